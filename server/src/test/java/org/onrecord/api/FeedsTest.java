package org.onrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.answers.AtomFeed;
import org.onrecord.token.Role;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

class FeedsTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void open() {
        served = Served.to(folder, Role.EDITOR);
    }

    @AfterEach
    void close() {
        served.close();
    }

    private Document atom(String path) throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static String first(Element element, String name) {
        return element.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    @Test
    void aSearchIsFollowedTheNewestFirst() throws Exception {
        Document feed = atom("/api/v1/statements/feed.atom?q=bridge+OR+ferry&sort=relevance");
        assertThat(first(feed.getDocumentElement(), "id")).startsWith("https://record.example/api/v1/statements/");
        Document all = atom("/api/v1/statements/feed.atom");
        Element entry = (Element) all.getElementsByTagNameNS(ATOM, "entry").item(0);
        assertThat(first(entry, "title")).isEqualTo("Vale: “The ferry sails at night from June,”");
        assertThat(first(entry, "published")).isEqualTo("2031-04-05T00:00:00Z");
        Element link = (Element) entry.getElementsByTagNameNS(ATOM, "link").item(0);
        assertThat(link.getAttribute("href")).startsWith("https://record.example/stories/");
        assertThat(all.getElementsByTagNameNS(ATOM, "entry").getLength()).isEqualTo(3);
    }

    @Test
    void aSpeakerIsFollowed() throws Exception {
        long vale = served.json("/api/v1/speakers?name=Vale")
                .at("/speakers/0/number")
                .asLong();
        Document feed = atom("/api/v1/speakers/" + vale + "/feed.atom");
        assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isEqualTo(2);
        assertThat(served.get("/api/v1/speakers/999/feed.atom").statusCode()).isEqualTo(404);
    }

    @Test
    void charactersThatXmlForbidsAreReplaced() throws Exception {
        served.post("/api/v1/stories", "text/plain", "News <b>\n\n“The bell\u0007 & <script> tolls,” Orla said.\n");
        Document feed = atom("/api/v1/statements/feed.atom?q=tolls");
        Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
        assertThat(first(entry, "content")).startsWith("“The bell\uFFFD & <script> tolls,”");
        AtomFeed broken = new AtomFeed("urn:a", "a\uD800b", null, null, List.of());
        assertThat(new String(broken.bytes(), StandardCharsets.UTF_8)).contains("<title>a\uFFFDb</title>");
    }

    @Test
    void quotationsAreWrittenInTheVocabularyOfSchemaOrg() throws Exception {
        JsonNode quotation =
                served.json("/api/v1/statements/feed.jsonld?q=ferrymen").at("/@graph/0");
        assertThat(quotation.path("@type").asString()).isEqualTo("Quotation");
        assertThat(quotation.at("/spokenByCharacter/name").asString()).isEqualTo("Vale");
        assertThat(quotation.at("/isPartOf/url").asString()).isEqualTo("https://quay.example/bridge");
        assertThat(quotation.at("/isPartOf/datePublished").asString()).isEqualTo("2031-03-02");
        assertThat(quotation.at("/isPartOf/publisher/name").asString()).isEqualTo("The Quay Post");
    }
}
