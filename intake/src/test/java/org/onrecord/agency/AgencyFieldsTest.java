package org.onrecord.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.intake.Facts;

/// Where each format of the agencies states a fact, one place a row.
class AgencyFieldsTest {
    private static final String STANDING = "“Yes,” said Vale.";

    private static String nitf(String head, String bodyHead, String content) {
        return "<nitf><head>" + head + "</head><body><body.head>" + bodyHead + "</body.head><body.content>" + content
                + "</body.content></body></nitf>";
    }

    private static String newsMl(String itemMeta, String contentMeta, String content) {
        return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:g\"><itemMeta>" + itemMeta
                + "</itemMeta><contentMeta>" + contentMeta + "</contentMeta><contentSet>" + content
                + "</contentSet></newsItem>";
    }

    private static String plain(String words) {
        return "<inlineData contenttype=\"text/plain\">" + words + "</inlineData>";
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <docdata><doc-id id-string="tna.1"/></docdata>                      => guid: tna.1
            <docdata><doc-id id-string="x"/><du-key version="4"/></docdata>     => version: 4
            <docdata><ed-msg info="Adds a day"/></docdata>                      => note: Adds a day
            <docdata><date.issue norm="20310502T083000Z"/></docdata>            => published: 2031-05-02
            <docdata><date.issue norm="20310502"/></docdata>                    => published: 2031-05-02
            <docdata><date.issue norm="2031-05-02T08:30:00+0200"/></docdata>    => moment: 2031-05-02T08:30+02:00
            <docdata><date.release norm="2001-01-01T00:00:00Z"/></docdata>      => embargo: 2001-01-01T00:00Z
            <pubdata name="The Harbour Post"/>                                  => outlet: The Harbour Post
            <title>  Bridge  opens </title>                                     => headline: Bridge opens
            """)
    void aHeadOfNitfStatesAFact(String head, String fact) {
        assertThat(Facts.of(nitf(head, "", "<p>" + STANDING + "</p>"))).contains(fact, "text: " + STANDING);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <hedline><hl1>Bridge <em>opens</em></hl1><hl2>At last</hl2></hedline>           => headline: Bridge opens
            <byline>By Ida Norn and Bo Day</byline>                                         => authors: Ida Norn, Bo Day
            <byline>By <person>Ida Norn</person><byttl>Harbour Editor</byttl></byline>      => authors: Ida Norn
            <byline>Ida Norn</byline><byline>Bo Day</byline><byline>Ida Norn</byline>       => authors: Ida Norn, Bo Day
            <distributor><org>Tarn News</org></distributor>                                 => agency: Tarn News
            <dateline><location><city>Quaytown</city>, Tarn</location></dateline>           => place: Quaytown, Tarn
            <dateline><location>Quaytown</location></dateline>                              => place: Quaytown
            <dateline><story.date norm="20310504">May 4</story.date></dateline>             => published: 2031-05-04
            """)
    void aBodysHeadOfNitfStatesAFact(String head, String fact) {
        assertThat(Facts.of(nitf("", head, "<p>" + STANDING + "</p>"))).contains(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <p>One.</p><p>Two.</p>                                                          => One.\\n\\nTwo.
            <block><p>One.</p><block><p>Two.</p></block></block>                            => One.\\n\\nTwo.
            <p>One <q>two</q> <em>three</em>.</p>                                           => One two three.
            <hl2>Ferries</hl2><p>One.</p>                                                   => Ferries\\n\\nOne.
            <bq><block>“One.”</block></bq><p>Two.</p>                                       => “One.”\\n\\nTwo.
            <p>One.</p><tagline>(Editing by B. Day)</tagline>                               => One.
            <media><media-reference source="a.jpg">a</media-reference></media><p>One.</p>   => One.
            <p>Fish &amp; chips &#8212; “&#233;clair”</p>                                   => Fish & chips — “éclair”
            <p>One.</p><p> </p><p/><p>Two.</p>                                              => One.\\n\\nTwo.
            """)
    void theTextOfNitfIsItsParagraphs(String content, String text) {
        assertThat(Facts.of(nitf("", "", content))).contains("text: " + text);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <pubStatus qcode="stat:withheld"/>                                  => status: withheld
            <pubStatus uri="http://cv.iptc.example/pubstatus/canceled"/>        => status: canceled
            <pubStatus qcode="stat:usable"/>                                    => status: usable
            <edNote>Adds a day</edNote>                                         => note: Adds a day
            <signal qcode="sig:correction"/>                                    => note: correction
            <edNote>Adds a day</edNote><signal qcode="sig:correction"/>         => note: Adds a day
            <embargoed>2001-01-01T00:00:00Z</embargoed>                         => embargo: 2001-01-01T00:00Z
            <firstCreated>2031-05-01T08:30:00Z</firstCreated>                   => published: 2031-05-01
            <versionCreated>2031-05-02T10:00:00Z</versionCreated>               => modified: 2031-05-02T10:00Z
            <title>Bridge opens</title>                                         => headline: Bridge opens
            <provider qcode="p:1"><name>Tarn News</name></provider>             => agency: Tarn News
            <provider literal="Tarn News"/>                                     => agency: Tarn News
            """)
    void theMetadataOfANewsItemStateAFact(String metadata, String fact) {
        assertThat(Facts.of(newsMl(metadata, "", plain(STANDING)))).contains(fact, "guid: urn:g");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <headline>Bridge opens</headline><headline>Second</headline>        => headline: Bridge opens
            <by>By Ida Norn</by><by>Bo Day</by>                                 => authors: Ida Norn, Bo Day
            <creator qcode="c:1"><name>Ida Norn</name></creator>                => authors: Ida Norn
            <contentCreated>2031-05-01</contentCreated>                         => published: 2031-05-01
            <contentModified>2031-05-02T10:00:00Z</contentModified>             => modified: 2031-05-02T10:00Z
            <dateline>Quaytown</dateline>                                       => place: Quaytown
            <located qcode="l:1"><name>Quaytown</name></located>                => place: Quaytown
            <infoSource><name>Tarn News</name></infoSource>                     => agency: Tarn News
            <creditline>Tarn News/Quay Wire</creditline>                        => agency: Tarn News/Quay Wire
            <language tag="nn-NO"/>                                             => language: nn-NO
            """)
    void theMetadataOfAContentStateAFact(String metadata, String fact) {
        assertThat(Facts.of(newsMl("", metadata, plain(STANDING)))).contains(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <inlineData contenttype="text/html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</inlineData> => One.\\n\\nTwo.
            <inlineData contenttype="text/plain">One.</inlineData><inlineData>One. Two.</inlineData>        => One. Two.
            <inlineXML><html><head><title>No</title></head><body><p>One.</p></body></html></inlineXML>      => One.
            <inlineXML><section><p>One.</p></section></inlineXML>                                           => One.
            """)
    void theTextOfANewsItemIsTheLongestThatItGives(String content, String text) {
        assertThat(Facts.of(newsMl("", "", content))).contains("text: " + text);
    }

    @Test
    void aTextThatIsPackedAsLettersIsNotOne() {
        assertThat(Facts.of(newsMl("", "", "<inlineData encoding=\"e:base64\">4oCcWWVz4oCd</inlineData>")))
                .singleElement()
                .asString()
                .startsWith("refused: in: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"packageItem", "conceptItem", "planningItem", "knowledgeItem", "catalogItem"})
    void anItemWithoutNewsIsRefusedByItsName(String root) {
        assertThat(Facts.of("<" + root + " guid=\"urn:g\"><itemMeta/></" + root + ">"))
                .singleElement()
                .asString()
                .startsWith("refused: in: ")
                .contains(root);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            "version": 3                                                        => version: 3
            "pubstatus": "stat:withheld"                                        => status: withheld
            "pubStatus": "Cancelled"                                            => status: canceled
            "ednote": "Adds a day"                                              => note: Adds a day
            "embargoed": "2001-01-01T00:00:00Z"                                 => embargo: 2001-01-01T00:00Z
            "embargoedDate": "2001-01-01T00:00:00+00:00"                        => embargo: 2001-01-01T00:00Z
            "firstcreated": "2031-05-01T08:30:00Z"                              => published: 2031-05-01
            "contentCreated": "2031-05-01T08:30:00Z"                            => published: 2031-05-01
            "versioncreated": "2031-05-02T10:00:00Z"                            => modified: 2031-05-02T10:00Z
            "headline": "Bridge opens", "headlines": [{"value": "No"}]          => headline: Bridge opens
            "headlines": [{"value": "Bridge opens"}, {"value": "No"}]           => headline: Bridge opens
            "name": "Bridge opens"                                              => headline: Bridge opens
            "headline": " ", "title": "Bridge opens"                            => headline: Bridge opens
            "byline": "By Ida Norn"                                             => authors: Ida Norn
            "bylines": [{"byline": "Ida Norn"}, {"name": "Bo Day"}]             => authors: Ida Norn, Bo Day
            "located": "Quaytown"                                               => place: Quaytown
            "infosources": [{"uri": "x"}, {"name": "Tarn News"}]                => agency: Tarn News
            "infoSources": [{"name": "Tarn News"}]                              => agency: Tarn News
            "copyrightholder": "Tarn News"                                      => agency: Tarn News
            "language": "en_GB"                                                 => language: en-GB
            """)
    void aFieldOfNinjsStatesAFact(String field, String fact) {
        assertThat(Facts.of("{\"uri\": \"urn:g\", " + field + ", \"body_text\": \"" + STANDING + "\"}"))
                .contains(fact, "guid: urn:g", "text: " + STANDING);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            "body_html": "<p>One.</p><p>Two.</p>"                                                => One.\\n\\nTwo.
            "body_html5": "<p>One.</p>"                                                          => One.
            "body_xhtml": "<p>One.</p>", "body_text": "One. Two. Three."                         => One.
            "bodies": [{"value": "<p>One.</p>"}]                                                 => One.
            "bodies": [{"contentType": "text/html", "value": "One.<p>Two."}]                     => One.\\n\\nTwo.
            "bodies": [{"role": "short", "value": "One."}, {"role": "main", "value": "One. Two."}] => One. Two.
            """)
    void theTextOfNinjsIsReadInEachOfItsPlaces(String body, String text) {
        assertThat(Facts.of("{\"uri\": \"urn:g\", \"headline\": \"Bridge\", " + body + "}"))
                .contains("text: " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"usable", "stat:usable", "", "embargo lifted", "usable:"})
    void whatDoesNotHoldAPieceBackLeavesItUsable(String status) {
        assertThat(Facts.of("{\"uri\": \"urn:g\", \"pubstatus\": \"" + status + "\", \"headline\": \"B\","
                        + " \"body_text\": \"" + STANDING + "\"}"))
                .contains("status: usable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "CANCELLED", " killed ", "stat:canceled", "pubstat:killed"})
    void aKillIsOneHoweverItIsSpelt(String status) {
        List<String> notice =
                Facts.of("{\"uri\": \"urn:g\", \"pubstatus\": \"" + status + "\", \"ednote\": \"Untrue\"}");
        assertThat(notice).containsExactly("killed: in", "guid: urn:g", "status: canceled", "note: Untrue");
    }

    @Test
    void anEmbargoDoesNotTurnAKillIntoAHold() {
        List<String> facts = Facts.of("{\"uri\": \"urn:g\", \"pubstatus\": \"canceled\", \"headline\": \"B\","
                + " \"embargoed\": \"2999-01-01T00:00:00Z\", \"body_text\": \"" + STANDING + "\"}");
        assertThat(facts).contains("status: canceled", "embargo: 2999-01-01T00:00Z");
        assertThat(facts).noneMatch(fact -> fact.startsWith("warning: is under embargo"));
    }

    @Test
    void aPieceWithoutATextAndWithoutAGuidIsRefusedByItsKind() {
        assertThat(Facts.of("{\"uri\": \"urn:g\", \"type\": \"picture\", \"versioncreated\": \"2031-05-02\"}"))
                .singleElement()
                .asString()
                .startsWith("refused: in: ")
                .contains("\"picture\"");
        assertThat(Facts.of("<nitf><head/><body><body.content/></body></nitf>"))
                .singleElement()
                .asString()
                .startsWith("refused: in: ");
    }
}
