package org.onrecord.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.fetch.AddressPolicy;
import org.onrecord.fetch.FetchSettings;
import org.onrecord.fetch.Fetcher;
import org.onrecord.intake.SourceSettings;
import org.onrecord.intake.StoryReader;
import org.onrecord.outside.HostileSite;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

class FeedsTest {
    private static final String WHOLE =
            "<p>“We will open the bridge,” said Arno Vale, the harbour minister, on the quay.</p>"
                    + "<p>The ferrymen of the town said that nobody had asked them, and that the tide would not wait for carts, nor"
                    + " for ministers, and that they had carried the town over the water for three hundred years.</p>"
                    + "<p>He gave no day for it.</p>";

    private static String rss(String items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Harbour Post</title>
                <link>https://post.example/</link><description>News</description><language>en-gb</language>
                """ + items + "</channel></rss>";
    }

    private static String item(String link, String more) {
        return "<item><title>Bridge opens</title><link>" + link + "</link><guid isPermaLink=\"false\">id-"
                + link.length()
                + "</guid><pubDate>Fri, 02 May 2031 08:30:00 +0200</pubDate><dc:creator>Ida Norn</dc:creator>"
                + "<category>Harbour</category><description>The bridge opens in May.</description>" + more + "</item>";
    }

    private static List<ReadResult> take(byte[] bytes) throws IOException {
        List<ReadResult> taken = new ArrayList<>();
        try (Stories stories = StoryReader.open("feed", new ByteArrayInputStream(bytes), ContentMetadata.NOTHING)) {
            for (ReadResult next = stories.next(); next != null; next = stories.next()) {
                taken.add(next);
            }
        }
        return taken;
    }

    private static List<ReadResult> take(String feed) throws IOException {
        return take(feed.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ReadResult> fetch(HostileSite site, String path) {
        List<ReadResult> taken = new ArrayList<>();
        try (Fetcher fetcher = Fetcher.open(FetchSettings.defaults("test").withPolicy(AddressPolicy.EVERYWHERE));
                StoryReader sources = StoryReader.of(
                        List.of(site.address(path).toString()),
                        InputStream.nullInputStream(),
                        SourceSettings.USUAL.with(fetcher))) {
            sources.forEachRemaining(taken::add);
        }
        return taken;
    }

    @Test
    void anEntryWithItsWholeTextIsAStory() throws IOException {
        ReadResult.Read read = (ReadResult.Read) take(rss(item(
                        "https://post.example/bridge", "<content:encoded><![CDATA[" + WHOLE + "]]></content:encoded>")))
                .getFirst();
        Story story = read.story();
        assertThat(story.text().string())
                .startsWith("“We will open the bridge,”")
                .contains("\n\nHe gave no day for it.");
        assertThat(story.headline()).isEqualTo("Bridge opens");
        assertThat(story.outlet()).hasToString("Outlet[name=The Harbour Post]");
        assertThat(story.byline().authors()).containsExactly("Ida Norn");
        assertThat(story.published()).isEqualTo(LocalDate.of(2031, 5, 2));
        assertThat(story.language()).isEqualTo("en-GB");
        assertThat(story.origin()).isEqualTo("https://post.example/bridge");
        assertThat(story.publication().section()).isEqualTo("Harbour");
        assertThat(story.publication().address()).hasToString("https://post.example/bridge");
        assertThat(read.edition()).isEqualTo(Edition.of("id-27").within("post.example/bridge"));
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void aFeedInAFileNeverUsesTheNetwork() throws IOException {
        ReadResult.Read read = (ReadResult.Read)
                take(rss(item("https://post.example/bridge", ""))).getFirst();
        assertThat(read.story().text().string()).isEqualTo("The bridge opens in May.");
        assertThat(read.warnings()).containsExactly("is only the summary from the feed: the page was not fetched");
    }

    @Test
    void theTextComesFromThePageWhereTheFeedWasFetched() throws IOException {
        try (HostileSite site = HostileSite.open()) {
            site.page(
                            "/feed",
                            "application/rss+xml",
                            rss(item(site.address("/bridge").toString(), "")
                                    + item(site.address("/gone").toString(), "")))
                    .page(
                            "/bridge",
                            "text/html",
                            "<!doctype html><html><head><title>Bridge opens today</title></head>" + "<body><article>"
                                    + WHOLE + "</article></body></html>");
            List<ReadResult> taken = fetch(site, "/feed");
            assertThat(((ReadResult.Read) taken.get(0)).story().text().string())
                    .startsWith("“We will open the bridge,”");
            assertThat(((ReadResult.Read) taken.get(0)).story().headline()).isEqualTo("Bridge opens today");
            assertThat(((ReadResult.Read) taken.get(1)).warnings())
                    .containsExactly(
                            "is only the summary from the feed: its page there is nothing at this address (status 404)");
        }
    }

    @Test
    void aFeedThatLeadsToItselfComesToAnEnd() throws IOException {
        try (HostileSite site = HostileSite.open()) {
            site.page(
                    "/feed",
                    "application/rss+xml",
                    rss(item(site.address("/feed").toString(), "")));
            assertThat(fetch(site, "/feed")).hasSize(1);
            assertThat(site.requests()).hasSizeLessThan(10);
        }
    }

    @Test
    void atomAndRdfAndOldRssAreRead() throws IOException {
        ReadResult.Read atom = (ReadResult.Read) take("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Post</title><id>f</id>
                <updated>2031-05-02T10:00:00Z</updated><entry><title>Bridge</title><id>urn:1</id>
                <link href="https://post.example/b"/><updated>2031-05-02T10:00:00Z</updated>
                <published>2031-05-01T10:00:00Z</published><author><name>Ida Norn</name></author>
                <content type="html"><![CDATA[%s]]></content></entry></feed>
                """.formatted(WHOLE)).getFirst();
        assertThat(atom.story().byline().authors()).containsExactly("Ida Norn");
        assertThat(atom.story().published()).isEqualTo(LocalDate.of(2031, 5, 1));
        assertThat(atom.edition()).isEqualTo(Edition.of("urn:1"));
        assertThat(take("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="c"><title>Post</title><link>https://post.example/</link><description>d</description>
                </channel><item rdf:about="i"><title>Bridge</title><link>https://post.example/b</link>
                <description>The bridge opens.</description></item></rdf:RDF>
                """).getFirst()).isInstanceOf(ReadResult.Read.class);
        assertThat(take("""
                <rss version="0.91"><channel><title>Post</title><link>https://post.example/</link><description>d</description>
                <language>en</language><item><title>Bridge</title><link>https://post.example/b</link>
                <description>The bridge opens.</description></item></channel></rss>
                """).getFirst()).isInstanceOf(ReadResult.Read.class);
    }

    @Test
    void jsonFeedIsRead() throws IOException {
        ReadResult.Read read =
                (ReadResult.Read) take("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Post\","
                                + " \"items\": [{\"id\": \"1\", \"url\": \"https://post.example/b\", \"title\": \"Bridge\","
                                + " \"date_published\": \"2031-05-02T08:30:00+02:00\", \"authors\": [{\"name\": \"Ida Norn\"}],"
                                + " \"content_text\": \"" + "The tide rose over the quay. ".repeat(12)
                                + "\\n\\nHe left.\"}]}")
                        .getFirst();
        assertThat(read.story().text().string()).endsWith("\n\nHe left.");
        assertThat(read.story().byline().authors()).containsExactly("Ida Norn");
        assertThat(read.edition()).isEqualTo(Edition.of("1").within("post.example/b"));
    }

    @Test
    void aBrokenFeedIsToldWithItsLineAndAnEmptyOneIsNoted() throws IOException {
        assertThat(((ReadResult.Refused) take(rss("<item><title>A & B</item>")).getFirst()).reason())
                .startsWith("is a broken feed, at line 5");
        assertThat(take(rss(""))).containsExactly(new ReadResult.Noted("feed", "is a feed without entries"));
    }

    @Test
    void nothingOutsideAFeedIsLoaded() throws IOException {
        String feed = rss(item("https://post.example/b", "<content:encoded>&secret;</content:encoded>"))
                .replace("<rss", "<!DOCTYPE rss [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><rss");
        assertThat(take(feed).toString()).doesNotContain("root:");
    }

    @Test
    void theCharacterSetIsWhatTheFeedSays() throws IOException {
        byte[] bytes = rss(item("https://post.example/b", "")
                        .replace("The bridge opens in May.", "Die Brücke öffnet im Mai."))
                .replace("UTF-8", "ISO-8859-1")
                .getBytes(Charset.forName("ISO-8859-1"));
        assertThat(((ReadResult.Read) take(bytes).getFirst()).story().text().string())
                .isEqualTo("Die Brücke öffnet im Mai.");
    }
}
