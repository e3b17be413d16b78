package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.json.StoryJsonReader;
import tools.jackson.databind.JsonNode;

class PolnearExportTest {
    @TempDir
    Path folder;

    @Test
    void onlyStoriesThatAPersonCorrectedGoOut() throws IOException {
        List<JsonNode> lines = lines(TrainingSelection.CORRECTED);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().get("annotations").propertyNames()).containsExactly("people");
    }

    @Test
    void onRequestTheOthersDoTooButNoneThatWasWithdrawn() throws IOException {
        List<JsonNode> lines = lines(TrainingSelection.ALL);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).get("annotations").propertyNames()).containsExactly("machine");
        assertThat(lines.get(1).get("text").asString()).contains("The crane stands");
    }

    @Test
    void spansCountCodePointsAndAreAsCorrected() throws IOException {
        JsonNode line = lines(TrainingSelection.CORRECTED).getFirst();
        JsonNode first = line.get("annotations").get("people").get(0);
        assertThat(words(line, first.get("content").get(0))).isEqualTo("“We had no warning at all 🚢,”");
        assertThat(words(line, first.get("content").get(1))).isEqualTo("“None.”");
        assertThat(words(line, first.get("source").get(0))).isEqualTo("harbour master Ilse Tamm");
        assertThat(words(line, first.get("cue").get(0))).isEqualTo("said");
    }

    @Test
    void rejectedStatementsAndThoseInsideOthersAreLeftOut() throws IOException {
        JsonNode line = lines(TrainingSelection.CORRECTED).getFirst();
        assertThat(line.get("annotations").get("people")).hasSize(7);
    }

    @Test
    void theFieldsAreThoseOfPolnear() throws IOException {
        JsonNode line = lines(TrainingSelection.CORRECTED).getFirst();
        assertThat(line.propertyNames())
                .containsExactly("doc", "publisher", "published", "author", "title", "wire", "text", "annotations");
        assertThat(line.get("doc").asString()).matches("harbour_[0-9a-f]{16}");
        assertThat(line.get("text").asString()).isEqualTo(Invented.HARBOUR.string());
    }

    private static String words(JsonNode line, JsonNode stretch) {
        String text = line.get("text").asString();
        return text.substring(
                text.offsetByCodePoints(0, stretch.get(0).asInt()),
                text.offsetByCodePoints(0, stretch.get(1).asInt()));
    }

    private List<JsonNode> lines(TrainingSelection chosen) throws IOException {
        Path out = folder.resolve("out.jsonl");
        Written.to(Format.POLNEAR, out, chosen);
        return Files.readAllLines(out).stream()
                .map(StoryJsonReader.JSON::readTree)
                .toList();
    }
}
