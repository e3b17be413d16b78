package org.onrecord.webpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.intake.Facts;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.ReadResult;

/// Where a page states a fact: JSON-LD, meta tags, microdata, and what people see; one place a row.
class PageMetadataTest {
    private static final URI ADDRESS = URI.create("https://www.quay.example/news/bridge?from=feed");
    private static final String STORY =
            "<p>“We will open the bridge,” said Arno Vale, the harbour minister, on the quay on Monday.</p>"
                    + "<p>The ferrymen of the town said that nobody had asked them, and that the tide would not wait for"
                    + " carts, nor for ministers.</p>";

    private static List<String> facts(String head, String body) {
        String page = "<!doctype html><html><head>" + head + "</head><body><article>" + body + STORY
                + "</article></body></html>";
        return facts(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static List<String> facts(byte[] page, @Nullable Charset charset) {
        List<ReadResult> results = Facts.read(page, new ContentMetadata("text/html", charset, ADDRESS, Instant.EPOCH));
        assertThat(results).hasSize(1);
        return Facts.of(results.getFirst());
    }

    private static String linked(String fields) {
        return "<script type=\"application/ld+json\">{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", "
                + fields + "}</script>";
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            "headline": "Bridge opens"                                                  => headline: Bridge opens
            "headline": ["Bridge opens", "No"]                                          => headline: Bridge opens
            "headline": "Fish &amp; chips today"                                        => headline: Fish & chips today
            "headline": "<b>Bridge</b> opens"                                           => headline: Bridge opens
            "author": "Ida Norn"                                                        => authors: Ida Norn
            "author": ["Ida Norn", {"name": "Bo Day"}]                                  => authors: Ida Norn, Bo Day
            "author": {"@type": "Person", "name": ["Ida Norn"]}                         => authors: Ida Norn
            "author": {"name": "By Ida Norn and Bo Day"}                                => authors: Ida Norn, Bo Day
            "publisher": {"@type": "NewsMediaOrganization", "name": "Quay Post"}        => outlet: Quay Post
            "publisher": "Quay Post"                                                    => outlet: Quay Post
            "datePublished": "2031-05-02T08:30:00+02:00"                                => moment: 2031-05-02T08:30+02:00
            "datePublished": "2031-05-02T08:30:00.123Z"                                 => published: 2031-05-02
            "datePublished": "2031-05-02"                                               => published: 2031-05-02
            "dateCreated": "2031-05-02"                                                 => published: 2031-05-02
            "dateModified": "2031-05-02T10:00:00Z"                                      => modified: 2031-05-02T10:00Z
            "articleSection": ["Harbour", "Town"]                                       => section: Harbour
            "inLanguage": "en_GB"                                                       => language: en-GB
            "inLanguage": {"name": "nn"}                                                => language: nn
            "mainEntityOfPage": {"@id": "https://quay.example/b"}                       => address: https://quay.example/b
            "url": "https://quay.example/b"                                             => guid: https://quay.example/b
            """)
    void jsonLdStatesAFact(String field, String fact) {
        assertThat(facts(linked(field), "")).contains(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            [{"@type": "WebSite", "headline": "No"}, {"@type": "NewsArticle", "headline": "Yes, a bridge"}]
            {"@graph": [{"@type": "WebPage", "headline": "No"}, {"@type": "Article", "headline": "Yes, a bridge"}]}
            {"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", "headline": "Yes, a bridge"}}
            {"@type": ["Thing", "OpinionNewsArticle"], "headline": "Yes, a bridge"}
            <!-- {"@type": "NewsArticle", "headline": "Yes, a bridge"} -->
            //<![CDATA[ {"@type": "NewsArticle", "headline": "Yes, a bridge"} //]]>
            {"@type": "NewsArticle", "headline": "Yes, a bridge",};
            /* made by hand */ {"@type": "NewsArticle", "headline": "Yes, a\tbridge"}
            """)
    void theStoryIsFoundInJsonLdHoweverItIsWrapped(String json) {
        assertThat(facts("<title>No</title><script type='application/ld+json'>" + json + "</script>", ""))
                .contains("headline: Yes, a bridge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\": \"NewsArticle\", \"headline\": ",
                "{\"@type\": \"Recipe\", \"headline\": \"No\"}",
                "{\"@type\": \"NewsArticle\", \"headline\": 17}",
                "{\"@type\": \"NewsArticle\", \"headline\": \" \"}",
                "{\"@type\": 3, \"headline\": \"No\"}",
                "[[[[[]]]]]",
                "null",
                ""
            })
    void jsonLdThatSaysNothingLeavesItToTheRest(String json) {
        assertThat(facts("<title>Bridge opens</title><script type='application/ld+json'>" + json + "</script>", ""))
                .contains("headline: Bridge opens");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <meta property="og:title" content="Bridge opens">                           => headline: Bridge opens
            <meta name="twitter:title" content="Bridge opens">                          => headline: Bridge opens
            <meta property="og:site_name" content="Quay Post">                          => outlet: Quay Post
            <meta name="application-name" content="Quay Post">                          => outlet: Quay Post
            <meta name="DC.publisher" content="Quay Post">                              => outlet: Quay Post
            <meta name="author" content="Ida Norn, Bo Day">                             => authors: Ida Norn, Bo Day
            <meta property="article:author" content="Ida Norn">                         => authors: Ida Norn
            <meta name="parsely-author" content="Ida Norn">                             => authors: Ida Norn
            <meta name="byl" content="By Ida Norn">                                     => authors: Ida Norn
            <meta property="article:published_time" content="2031-05-02T08:30:00Z">     => moment: 2031-05-02T08:30Z
            <meta name="DC.date.issued" content="2031-05-02">                           => published: 2031-05-02
            <meta name="publish-date" content="May 2, 2031">                            => published: 2031-05-02
            <meta name="sailthru.date" content="2031-05-02 08:30:00">                   => published: 2031-05-02
            <meta name="date" content="soon"><meta name="pubdate" content="20310502">   => published: 2031-05-02
            <meta property="article:modified_time" content="2031-05-02T10:00:00Z">      => modified: 2031-05-02T10:00Z
            <meta property="article:section" content="Harbour">                         => section: Harbour
            <meta property="og:locale" content="en_GB">                                 => language: en-GB
            <meta property="og:url" content="https://quay.example/b">                   => address: https://quay.example/b
            <link rel="canonical" href="/b">                                            => address: https://www.quay.example/b
            <title>The bridge opens | quay.example</title>                              => outlet: quay.example
            """)
    void aHeadStatesAFact(String head, String fact) {
        assertThat(facts(head, "")).contains(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <h1>Bridge opens</h1>                                                       => headline: Bridge opens
            <h2 itemprop="headline">Bridge opens</h2>                                   => headline: Bridge opens
            <span itemprop="author"><b itemprop="name">Ida Norn</b></span>              => authors: Ida Norn
            <a rel="author" href="/i">Ida Norn</a>                                      => authors: Ida Norn
            <span class="author-name">Ida Norn</span>                                   => authors: Ida Norn
            <p class="Byline">By Ida Norn and Bo Day</p>                                => authors: Ida Norn, Bo Day
            <meta itemprop="datePublished" content="2031-05-02T08:30:00Z">              => moment: 2031-05-02T08:30Z
            <time datetime="2031-05-02T08:30:00Z">Friday</time>                         => moment: 2031-05-02T08:30Z
            <time>2 May 2031</time>                                                     => published: 2031-05-02
            <div class="timestamp">Updated Fri 2 May 2031, 8.30am</div>                 => published: 2031-05-02
            <meta itemprop="dateModified" content="2031-05-02T10:00:00Z">               => modified: 2031-05-02T10:00Z
            <span itemprop="articleSection">Harbour</span>                              => section: Harbour
            <span itemprop="publisher">Quay Post</span>                                 => outlet: Quay Post
            """)
    void aBodyStatesAFact(String body, String fact) {
        assertThat(facts("", body)).contains(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            The bridge opens | Quay Post            => The bridge opens
            The bridge opens - quay post            => The bridge opens
            The bridge opens — Quay Post            => The bridge opens
            The bridge opens: Quay Post             => The bridge opens: Quay Post
            Bridge | Quay Post                      => Bridge | Quay Post
            The bridge opens | Quay Postal Union    => The bridge opens | Quay Postal Union
            """)
    void theOutletsNameIsTakenOffATitleOnlyWhereItIsAllThatFollows(String title, String headline) {
        assertThat(facts("<meta property='og:site_name' content='Quay Post'><title>" + title + "</title>", ""))
                .contains("headline: " + headline);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:void(0)", "https://", "mailto:ida@quay.example", "//", "ftp://quay.example/b"})
    void anAddressThatIsNoneOfTheWebLeavesTheOneItCameFrom(String href) {
        assertThat(facts("<link rel='canonical' href='" + href + "'><base href='about:blank'>", ""))
                .contains("address: " + ADDRESS, "guid: " + ADDRESS);
    }

    @Test
    void jsonLdOutranksMetaTagsAndTheseOutrankWhatPeopleSee() {
        String head = linked("\"headline\": \"By JSON-LD\"");
        String meta = "<meta property='og:title' content='By meta tag'>";
        assertThat(facts(head + meta + "<title>By title</title>", "<h1>By heading</h1>"))
                .contains("headline: By JSON-LD");
        assertThat(facts(meta + "<title>By title</title>", "<h1>By heading</h1>"))
                .contains("headline: By meta tag");
        assertThat(facts("<title>By title</title>", "<h1>By heading</h1>")).contains("headline: By heading");
        assertThat(facts("<title>By title</title>", "")).contains("headline: By title");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <meta charset="windows-1252">                                               => windows-1252
            <meta charset='iso-8859-1'>                                                 => windows-1252
            <meta http-equiv="Content-Type" content="text/html; charset=koi8-r">        => KOI8-R
            <meta http-equiv="Content-Type" content="text/html;charset=Shift_JIS">      => Shift_JIS
            <meta charset="gb2312">                                                     => GB18030
            <meta charset="iso-8859-2">                                                 => ISO-8859-2
            <meta charset="utf-16">                                                     => UTF-8
            """)
    void theCharacterSetThatAPageStatesIsTaken(String meta, String charset) {
        String word = switch (charset) {
            case "KOI8-R" -> "Мост";
            case "Shift_JIS" -> "橋が開く";
            case "GB18030" -> "大桥开通";
            case "ISO-8859-2" -> "Łódź";
            default -> "Pôst";
        };
        String page = "<!doctype html><html><head>" + meta + "<title>" + word + "</title></head><body><article>"
                + STORY.replace('“', '"').replace('”', '"') + "</article></body></html>";
        assertThat(facts(page.getBytes(Charset.forName(charset)), null)).contains("headline: " + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkOutranksWhatServerAndPageSay(String charset) {
        String page = "\uFEFF<!doctype html><html><head><meta charset=koi8-r><title>Pôst</title></head><body><article>"
                + STORY + "</article></body></html>";
        assertThat(facts(page.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1))
                .contains("headline: Pôst")
                .noneMatch(fact -> fact.startsWith("warning: "));
    }

    @Test
    void aCharacterSetThatIsNotTheOneStatedIsNamedInAWarning() {
        byte[] page = ("<!doctype html><html><head><meta charset=us-ascii><title>Pôst</title></head><body><article>"
                        + STORY + "</article></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(facts(page, Charset.forName("UTF-16")))
                .anyMatch(fact -> fact.startsWith("warning: ") && fact.contains("UTF-16") && fact.contains("UTF-8"));
    }
}
