package org.onrecord.webpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.intake.SourceSettings;
import org.onrecord.intake.StoryReader;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.Limits;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.story.Part;
import org.onrecord.story.Story;

class WebPageTest {
    private static final URI ADDRESS = URI.create("https://post.example/2031/bridge?from=feed");

    private static final String BODY = """
            <p>QUAYTOWN (AP) — The old bridge over the harbour, shut for two winters, is to take carts again.</p>
            <figure><img src="b.jpg" alt=""><figcaption>The bridge on Monday. Photo: Ida Norn</figcaption></figure>
            <p>“We will open the bridge,” said Arno Vale, the harbour minister.<br><br>He gave no day for it.</p>
            <h2>What the ferrymen say</h2>
            <p>The ferrymen said that nobody had asked them, and that the tide would not wait for carts.</p>
            <ul><li>Carts pay two crowns.</li><li>Walkers pay nothing.</li></ul>
            """;

    /// The usual limits, but for time: a page is read however slow the machine is. What takes quadratic time takes
    /// hours.
    private static final Limits PATIENT = Limits.USUAL.withLongestPage(Duration.ofMinutes(10));

    private static ReadResult take(byte[] bytes, ContentMetadata metadata) throws IOException {
        return take(bytes, metadata, PATIENT);
    }

    private static ReadResult take(byte[] bytes, ContentMetadata metadata, Limits limits) throws IOException {
        try (Stories stories = StoryReader.open(
                "page", new ByteArrayInputStream(bytes), metadata, SourceSettings.USUAL.with(limits))) {
            ReadResult first = stories.next();
            assertThat(stories.next()).isNull();
            return first == null ? new ReadResult.Noted("page", "nothing") : first;
        }
    }

    private static ReadResult take(String head, String body) throws IOException {
        String page = "<!doctype html>\n<html lang=\"en-GB\"><head>" + head + "</head><body><nav><a href=/>Home</a>"
                + " <a href=/news>News</a></nav>\n" + body + "<footer>© 2031 All rights</footer></body></html>";
        return take(page.getBytes(StandardCharsets.UTF_8), told(StandardCharsets.UTF_8));
    }

    private static ContentMetadata told(@Nullable Charset charset) {
        return new ContentMetadata("text/html", charset, ADDRESS, Instant.EPOCH);
    }

    private static Story story(String head, String body) throws IOException {
        return ((ReadResult.Read) take(head, body)).story();
    }

    private static List<String> parts(Story story, Part part) {
        return story.blocks().stream()
                .filter(block -> block.part() == part)
                .map(block -> story.text().at(block.span()))
                .toList();
    }

    @Test
    void theBodyIsToldFromThePageParagraphByParagraph() throws IOException {
        Story story = story("<title>Bridge opens</title>", "<article>" + BODY + "</article>");
        assertThat(story.text().string().split("\n\n"))
                .containsExactly(
                        "QUAYTOWN (AP) — The old bridge over the harbour, shut for two winters, is to take carts again.",
                        "The bridge on Monday. Photo: Ida Norn",
                        "“We will open the bridge,” said Arno Vale, the harbour minister.",
                        "He gave no day for it.",
                        "What the ferrymen say",
                        "The ferrymen said that nobody had asked them, and that the tide would not wait for carts.",
                        "Carts pay two crowns.",
                        "Walkers pay nothing.");
        assertThat(parts(story, Part.CAPTION)).containsExactly("The bridge on Monday. Photo: Ida Norn");
        assertThat(parts(story, Part.SUBHEAD)).containsExactly("What the ferrymen say");
        assertThat(parts(story, Part.DATELINE)).containsExactly("QUAYTOWN (AP) — ".strip());
        assertThat(story.agency()).isEqualTo("AP");
        assertThat(story.place()).isEqualTo("Quaytown");
    }

    @Test
    void theHeadlineIsNotSaidOnceMoreInTheBody() throws IOException {
        Story story = story(
                "<title>Bridge opens</title>",
                "<article><h1>Bridge opens</h1><p>“Yes,” said Vale, and the carts of the town rolled over the bridge.</p>"
                        + "<h2>Who pays</h2><p>“The town pays,” he said, and the town did not cheer at that at all.</p></article>");
        assertThat(story.headline()).isEqualTo("Bridge opens");
        assertThat(story.text().string()).startsWith("“Yes,” said Vale");
        assertThat(parts(story, Part.SUBHEAD)).containsExactly("Who pays");
    }

    @Test
    void whatJsonLdSaysComesFirst() throws IOException {
        ReadResult result = take("""
                <title>Wrong | Site</title><meta property="og:title" content="Wrong too">
                <link rel="canonical" href="/2031/bridge">
                <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
                  {"@type": "WebSite", "name": "The Harbour Post"},
                  {"@type": ["NewsArticle"], "headline": "Bridge &amp; tide",
                   "author": [{"@type": "Person", "name": "Ida Norn"}, {"name": "Bo Day"}],
                   "publisher": {"@type": "Organization", "name": "The Harbour Post"},
                   "datePublished": "2031-05-02T08:30:00+02:00", "dateModified": "2031-05-02T10:00Z",
                   "articleSection": ["Harbour", "Town"],}
                ]}</script>
                """, BODY);
        Story story = ((ReadResult.Read) result).story();
        assertThat(story.headline()).isEqualTo("Bridge & tide");
        assertThat(story.byline().authors()).containsExactly("Ida Norn", "Bo Day");
        assertThat(story.outlet()).hasToString("Outlet[name=The Harbour Post]");
        assertThat(story.published()).isEqualTo(LocalDate.of(2031, 5, 2));
        assertThat(story.language()).isEqualTo("en-GB");
        assertThat(story.publication().published()).isEqualTo(OffsetDateTime.parse("2031-05-02T08:30:00+02:00"));
        assertThat(story.publication().modified()).isEqualTo(OffsetDateTime.parse("2031-05-02T10:00:00Z"));
        assertThat(story.publication().section()).isEqualTo("Harbour");
        assertThat(story.publication().address()).hasToString("https://post.example/2031/bridge");
        assertThat(((ReadResult.Read) result).edition())
                .hasToString(
                        "Edition[guid=https://post.example/2031/bridge, scope=null," + " version=null, status=USABLE]");
    }

    @Test
    void metaTagsComeNextAndThenWhatPeopleSee() throws IOException {
        Story meta = story("""
                <title>Bridge opens - The Harbour Post</title>
                <meta property="og:site_name" content="The Harbour Post">
                <meta name="author" content="By Ida Norn and Bo Day">
                <meta property="article:published_time" content="not a date"><meta name="pubdate" content="20310502">
                <meta property="article:section" content="Harbour"><meta property="og:url" content="https://post.example/b">
                <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": broken</script>
                """, BODY);
        assertThat(meta.headline()).isEqualTo("Bridge opens");
        assertThat(meta.byline().authors()).containsExactly("Ida Norn", "Bo Day");
        assertThat(meta.published()).isEqualTo(LocalDate.of(2031, 5, 2));
        assertThat(meta.publication().published()).isNull();
        assertThat(meta.publication().address()).hasToString("https://post.example/b");

        Story seen = story(
                "",
                "<h1>Bridge opens</h1><p class=byline>By IDA NORN</p><div class='post-date'>Posted: Fri, 2 May 2031"
                        + " 6:45 PM</div>" + BODY);
        assertThat(seen.headline()).isEqualTo("Bridge opens");
        assertThat(seen.byline().authors()).containsExactly("IDA NORN");
        assertThat(seen.published()).isEqualTo(LocalDate.of(2031, 5, 2));
        assertThat(seen.outlet()).hasToString("Outlet[name=post.example]");
    }

    @Test
    void aFormThatHoldsTheTextIsNotDropped() throws IOException {
        assertThat(story("", "<form>" + BODY + "</form>").text().string()).contains("We will open the bridge");
    }

    @Test
    void aLiveBlogIsItsEntries() throws IOException {
        String entries = "{\"@type\": \"BlogPosting\", \"articleBody\": \"" + "The tide rose over the quay. ".repeat(8)
                + "\"}, {\"@type\": \"BlogPosting\", \"articleBody\": \"<p>“We are dry,” said Vale.</p><p>He left.</p>\"}";
        Story story = story(
                "<script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\", \"headline\": \"Tide\","
                        + " \"liveBlogUpdate\": [" + entries + "]}</script>",
                "<p>Follow the tide here.</p>");
        assertThat(story.text().string()).contains("The tide rose").endsWith("“We are dry,” said Vale.\n\nHe left.");
    }

    @Test
    void aPageBehindAWallIsReadWithAWarning() throws IOException {
        ReadResult.Read read = (ReadResult.Read) take(
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": \"False\"}</script>",
                BODY);
        assertThat(read.warnings()).singleElement().asString().contains("not free to read");
    }

    @Test
    void aPageWithoutAStoryIsRefused() throws IOException {
        assertThat(take("<title>Home</title>", "<a href=/a>One</a> <a href=/b>Two</a>"))
                .isEqualTo(new ReadResult.Refused(
                        "page", "contains no story that could be separated from the rest of the page"));
        assertThat(take("<html></html>".getBytes(StandardCharsets.UTF_8), ContentMetadata.NOTHING))
                .isInstanceOf(ReadResult.Refused.class);
    }

    @Test
    void whatNobodySeesIsNoPartOfTheStory() throws IOException {
        Story story = story(
                "<style>p { color: red }</style><script>let said = '“No,” he said';</script>",
                "<article>" + BODY + "<script>alert(1)</script><noscript>Turn it on</noscript>"
                        + "<p style='display:none'>hidden trick</p><template>later</template></article>");
        assertThat(story.text().string())
                .doesNotContain("color", "alert", "Turn it on", "later", "<", "let said")
                .doesNotContain("hidden trick");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, iso-8859-1",
        "windows-1252, windows-1252",
        "windows-1251, windows-1251",
        "UTF-8, utf-8",
        "Shift_JIS, shift_jis",
        "ISO-8859-2, iso-8859-2"
    })
    void theCharacterSetIsTheServersOrThePages(String charset, String name) throws IOException {
        String words = charset.equals("windows-1251")
                ? "Мост открыт, сказал министр гавани."
                : charset.equals("Shift_JIS") ? "橋は開いている、と大臣は言った。" : "Die Brücke ist offen, sagte er.";
        String page = "<!doctype html><html><head><meta charset=\"" + name + "\"></head><body><article><p>" + words
                + "</p>" + BODY.replaceAll("[^\\x00-\\x7F]", "-") + "</article></body></html>";
        byte[] bytes = page.getBytes(Charset.forName(charset));
        ReadResult.Read byPage = (ReadResult.Read) take(bytes, told(null));
        assertThat(byPage.story().text().string()).startsWith(words);
        assertThat(byPage.warnings()).isEmpty();
        byte[] lying = page.replace(name, "utf-8").getBytes(Charset.forName(charset));
        ReadResult.Read byServer = (ReadResult.Read) take(lying, told(Charset.forName(charset)));
        assertThat(byServer.story().text().string()).startsWith(words);
    }

    @Test
    void aCharacterSetThatNobodySaysRightlyIsGuessedWithAWarning() throws IOException {
        String page = "<!doctype html><html><head></head><body><p>Die Brücke wäre längst schön geöffnet, sagte er.</p>"
                + BODY.replaceAll("[^\\x00-\\x7F]", "-") + "</body></html>";
        ReadResult.Read read = (ReadResult.Read) take(page.getBytes(StandardCharsets.ISO_8859_1), told(null));
        assertThat(read.story().text().string()).contains("Brücke wäre längst schön geöffnet");
        assertThat(read.warnings()).singleElement().asString().contains("was read as windows-1252");
    }

    @Test
    void plainTextThatHoldsATagIsNoPage() throws IOException {
        ReadResult result =
                take("He wrote <b>bold</b> words.\n".getBytes(StandardCharsets.UTF_8), ContentMetadata.NOTHING);
        assertThat(((ReadResult.Read) result).story().text().string()).isEqualTo("He wrote <b>bold</b> words.\n");
    }

    @Test
    void aPageOfLineBreaksIsReadQuickly() throws IOException {
        assertThat(take("", "<article>" + BODY + "<br>\n".repeat(200_000) + "</article>"))
                .isInstanceOf(ReadResult.Read.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!---->",
                "<!-- -->\n",
                ">",
                "<br",
                " ",
                "\n",
                "&",
                "<a",
                "//",
                "-",
                "\"",
                "{",
                "[",
                "<br ",
                "<br>a"
            })
    void noRunOfTheSameTakesLong(String piece) throws IOException {
        String run = piece.repeat(20_000);
        assertThat(take(run.getBytes(StandardCharsets.UTF_8), ContentMetadata.NOTHING))
                .isNotNull();
        String head = "<script type='application/ld+json'>" + run + "</script><title>" + run + "</title>";
        assertThat(take(head, "<article>" + BODY + run + "</article>").toString())
                .doesNotContain("was not found within");
    }

    @Test
    void aPageThatTakesLongerThanItMayIsRefused() throws IOException {
        byte[] page = ("<html><body>" + BODY.repeat(2_000)).getBytes(StandardCharsets.UTF_8);
        ReadResult result = take(page, told(StandardCharsets.UTF_8), Limits.USUAL.withLongestPage(Duration.ofNanos(1)));
        assertThat(result)
                .isEqualTo(new ReadResult.Refused("page", "is not read: its story was not found within 0 seconds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<span>", "<blockquote>", "<table><tr><td>", "<ul><li>", "<b>", "<font>"})
    void noDepthIsTooDeep(String tag) throws IOException {
        assertThat(take("", tag.repeat(5_000) + BODY)).isNotNull();
    }

    @Test
    void fiveMegabytesOfOneWordAreRefused() throws IOException {
        assertThat(take("", "<p>" + "a".repeat(5_000_000)))
                .isEqualTo(
                        new ReadResult.Refused("page", "is larger than 4 MiB, the most that is read as one web page"));
    }
}
