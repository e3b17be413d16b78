package org.onrecord.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.intake.Facts;
import org.onrecord.intake.SourceSettings;
import org.onrecord.intake.StoryReader;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.SeenSet;

/// Feeds as they are found: every version, dates of all sorts, links that lead nowhere, entries that say little.
class FeedFormatsTest {
    private static final String SUMMARY = "<description>The bridge opens.</description>";

    private static String rss(String items) {
        return "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Quay Post</title>"
                + "<link>https://quay.example/</link><description>News</description>" + items + "</channel></rss>";
    }

    private static String item(String more) {
        return rss("<item><title>Bridge</title>" + more + SUMMARY + "</item>");
    }

    private static String atom(String entry) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Quay Post</title><id>urn:f</id>"
                + "<updated>2031-05-02T10:00:00Z</updated><entry><title>Bridge</title>" + entry + "</entry></feed>";
    }

    private static String json(String item) {
        return "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"Quay Post\", \"items\": [" + item + "]}";
    }

    private static Stream<Arguments> everyVersion() {
        String item = "<item><title>Bridge</title><link>https://quay.example/b</link>" + SUMMARY + "</item>";
        String channel = "<channel><title>Quay Post</title><link>https://quay.example/</link>"
                + "<description>News</description><language>en</language>";
        String rdf =
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">"
                        + channel.replace("<channel>", "<channel rdf:about=\"c\">") + "</channel>"
                        + item.replace("<item>", "<item rdf:about=\"i\">") + "</rdf:RDF>";
        String image = "<image><title>Q</title><url>https://quay.example/q.png</url>"
                + "<link>https://quay.example/</link></image>";
        return Stream.of(
                Arguments.of("RSS 0.91", "<rss version=\"0.91\">" + channel + image + item + "</channel></rss>"),
                Arguments.of("RSS 0.92", "<rss version=\"0.92\">" + channel + item + "</channel></rss>"),
                Arguments.of("RSS 0.93", "<rss version=\"0.93\">" + channel + item + "</channel></rss>"),
                Arguments.of("RSS 0.94", "<rss version=\"0.94\">" + channel + item + "</channel></rss>"),
                Arguments.of("RSS 1.0", rdf),
                Arguments.of("RSS 2.0", "<rss version=\"2.0\">" + channel + item + "</channel></rss>"),
                Arguments.of("RSS without a version", "<rss>" + channel + item + "</channel></rss>"),
                Arguments.of(
                        "Atom 1.0",
                        atom(
                                "<id>urn:1</id><link href=\"https://quay.example/b\"/><updated>2031-05-02T10:00:00Z</updated>"
                                        + "<summary>The bridge opens.</summary>")),
                Arguments.of(
                        "Atom 0.3",
                        "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>Quay Post</title>"
                                + "<link rel=\"alternate\" href=\"https://quay.example/\"/><entry><title>Bridge</title>"
                                + "<link rel=\"alternate\" href=\"https://quay.example/b\"/><id>urn:1</id>"
                                + "<summary>The bridge opens.</summary></entry></feed>"),
                Arguments.of(
                        "JSON Feed 1.0",
                        json("{\"id\": \"1\", \"url\": \"https://quay.example/b\", \"title\": \"Bridge\","
                                + " \"summary\": \"The bridge opens.\"}")),
                Arguments.of(
                        "JSON Feed 1.1 with slashes escaped",
                        "{\"version\": \"https:\\/\\/jsonfeed.org\\/version\\/1.1\", \"title\": \"Quay Post\", \"items\":"
                                + " [{\"id\": \"1\", \"url\": \"https:\\/\\/quay.example\\/b\", \"title\": \"Bridge\","
                                + " \"content_text\": \"The bridge opens.\"}]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyVersion")
    void everyVersionGivesHeadlineTextOutletAndAddress(String version, String feed) {
        assertThat(Facts.of(feed))
                .as(version)
                .contains(
                        "headline: Bridge",
                        "text: The bridge opens.",
                        "outlet: Quay Post",
                        "origin: https://quay.example/b",
                        "address: https://quay.example/b");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            Fri, 02 May 2031 08:30:00 +0200     => 2031-05-02T06:30Z
            Fri, 02 May 2031 08:30:00 GMT       => 2031-05-02T08:30Z
            Fri, 02 May 2031 08:30 GMT          => 2031-05-02T08:30Z
            02 May 2031 08:30:00 GMT            => 2031-05-02T08:30Z
            Fri, 02 May 31 08:30:00 GMT         => 2031-05-02T08:30Z
            Fri, 2 May 2031 08:30:00 EST        => 2031-05-02T13:30Z
            2031-05-02T08:30:00Z                => 2031-05-02T08:30Z
            2031-05-02T08:30:00+02:00           => 2031-05-02T06:30Z
            2031-05-02                          => 2031-05-02T00:00Z
            """)
    void datesOfRssAreReadInTheWaysThatPublishersWriteThem(String words, String moment) {
        assertThat(Facts.of(item("<pubDate>" + words + "</pubDate>"))).contains("moment: " + moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "Fri, 99 May 2031 08:30:00 GMT x"})
    void aDateThatIsNoneIsLeftOutAndTheEntryStays(String words) {
        assertThat(Facts.of(item("<pubDate>" + words + "</pubDate>")))
                .contains("headline: Bridge")
                .noneMatch(fact -> fact.startsWith("published: ") || fact.startsWith("moment: "));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <dc:creator>Ida Norn</dc:creator>                               => authors: Ida Norn
            <dc:creator>By Ida Norn and Bo Day</dc:creator>                 => authors: Ida Norn, Bo Day
            <dc:date>2031-05-02T08:30:00Z</dc:date>                         => published: 2031-05-02
            <category>Harbour</category><category>Town</category>           => section: Harbour
            <guid isPermaLink="false">17</guid>                             => guid: 17
            <guid>https://quay.example/17</guid>                            => guid: https://quay.example/17
            <link>https://quay.example/b</link>                             => guid: https://quay.example/b
            <link> https://quay.example/b#top </link>                       => address: https://quay.example/b#top
            """)
    void anItemOfRssStatesAFact(String more, String fact) {
        assertThat(Facts.of(item(more))).contains(fact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://quay.example/b",
                "https://ida:secret@quay.example/b",
                "https://",
                "not a link at all"
            })
    void aLinkThatLeadsNowhereOnTheWebIsNone(String link) {
        assertThat(Facts.of(item("<link>" + link + "</link>")))
                .contains("origin: in#1", "headline: Bridge")
                .noneMatch(fact -> fact.startsWith("address: "));
    }

    @Test
    void aRelativeLinkIsMadeWholeByTheAddressOfTheFeed() {
        ContentMetadata fetched =
                new ContentMetadata("application/rss+xml", null, URI.create("https://quay.example/news/feed"), null);
        byte[] feed = item("<link>../b?x=1</link>").getBytes(StandardCharsets.UTF_8);
        assertThat(Facts.of(Facts.read(feed, fetched).getFirst())).contains("address: https://quay.example/b?x=1");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <description>Fish &amp;amp; chips</description>                         => Fish & chips
            <description>Fish &amp; chips</description>                             => Fish & chips
            <description>“Caf&#233;” &#8212; open</description>                     => “Café” — open
            <description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description> => One.\\n\\nTwo.
            <description><![CDATA[<b>One</b> &nbsp;two]]></description>             => One two
            <description><![CDATA[One<script>alert(1)</script>]]></description>     => One
            """)
    void entitiesAndMarkupInASummaryAreResolvedOnce(String summary, String text) {
        assertThat(Facts.of(rss("<item><title>Bridge</title>" + summary + "</item>")))
                .contains("text: " + text);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Fish &amp; chips                => Fish & chips
            <![CDATA[Fish & chips]]>        => Fish & chips
            ` Bridge                        opens ` => Bridge opens
            """)
    void aTitleIsWords(String title, String headline) {
        assertThat(Facts.of(rss("<item><title>" + title + "</title>" + SUMMARY + "</item>")))
                .anyMatch(fact -> fact.replaceAll("\\s+", " ").equals("headline: " + headline));
    }

    @Test
    void anEntryThatComesTwiceIsReadOnceWhereItIsWatchedAndAChangedOneAgain() {
        String one = "<item><title>A</title><guid isPermaLink=\"false\">1</guid>" + SUMMARY + "</item>";
        String feed = rss(one + one + one.replace("opens", "shuts"));
        assertThat(Facts.read(feed).stream().map(Facts::line))
                .containsExactly("in#1: The bridge opens.", "in#2: The bridge opens.", "in#3: The bridge shuts.");
        Set<String> seen = new HashSet<>();
        assertThat(watched(feed, seen)).containsExactly("-#1: The bridge opens.", "-#3: The bridge shuts.");
        assertThat(watched(feed, seen)).isEmpty();
        assertThat(watched(feed.replace("shuts", "falls"), seen)).containsExactly("-#3: The bridge falls.");
    }

    private static List<String> watched(String feed, Set<String> seen) {
        SeenSet remembered = new SeenSet() {
            @Override
            public boolean add(String part) {
                return seen.add(part);
            }

            @Override
            public boolean putOff(String part) {
                return false;
            }
        };
        List<String> lines = new ArrayList<>();
        try (StoryReader reader = StoryReader.of(
                List.of("-"),
                new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)),
                SourceSettings.USUAL.with(remembered))) {
            reader.forEachRemaining(result -> lines.add(Facts.line(result)));
        }
        return lines;
    }

    @Test
    void anEntryThatSaysNothingIsRefusedByItsNumberAndTheNextIsRead() {
        assertThat(
                        Facts.read(rss("<item><title>Empty</title></item><item><title>B</title>" + SUMMARY + "</item>"))
                                .stream()
                                .map(Facts::line))
                .satisfiesExactly(
                        empty -> assertThat(empty).startsWith("refused: in#1: "),
                        read -> assertThat(read).isEqualTo("in#2: The bridge opens."));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <updated>2031-05-02T10:00:00Z</updated>                                     => modified: 2031-05-02T10:00Z
            <published>2031-05-01T10:00:00+02:00</published>                            => moment: 2031-05-01T08:00Z
            <author><name>Ida Norn</name></author><author><name>Bo Day</name></author>  => authors: Ida Norn, Bo Day
            <category term="Harbour"/>                                                  => section: Harbour
            <link rel="alternate" href="https://quay.example/b"/>                       => address: https://quay.example/b
            <id>tag:quay.example,2031:1</id>                                            => guid: tag:quay.example,2031:1
            """)
    void anEntryOfAtomStatesAFact(String more, String fact) {
        assertThat(Facts.of(atom(more + "<summary>The bridge opens.</summary>")))
                .contains(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            "date_published": "2031-05-02T08:30:00+02:00"                           => moment: 2031-05-02T08:30+02:00
            "date_modified": "2031-05-02T10:00:00Z"                                 => modified: 2031-05-02T10:00Z
            "author": {"name": "Ida Norn"}                                          => authors: Ida Norn
            "authors": [{"name": "Ida Norn"}, {"url": "x"}, {"name": "Bo Day"}]     => authors: Ida Norn, Bo Day
            "tags": ["Harbour", "Town"]                                             => section: Harbour
            "url": "https://quay.example/b"                                         => origin: https://quay.example/b
            "title": "Bridge"                                                       => headline: Bridge
            """)
    void anItemOfAJsonFeedStatesAFact(String field, String fact) {
        assertThat(Facts.of(json("{\"id\": \"1\", " + field + ", \"content_text\": \"It opens.\"}")))
                .contains(fact, "text: It opens.");
    }

    @Test
    void plainTextOfAJsonFeedKeepsItsParagraphsAndItsSigns() {
        assertThat(Facts.of(json("{\"id\": \"1\", \"content_text\": \"1 < 2 & 3.\\n\\n“Yes,” he said.\"}")))
                .contains("text: 1 < 2 & 3.\\n\\n“Yes,” he said.");
    }

    @Test
    void aJsonFeedWithoutItemsIsNotedAndABrokenOneRefused() {
        assertThat(Facts.of(json(""))).singleElement().asString().startsWith("noted: in: ");
        assertThat(Facts.of(json("{\"id\": "))).singleElement().asString().startsWith("refused: in: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1", "windows-1252", "ISO-8859-15"})
    void theDeclaredCharacterSetIsTakenAtItsWord(String charset) {
        String feed = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>"
                + rss("<item><title>Brücke</title><description>Elle a rouvert à l'été.</description></item>");
        assertThat(Facts.of(feed.getBytes(Charset.forName(charset))))
                .contains("headline: Brücke", "text: Elle a rouvert à l'été.");
    }
}
