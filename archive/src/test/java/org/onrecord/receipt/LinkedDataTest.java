package org.onrecord.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Reads receipts with a JSON-LD processor that has the context of annotations and no network.
class LinkedDataTest {
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String TERMS = "urn:onrecord:terms:";
    private static final DocumentLoader NO_NETWORK = (url, options) -> {
        if (!url.equals(URI.create("http://www.w3.org/ns/anno.jsonld"))) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "no network for " + url);
        }
        InputStream context = LinkedDataTest.class.getResourceAsStream("annotation-terms.jsonld");
        return JsonDocument.of(Objects.requireNonNull(context));
    };

    @Test
    void aStatementsReceiptExpandsToAnAnnotation() throws JsonLdError {
        JsonObject annotation = expanded(Ostvik.statement());
        assertThat(annotation.getString("@id")).startsWith("urn:onrecord:statement:");
        assertThat(annotation.getJsonArray("@type").getString(0)).isEqualTo(OA + "Annotation");
        assertThat(id(annotation, OA + "motivatedBy")).isEqualTo(OA + "describing");

        JsonObject body = first(annotation, OA + "hasBody");
        assertThat(body.getJsonArray("@type").getString(0)).isEqualTo(TERMS + "statement");
        assertThat(value(body, TERMS + "kind")).isEqualTo("refusal");
        JsonObject speaker = first(body, TERMS + "speaker");
        assertThat(value(speaker, "http://xmlns.com/foaf/0.1/name")).isEqualTo("Mara Lindqvist\u0301");
        assertThat(speaker.getJsonArray("@type").getString(0)).isEqualTo(TERMS + "person");

        assertThat(annotation.getJsonArray(OA + "hasTarget")).hasSize(4);
        JsonObject target = first(annotation, OA + "hasTarget");
        assertThat(id(target, OA + "hasSource")).isEqualTo("urn:" + Ostvik.STORY.id());
        assertThat(value(target, TERMS + "marks")).isEqualTo("content");
        JsonArray selectors = target.getJsonArray(OA + "hasSelector");
        assertThat(selectors.getJsonObject(0).getJsonArray("@type").getString(0))
                .isEqualTo(OA + "TextPositionSelector");
        assertThat(first(selectors.getJsonObject(0), OA + "start").getInt("@value"))
                .isEqualTo(22);
        assertThat(value(selectors.getJsonObject(1), OA + "exact")).isEqualTo("\"We will not sell the \\ ferry,\"");

        JsonObject record = first(annotation, TERMS + "record");
        assertThat(value(record, TERMS + "payload")).isEqualTo(Ostvik.payload());
        // The order of the hashes is kept.
        assertThat(first(record, TERMS + "path").getJsonArray("@list")).hasSize(4);
        assertThat(first(first(record, TERMS + "head"), TERMS + "at").getString("@type"))
                .isEqualTo("http://www.w3.org/2001/XMLSchema#dateTime");
    }

    @Test
    void otherReceiptsExpandToo() throws JsonLdError {
        assertThat(id(expanded(Ostvik.story()), OA + "hasTarget")).isEqualTo("urn:" + Ostvik.STORY.id());
        assertThat(value(first(expanded(Ostvik.story()), OA + "hasBody"), TERMS + "outlet"))
                .isEqualTo("The Ostvik Lantern");
        JsonObject target = first(expanded(Ostvik.statement().withoutWords()), OA + "hasTarget");
        assertThat(value(target, TERMS + "digest")).startsWith("sha256:");
    }

    @Test
    void everyFieldHasAnAddress() throws JsonLdError {
        for (Receipt receipt : List.of(Ostvik.statement(), Ostvik.story())) {
            assertThat(expanded(receipt).keySet()).allMatch(key -> key.startsWith("@") || key.contains(":"));
            assertThat(expanded(receipt).keySet()).contains(TERMS + "record");
            assertThat(first(expanded(receipt), TERMS + "record").keySet())
                    .containsExactlyInAnyOrder(
                            TERMS + "story",
                            TERMS + "payload",
                            TERMS + "leaf",
                            TERMS + "position",
                            TERMS + "path",
                            TERMS + "head",
                            TERMS + "checksum");
        }
    }

    private static JsonObject expanded(Receipt receipt) throws JsonLdError {
        Document document = JsonDocument.of(new StringReader(receipt.json()));
        return JsonLd.expand(document).loader(NO_NETWORK).get().getJsonObject(0);
    }

    private static JsonObject first(JsonObject node, String property) {
        return node.getJsonArray(property).getJsonObject(0);
    }

    private static String id(JsonObject node, String property) {
        return first(node, property).getString("@id");
    }

    private static String value(JsonObject node, String property) {
        return first(node, property).getString("@value");
    }
}
