package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.KeptStatement;
import org.onrecord.json.StoryJson;
import org.onrecord.json.StoryJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JsonLinesExportTest {
    @TempDir
    Path folder;

    @Test
    void withoutTheRecordsFieldsALineIsWhatReadPrints() throws IOException {
        JsonNode line = lines().getFirst();
        ((ObjectNode) line.get("story")).remove("record");
        line.get("statements").forEach(statement -> ((ObjectNode) statement).remove("record"));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        StoryJson.writeLine(
                Invented.STORY.story(),
                Invented.STATEMENTS.stream().map(KeptStatement::statement).toList(),
                read);
        assertThat(line).isEqualTo(StoryJsonReader.JSON.readTree(read.toString(StandardCharsets.UTF_8)));
    }

    @Test
    void theRecordAddsWhereItStandsAndWhetherItStillDoes() throws IOException {
        JsonNode line = lines().getFirst();
        JsonNode story = line.get("story").get("record");
        assertThat(story.get("position").asInt()).isEqualTo(10);
        assertThat(story.get("standing").asString()).isEqualTo("current");
        assertThat(story.get("kept").asString()).isEqualTo("2026-05-12T08:00:00Z");
        assertThat(story.get("sightings").get(0).get("outlet").asString()).isEqualTo("Ostrey Post");
        JsonNode pledge = line.get("statements").get(1).get("record");
        assertThat(pledge.get("utterance").asInt()).isEqualTo(12);
        assertThat(pledge.get("speaker").asInt()).isEqualTo(12);
        assertThat(pledge.get("corrections")).isEmpty();
        assertThat(pledge.get("found").isNull()).isTrue();
        assertThat(lines().get(1).get("story").get("record").get("supersededBy").asInt())
                .isEqualTo(99);
    }

    @Test
    void aCorrectionStandsWithWhoWhenAndWhyAndWhatTheMachineFound() throws IOException {
        JsonNode record = lines().getFirst().get("statements").get(0).get("record");
        JsonNode kind = record.get("corrections").get(0);
        assertThat(kind.get("change").get("kind").asString()).isEqualTo("claim");
        assertThat(kind.get("who").asString()).isEqualTo("Edda Korr");
        assertThat(kind.get("when").asString()).isEqualTo("2026-05-12T08:00:00Z");
        assertThat(kind.get("why").asString()).isEqualTo("she denies nothing");
        assertThat(record.get("corrections").get(1).get("change").get("content"))
                .hasSize(2);
        assertThat(StoryJsonReader.statement(record.get("found"), Invented.HARBOUR)
                        .content())
                .isEqualTo(Invented.STATEMENTS.getFirst().found().content());
    }

    private List<JsonNode> lines() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Written.to(Format.JSONL, out);
        return Files.readAllLines(out).stream()
                .map(StoryJsonReader.JSON::readTree)
                .toList();
    }
}
