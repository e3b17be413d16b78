package org.onrecord.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.intake.StoryReader;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.story.Edition;
import org.onrecord.story.Part;
import org.onrecord.story.Story;

class AgencyItemsTest {
    private static final String NITF = """
            <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">
             <head><title>Not this</title><docdata management-status="usable"><doc-id id-string="tna.bridge.1"/>
              <du-key version="3"/><date.issue norm="20310502T083000Z"/><ed-msg info="Corrects the day"/></docdata>
              <pubdata name="The Harbour Post"/></head>
             <body><body.head><hedline><hl1>Bridge opens</hl1></hedline>
              <byline>By <person>Ida Norn</person> <byttl>Harbour Editor</byttl></byline>
              <distributor>TNA</distributor><dateline><location>Quaytown</location></dateline></body.head>
             <body.content><p>“We will open the bridge,” said the minister,
               Arno Vale.</p><hl2>The ferrymen</hl2><p>They said no.</p>
              <media><media-reference source="b.jpg"/><media-caption>The bridge.</media-caption></media>
             </body.content></body></nitf>
            """;

    private static List<ReadResult> take(byte[] bytes) throws IOException {
        List<ReadResult> result = new ArrayList<>();
        try (Stories stories = StoryReader.open("item", new ByteArrayInputStream(bytes), ContentMetadata.NOTHING)) {
            for (ReadResult next = stories.next(); next != null; next = stories.next()) {
                result.add(next);
            }
        }
        return result;
    }

    private static ReadResult one(String item) throws IOException {
        List<ReadResult> result = take(item.getBytes(StandardCharsets.UTF_8));
        assertThat(result).hasSize(1);
        return result.getFirst();
    }

    private static String newsItem(String guid, String meta, String content) {
        return "<nar:newsItem xmlns:nar=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"" + guid
                + "\" version=\"7\" xml:lang=\"en-GB\"><nar:itemMeta><nar:itemClass qcode=\"ninat:text\"/>"
                + "<nar:versionCreated>2031-05-02T10:00:00Z</nar:versionCreated>" + meta + "</nar:itemMeta>"
                + "<nar:contentMeta><nar:contentCreated>2031-05-02T08:30:00+02:00</nar:contentCreated>"
                + "<nar:creditline>TNA</nar:creditline><nar:by>By Ida Norn</nar:by>"
                + "<nar:headline>Bridge opens</nar:headline></nar:contentMeta><nar:contentSet>" + content
                + "</nar:contentSet></nar:newsItem>";
    }

    @Test
    void aProviderThatIsNamedByAWordAloneIsTheAgency() throws IOException {
        String item = newsItem(
                        "urn:w",
                        "<nar:provider literal=\"Quay Wire\"/>",
                        "<nar:inlineXML>"
                                + NITF.substring(NITF.indexOf("<nitf")).replaceAll("<distributor>.*?</distributor>", "")
                                + "</nar:inlineXML>")
                .replace("<nar:creditline>TNA</nar:creditline>", "");
        assertThat(((ReadResult.Read) one(item)).story().agency()).isEqualTo("Quay Wire");
    }

    @Test
    void anNitfStoryIsReadWithAllItSaysOfItself() throws IOException {
        ReadResult.Read read =
                (ReadResult.Read) one("<?xml version=\"1.0\"?>\n<!DOCTYPE nitf SYSTEM \"nitf-3-6.dtd\">\n" + NITF);
        Story story = read.story();
        assertThat(story.text().string())
                .isEqualTo("“We will open the bridge,” said the minister, Arno Vale.\n\nThe ferrymen\n\nThey said no."
                        + "\n\nThe bridge.");
        assertThat(story.headline()).isEqualTo("Bridge opens");
        assertThat(story.byline().authors()).containsExactly("Ida Norn");
        assertThat(story.agency()).isEqualTo("TNA");
        assertThat(story.outlet()).hasToString("Outlet[name=The Harbour Post]");
        assertThat(story.place()).isEqualTo("Quaytown");
        assertThat(story.published()).isEqualTo(LocalDate.of(2031, 5, 2));
        assertThat(story.publication().note()).isEqualTo("Corrects the day");
        assertThat(story.blocks().stream().map(block -> block.part()).toList())
                .containsExactly(Part.SUBHEAD, Part.CAPTION);
        assertThat(read.edition()).isEqualTo(new Edition("tna.bridge.1", "TNA", "3", Edition.Status.USABLE));
    }

    @Test
    void aNewsItemIsReadWithNitfInIt() throws IOException {
        ReadResult.Read read = (ReadResult.Read) one(newsItem(
                "urn:newsml:tna.example:20310502:bridge",
                "<nar:pubStatus qcode=\"stat:usable\"/><nar:edNote>Adds a quote</nar:edNote>",
                "<nar:inlineXML contenttype=\"application/nitf+xml\">" + NITF + "</nar:inlineXML>"));
        assertThat(read.edition())
                .isEqualTo(new Edition("urn:newsml:tna.example:20310502:bridge", "7", Edition.Status.USABLE));
        assertThat(read.story().text().string()).startsWith("“We will open the bridge,”");
        assertThat(read.story().agency()).isEqualTo("TNA");
        assertThat(read.story().language()).isEqualTo("en-GB");
        assertThat(read.story().publication().note()).isEqualTo("Adds a quote");
        assertThat(read.story().publication().published()).isEqualTo(OffsetDateTime.parse("2031-05-02T08:30:00+02:00"));
        assertThat(read.story().publication().modified()).isEqualTo(OffsetDateTime.parse("2031-05-02T10:00:00Z"));
    }

    @Test
    void aMessageGivesEachOfItsItemsHtmlAndPlainTextToo() throws IOException {
        List<ReadResult> result = take(("<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
                        + newsItem(
                                "a",
                                "",
                                "<nar:inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>“Yes,” said Vale.</p>"
                                        + "<p>He left.</p></body></html></nar:inlineXML>")
                        + newsItem(
                                "b",
                                "",
                                "<nar:inlineData contenttype=\"text/plain\">“No,” said Norn.\n\nShe stayed."
                                        + "</nar:inlineData>")
                        + newsItem("c", "", "") + "</itemSet></newsMessage>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(result).hasSize(3);
        assertThat(((ReadResult.Read) result.get(0)).story().text().string())
                .isEqualTo("“Yes,” said Vale.\n\nHe left.");
        assertThat(((ReadResult.Read) result.get(0)).story().origin()).isEqualTo("item#a");
        assertThat(((ReadResult.Read) result.get(1)).story().text().string())
                .isEqualTo("“No,” said Norn.\n\nShe stayed.");
        assertThat(result.get(2))
                .isEqualTo(new ReadResult.Refused("item#c", "is of the kind \"ninat:text\" and contains no text"));
    }

    @Test
    void aKillWithoutATextIsAKillAndOneWithATextIsAnEdition() throws IOException {
        String killed = "<nar:pubStatus qcode=\"stat:canceled\"/><nar:edNote>Kill: the quote was invented</nar:edNote>";
        assertThat(one(newsItem("bridge", killed, "")))
                .isEqualTo(new ReadResult.Killed(
                        "item",
                        new Edition("bridge", "TNA", "7", Edition.Status.CANCELED),
                        "Kill: the quote was invented"));
        ReadResult.Read read = (ReadResult.Read) one(newsItem(
                "bridge", killed, "<nar:inlineData contenttype=\"text/plain\">“Yes,” said Vale.</nar:inlineData>"));
        assertThat(read.edition()).isEqualTo(new Edition("bridge", "TNA", "7", Edition.Status.CANCELED));
        assertThat(read.warnings()).containsExactly("was killed by its publisher");
        assertThat(
                        one(
                                "{\"uri\": \"urn:x\", \"versioncreated\": \"2031-05-02T10:00:00Z\", \"pubstatus\": \"withheld\"}"))
                .isEqualTo(new ReadResult.Killed("item", new Edition("urn:x", null, Edition.Status.WITHHELD), null));
    }

    @Test
    void anEmbargoThatLastsHoldsAStoryBack() throws IOException {
        ReadResult.Read held = (ReadResult.Read) one("{\"uri\": \"urn:x\", \"headline\": \"Budget\", \"embargoed\":"
                + " \"2999-01-01T00:00:00Z\", \"body_text\": \"“Less for all,” said Vale.\"}");
        assertThat(held.edition()).isEqualTo(new Edition("urn:x", null, Edition.Status.WITHHELD));
        assertThat(held.warnings()).containsExactly("is under embargo until 2999-01-01T00:00Z");
        ReadResult.Read free = (ReadResult.Read) one("{\"uri\": \"urn:x\", \"headline\": \"Budget\", \"embargoed\":"
                + " \"2001-01-01T00:00:00Z\", \"body_text\": \"“Less for all,” said Vale.\"}");
        assertThat(free.edition()).isEqualTo(new Edition("urn:x", null, Edition.Status.USABLE));
    }

    @Test
    void ninjsIsReadInTheWaysOfAllItsVersions() throws IOException {
        Story first = ((ReadResult.Read)
                        one(
                                "{\"uri\": \"https://tna.example/1\", \"headline\": \"Bridge\", \"byline\": \"Ida Norn"
                                        + " and Bo Day\", \"located\": \"Quaytown\", \"body_xhtml\": \"<div><p>“Yes,” said Vale.</p><p>He"
                                        + " left.</p></div>\", \"body_text\": \"“Yes,” said Vale. He left. And more that is longer.\"}"))
                .story();
        assertThat(first.text().string()).isEqualTo("“Yes,” said Vale.\n\nHe left.");
        assertThat(first.byline().authors()).containsExactly("Ida Norn", "Bo Day");
        assertThat(first.publication().address()).hasToString("https://tna.example/1");
        ReadResult.Read third = (ReadResult.Read)
                one(
                        "{\"uri\": \"urn:2\", \"standard\": {\"name\": \"ninjs\"}, \"version\": \"2\","
                                + " \"versionCreated\": \"2031-05-02T10:00:00Z\", \"headlines\": [{\"role\": \"short\", \"value\": \"B\"},"
                                + " {\"role\": \"main\", \"value\": \"Bridge\"}], \"by\": \"Ida Norn\", \"edNote\": \"Update\", \"bodies\":"
                                + " [{\"role\": \"main\", \"contentType\": \"text/plain\", \"value\": \"“Yes,” said Vale.\\nHe left.\"}]}");
        assertThat(third.story().headline()).isEqualTo("Bridge");
        assertThat(third.story().text().string()).isEqualTo("“Yes,” said Vale.\n\nHe left.");
        assertThat(third.story().publication().note()).isEqualTo("Update");
        assertThat(third.edition()).isEqualTo(new Edition("urn:2", "2", Edition.Status.USABLE));
    }

    @Test
    void nothingOutsideAnItemIsLoaded() throws IOException {
        ReadResult result = one("<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY secret SYSTEM \"file:///etc/passwd\">"
                + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + NITF.replace("They said no.", "They said &secret; &b;."));
        assertThat(((ReadResult.Read) result).story().text().string())
                .doesNotContain("root:")
                .doesNotContain("aaaa");
    }

    @Test
    void theCharacterSetIsWhatTheItemSays() throws IOException {
        byte[] bytes = ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                        + NITF.replace("They said no.", "Sie sagten: Nö.")
                                .replace("“", "\"")
                                .replace("”", "\""))
                .getBytes(Charset.forName("ISO-8859-1"));
        assertThat(((ReadResult.Read) take(bytes).getFirst()).story().text().string())
                .contains("Sie sagten: Nö.");
    }

    @Test
    void aGuidThatNoRecordTakesIsLeftOut() throws IOException {
        ReadResult.Read read = (ReadResult.Read) one("{\"uri\": \"urn:" + "x".repeat(3_000)
                + "\", \"headline\": \"Bridge\"," + " \"body_text\": \"“Yes,” said Vale.\"}");
        assertThat(read.edition()).isNull();
        assertThat(read.warnings()).containsExactly("has a guid of more than 2000 characters, which was dropped");
    }

    @Test
    void xmlOfNoKnownFormatAndBrokenJsonAreRefused() throws IOException {
        assertThat(one("<invoice><total>3</total></invoice>"))
                .isEqualTo(
                        new ReadResult.Refused("item", "is XML of an unknown format: its root element is <invoice>"));
        assertThat(one("<Ann> “Who is there?” she asked.\n")).isInstanceOf(ReadResult.Read.class);
        assertThat(((ReadResult.Refused) one("{\"uri\": \"urn:x\", \"headline\": \"Budget\", \"body_text\": "))
                        .reason())
                .startsWith("is broken JSON");
    }
}
