package org.onrecord.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.log.Hash;
import org.onrecord.log.TreeHead;
import tools.jackson.databind.JsonNode;

class CheckpointTest {
    private static final Instant NOON = Instant.parse("2031-06-01T12:00:00.987Z");
    private static final TreeHead HEAD = new TreeHead(42, Hash.parse("sha256:" + "ab".repeat(32)));

    @TempDir
    private Path folder;

    private Path file(String words) throws IOException {
        return Files.writeString(folder.resolve("head.txt"), words);
    }

    private static String json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Checkpoint.writeJson(HEAD, NOON, null, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aHeadIsOneLineOfJson() throws IOException {
        JsonNode json = StoryJsonReader.JSON.readTree(json());

        assertThat(json().lines()).hasSize(1);
        assertThat(json.path("size").longValue()).isEqualTo(42);
        assertThat(json.path("root").asString()).isEqualTo(HEAD.root().toString());
        assertThat(json.path("date").asString()).isEqualTo("2031-06-01T12:00:00Z");
        assertThat(json.path("consistency").isNull()).isTrue();
    }

    @Test
    void aHeadInLinesNamesSizeRootAndDate() {
        assertThat(Checkpoint.lines(HEAD, NOON, null))
                .isEqualTo("size  42\nroot  " + HEAD.root() + "\ndate  2031-06-01T12:00:00Z\n");
    }

    @Test
    void whatWasWrittenIsReadBackInEitherForm() throws IOException {
        assertThat(Checkpoint.read(file(json()))).isEqualTo(HEAD);
        assertThat(Checkpoint.read(file(Checkpoint.lines(HEAD, NOON, null)))).isEqualTo(HEAD);
        assertThat(Checkpoint.read(file("\n\n" + json() + "\n\n"))).isEqualTo(HEAD);
        assertThat(Checkpoint.read(file("size 42\nroot " + "ab".repeat(32)))).isEqualTo(HEAD);
        assertThat(Checkpoint.read(file("size 42\r\nroot " + HEAD.root() + "\r\ndate whenever\r\n")))
                .isEqualTo(HEAD);
    }

    @Test
    void theHeadInAVerificationIsReadAsWell() throws IOException {
        assertThat(Checkpoint.read(file("{\"ok\": true, \"log\": " + json().strip() + "}")))
                .isEqualTo(HEAD);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "hello",
                "{",
                "{}",
                "{\"size\": 42}",
                "{\"size\": \"many\", \"root\": \"sha256:00\"}",
                "{\"size\": 42, \"root\": \"sha256:00\"}",
                "{\"size\": 42, \"root\": 7}",
                "size 42",
                "root ab\nsize 42",
                "size 42\nroot abc",
                "size -1\nroot sha256:0000000000000000000000000000000000000000000000000000000000000000",
                "size 1234567890123456789\nroot sha256:0000000000000000000000000000000000000000000000000000000000000000",
                "size 42\nroot sha256:00000000000000000000000000000000000000000000000000000000000000000",
            })
    void aDamagedHeadIsRefusedAndTheFileIsNamed(String words) throws IOException {
        Path file = file(words);

        assertThatThrownBy(() -> Checkpoint.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " does not contain a tree head as onrecord head prints it: ");
    }

    @Test
    void aFileThatIsNotThereOrTooLongIsNamed() throws IOException {
        Path missing = folder.resolve("missing");
        Path large = file("size 42\n".repeat(200_000));

        assertThatThrownBy(() -> Checkpoint.read(missing)).hasMessage("there is no file " + missing);
        assertThatThrownBy(() -> Checkpoint.read(large))
                .hasMessageEndingWith("does not contain a tree head: it is too long for one");
    }
}
