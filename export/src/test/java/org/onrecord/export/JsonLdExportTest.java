package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.KeptStatement;
import org.onrecord.json.StoryJsonReader;
import tools.jackson.databind.JsonNode;

/// What a processor that must not fetch anything makes of the document.
class JsonLdExportTest {
    private static final String SCHEMA = "https://schema.org/";

    @TempDir
    Path folder;

    @Test
    void aDirectStatementIsAQuotationOfTheWordsWithoutTheirMarks() throws Exception {
        JsonNode quotation = node(Invented.STATEMENTS.getFirst());
        assertThat(type(quotation)).isEqualTo(SCHEMA + "Quotation");
        assertThat(value(quotation, "text")).isEqualTo("We had no warning at all 🚢, … None.");
        assertThat(id(quotation, "creator")).isEqualTo("_:speaker11");
        assertThat(id(quotation, "isPartOf"))
                .isEqualTo("urn:" + Invented.STORY.story().id().value());
    }

    @Test
    void aQuotationOverParagraphsIsOneText() throws Exception {
        assertThat(value(node(Invented.STATEMENTS.get(6)), "text")).isEqualTo("We begin again. And again,");
    }

    @Test
    void whatIsNotAllVerbatimIsAClaim() throws Exception {
        JsonNode pledge = node(Invented.STATEMENTS.get(1));
        assertThat(type(pledge)).isEqualTo(SCHEMA + "Claim");
        assertThat(id(pledge, "author")).isEqualTo("_:speaker12");
        assertThat(id(pledge, "appearance"))
                .isEqualTo("urn:" + Invented.STORY.story().id().value());
        assertThat(id(pledge, "firstAppearance")).isEqualTo(id(pledge, "appearance"));
        assertThat(value(pledge, "dateCreated")).isEqualTo("2026-05");
        JsonNode mixed = node(Invented.STATEMENTS.get(2));
        assertThat(type(mixed)).isEqualTo(SCHEMA + "Claim");
        assertThat(value(mixed, "text")).isEqualTo("the plan “a bad joke” and a waste");
    }

    @Test
    void nobodyIsMadeUpForASpeakerWithoutAName() throws Exception {
        JsonNode mixed = node(Invented.STATEMENTS.get(2));
        assertThat(mixed.has(SCHEMA + "author")).isFalse();
        assertThat(value(mixed, "creditText")).isEqualTo("two port officials");
        assertThat(node(Invented.STATEMENTS.get(7)).has(SCHEMA + "creditText")).isFalse();
        assertThat(expanded().stream().filter(node -> type(node).equals(SCHEMA + "Person")))
                .hasSize(2);
    }

    @Test
    void aSpeakerHasItsRolesWithTheirDates() throws Exception {
        JsonNode tamm = find("_:speaker11");
        assertThat(value(tamm, "name")).isEqualTo("Ilse Tamm");
        JsonNode role = tamm.get(SCHEMA + "affiliation").get(0);
        assertThat(value(role, "roleName")).isEqualTo("harbour master");
        assertThat(role.get(SCHEMA + "startDate").get(0).get("@type").asString())
                .isEqualTo(SCHEMA + "Date");
        assertThat(value(role.get(SCHEMA + "affiliation").get(0), "name")).isEqualTo("Port of Sorrel");
        assertThat(value(tamm.get(SCHEMA + "hasOccupation").get(0), "roleName")).isEqualTo("pilot");
        assertThat(type(find("_:speaker15"))).isEqualTo(SCHEMA + "Organization");
    }

    @Test
    void theArticleTellsOfItsPublication() throws Exception {
        JsonNode article = find("urn:" + Invented.STORY.story().id().value());
        assertThat(type(article)).isEqualTo(SCHEMA + "NewsArticle");
        assertThat(value(article, "headline")).isEqualTo("Harbour master: \"We had no warning\"");
        assertThat(value(article, "datePublished")).isEqualTo("2026-05-12");
        assertThat(id(article, "url")).isEqualTo("https://quillstone.example/harbour.txt");
        assertThat(value(article.get(SCHEMA + "publisher").get(0), "name")).isEqualTo("Quillstone & Co");
        assertThat(value(article, "identifier")).startsWith("urn:sha256:");
    }

    @Test
    void aStatementInsideAnotherIsBasedOnIt() throws Exception {
        assertThat(id(node(Invented.STATEMENTS.get(5)), "isBasedOn")).isEqualTo(iri(Invented.STATEMENTS.get(3)));
    }

    @Test
    void everyTermIsKnownAndEveryReferenceIsThere() throws Exception {
        List<JsonNode> graph = expanded();
        List<String> ids =
                graph.stream().map(node -> node.get("@id").asString()).toList();
        for (JsonNode node : graph) {
            for (String name : node.propertyNames()) {
                assertThat(name).matches("@id|@type|" + SCHEMA + "\\w+");
                for (JsonNode value : node.get(name)) {
                    if (value.has("@id") && !name.equals(SCHEMA + "url")) {
                        assertThat(ids).contains(value.get("@id").asString());
                    }
                }
            }
        }
    }

    @Test
    void nothingIsAReviewAndWhatNoLongerStandsIsLeftOut() throws Exception {
        Path out = folder.resolve("out.jsonld");
        ExportResult exported = Written.to(Format.JSONLD, out);
        assertThat(exported).isEqualTo(new ExportResult(1, 8, 3, 0));
        assertThat(Files.readString(out))
                .doesNotContain("ClaimReview", "The crane stands", "The crane fell", "The crane in spring");
    }

    private JsonNode node(KeptStatement kept) throws IOException, JsonLdError {
        return find(iri(kept));
    }

    private static String iri(KeptStatement kept) {
        return "urn:" + kept.story().story().id().value() + "#"
                + kept.statement().id().value();
    }

    private JsonNode find(String id) throws IOException, JsonLdError {
        return expanded().stream()
                .filter(node -> node.get("@id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> expanded() throws IOException, JsonLdError {
        Path out = folder.resolve("out.jsonld");
        Written.to(Format.JSONLD, out);
        try (InputStream document = Files.newInputStream(out)) {
            String expanded = JsonLd.expand(JsonDocument.of(document))
                    .loader((address, _) -> {
                        throw new JsonLdError(
                                JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "nothing may be fetched: " + address);
                    })
                    .get()
                    .toString();
            JsonNode nodes = StoryJsonReader.JSON.readTree(expanded);
            JsonNode graph = nodes.get(0).has("@graph") ? nodes.get(0).get("@graph") : nodes;
            return StreamSupport.stream(graph.spliterator(), false).toList();
        }
    }

    private static String type(JsonNode node) {
        return node.get("@type").get(0).asString();
    }

    private static String value(JsonNode node, String term) {
        return node.get(SCHEMA + term).get(0).get("@value").asString();
    }

    private static String id(JsonNode node, String term) {
        return node.get(SCHEMA + term).get(0).get("@id").asString();
    }
}
