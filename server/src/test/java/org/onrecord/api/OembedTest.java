package org.onrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.EditNote;
import org.onrecord.request.Links;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.story.StoryId;
import org.onrecord.token.Role;
import tools.jackson.databind.JsonNode;

class OembedTest {
    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void open() {
        served = Served.to(folder, Role.READER);
    }

    @AfterEach
    void close() {
        served.close();
    }

    private static String asked(String address) {
        return "/oembed?url=" + Links.encoded(address);
    }

    @Test
    void anAddressOfAStatementBecomesACard() throws IOException, InterruptedException {
        JsonNode hit = served.json("/api/v1/statements?q=ferrymen").at("/statements/0");
        String id = hit.at("/statement/id").asString();
        String story = hit.at("/story/id").asString().substring("sha256:".length());
        JsonNode card = served.json(asked("https://record.example/stories/" + story + "#s" + id) + "&maxwidth=400");
        assertThat(card.path("type").asString()).isEqualTo("rich");
        assertThat(card.path("version").asString()).isEqualTo("1.0");
        assertThat(card.path("width").asInt()).isEqualTo(400);
        assertThat(card.path("html").asString())
                .startsWith("<iframe src=\"https://record.example/embed/" + id + "\" width=\"400\"");
        assertThat(served.json(asked("https://record.example/embed/" + id))
                        .path("html")
                        .asString())
                .contains("/embed/" + id);
    }

    @Test
    void aStorysAddressBecomesTheCardOfItsFirstStatement() throws IOException, InterruptedException {
        JsonNode hit = served.json("/api/v1/statements?q=bridge").at("/statements/0");
        String story = hit.at("/story/id").asString().substring("sha256:".length());
        assertThat(served.json(asked("https://record.example/stories/" + story))
                        .path("html")
                        .asString())
                .contains("/embed/" + hit.at("/statement/id").asString());
        assertThat(served.get(asked("https://record.example/stories/" + "0".repeat(64)))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasWithdrawnOrRedactedHasNoCard() throws IOException, InterruptedException {
        JsonNode hit = served.json("/api/v1/statements?q=ferrymen").at("/statements/0");
        StatementId id = new StatementId(hit.at("/statement/id").asString());
        String story = hit.at("/story/id").asString();
        List<String> addresses = List.of(
                asked("https://record.example/stories/" + story.substring("sha256:".length())),
                asked("https://record.example/embed/" + id.value()));
        EditNote court = new EditNote("Ann", Instant.parse("2031-05-05T12:00:00Z"), "the court ordered it");
        served.archive().corrections().withdraw(new StoryId(story), Edition.Status.CANCELED, court);
        for (String address : addresses) {
            assertThat(served.get(address).statusCode()).isEqualTo(410);
            assertThat(served.get(address + "&withdrawn=true").statusCode()).isEqualTo(200);
        }
        served.archive()
                .erasure()
                .redact(served.archive().story(new StoryId(story)).orElseThrow(), court);
        for (String address : addresses) {
            assertThat(served.get(address + "&withdrawn=true").statusCode()).isEqualTo(410);
        }
    }

    @Test
    void otherAddressesAndFormatsAreRefused() throws IOException, InterruptedException {
        assertThat(served.get(asked("https://elsewhere.example/embed/0123456789abcdef"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(served.get(asked("https://record.example/embed/0123456789abcdef"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(served.get(asked("https://record.example/") + "&format=xml").statusCode())
                .isEqualTo(501);
        assertThat(served.get("/oembed").statusCode()).isEqualTo(400);
    }
}
