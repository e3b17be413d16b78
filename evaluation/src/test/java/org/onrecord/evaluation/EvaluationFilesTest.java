package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.evaluation.Attribution.Stretch;

class EvaluationFilesTest {
    private static final String GOLD = """
            {"doc": "quay", "text": "Ada said it was wet.", "annotations": {"a": [{"content": [[9, 19]]}]}}""";

    @TempDir
    private Path folder;

    private Path file(String lines) throws IOException {
        return Files.writeString(folder.resolve("file.jsonl"), lines);
    }

    private static String goldWith(String statement) {
        return "{\"doc\": \"quay\", \"text\": \"Ada said it was wet.\", \"annotations\": {\"a\": [" + statement + "]}}";
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                    | not a JSON object",
                "{\"doc\": \"quay\", \"text\": \"x\"}                  | \"annotations\" is missing",
                "{\"doc\": \"quay\", \"text\": \"x\", \"annotations\": null} | \"annotations\" is missing",
                "{\"doc\": \"quay\", \"text\": \"x\", \"annotations\": {}} | \"annotations\" has no annotator",
                "{\"text\": \"x\", \"annotations\": {\"a\": []}}       | \"doc\" is missing",
                "{\"doc\": \" \", \"text\": \"x\", \"annotations\": {\"a\": []}} | \"doc\" is blank",
                "{\"doc\": 7, \"text\": \"x\", \"annotations\": {\"a\": []}} | \"doc\" must be a string, got 7",
                "{\"doc\": \"quay\", \"annotations\": {\"a\": []}}     | \"text\" is missing",
                "{\"doc\": \"quay\", \"text\": [], \"annotations\": {\"a\": []}} | \"text\" must be a string, got []",
            })
    void aLineThatIsNoGoldStorySaysWhatItLacks(String line, String reason) {
        assertThatThrownBy(() -> EvaluationFiles.goldStory(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\": [[1]]}             | a stretch of \"content\" must be [start, end], got [1]",
                "{\"content\": [[1, 2, 3]]}       | a stretch of \"content\" must be [start, end], got [1,2,3]",
                "{\"source\": [\"Ada\"]}          | a stretch of \"source\" must be [start, end], got \"Ada\"",
                "{\"cue\": [[1.5, 2]]}            | a stretch of \"cue\" must be [start, end], got [1.5,2]",
                "{\"cue\": [{\"start\": 1}]}      | \"end\" is missing",
                "{\"cue\": [{\"start\": \"1\", \"end\": 2}]} | \"start\" must be a whole number, got \"1\"",
                "{\"content\": [[9, 19]], \"confidence\": 1.01} | \"confidence\" must be in 0..1, got 1.01",
                "{\"content\": [[9, 19]], \"confidence\": -1} | \"confidence\" must be in 0..1, got -1",
            })
    void aStatementThatMakesNoSenseIsToldByItsField(String statement, String reason) {
        assertThatThrownBy(() -> EvaluationFiles.goldStory(goldWith(statement)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    @Test
    void aStretchIsAPairOrAnObjectAndWhatIsMissingIsEmpty() {
        Attribution statement = EvaluationFiles.goldStory(goldWith(
                        "{\"source\": [[0, 3]], \"cue\": null, \"content\": [{\"start\": 9, \"end\": 19}, [4, 8]]}"))
                .statements()
                .getFirst();

        assertThat(statement)
                .isEqualTo(new Attribution(
                        List.of(new Stretch(0, 3)),
                        List.of(),
                        List.of(new Stretch(9, 19), new Stretch(4, 8)),
                        null,
                        null,
                        null));
    }

    @Test
    void theFirstAnnotatorByNameIsTheGold() {
        GoldStory story = EvaluationFiles.goldStory("""
                {"doc": "quay", "text": "Ada said it was wet.",
                 "annotations": {"b": [], "Z": [{"content": [[9, 19]]}], "a": []}}""");

        assertThat(story.statements()).hasSize(1);
        assertThat(story.words(story.statements().getFirst(), Role.CONTENT)).isEqualTo("it was wet");
    }

    @Test
    void statementsInsideOthersAreLeftOut() {
        assertThat(EvaluationFiles.goldStory(
                                goldWith("{\"content\": [[9, 19]]}, {\"content\": [[9, 11]], \"within\": \"0123\"}"))
                        .statements())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} is the story \"{1}\"")
    @CsvSource({
        "quay.txt, quay",
        "stories/harbour/quay.txt, quay",
        "https://tide.example/quay, quay",
        "quay, quay",
        "quay.txt.txt, quay.txt",
        "quay.html, quay.html",
    })
    void predictionsAreNamedByTheLastPartOfTheirOrigin(String origin, String name) throws IOException {
        Path file = file("{\"story\": {\"origin\": \"" + origin + "\"}, \"statements\": []}\n");

        assertThat(EvaluationFiles.predictions(file)).containsOnlyKeys(name);
    }

    @Test
    void aPredictionHasASpeakerAKindAndAConfidenceOrNone() throws IOException {
        Path file = file("{\"story\": {\"origin\": \"quay.txt\"}, \"statements\": ["
                + "{\"content\": [[9, 19]], \"speaker\": {\"name\": \"Ada\"}, \"kind\": \"claim\", \"confidence\": 0.5},"
                + "{\"content\": [[9, 19]], \"speaker\": {\"name\": null}, \"kind\": null, \"confidence\": null}]}");

        List<Attribution> predicted = EvaluationFiles.predictions(file).get("quay");

        assertThat(predicted).extracting(Attribution::speaker).containsExactly("Ada", null);
        assertThat(predicted).extracting(Attribution::kind).containsExactly("claim", null);
        assertThat(predicted).extracting(Attribution::confidence).containsExactly(0.5, null);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "no json",
                "3",
                "{\"statements\": []}",
                "{\"story\": {}, \"statements\": []}",
                "{\"story\": {\"origin\": \"a\"}}",
                "{\"story\": {\"origin\": \"a\"}, \"statements\": [{\"content\": [[1]]}]}",
            })
    void aFileWithALineThatIsNoPredictionIsRefusedAndTheLineIsNamed(String line) throws IOException {
        Path file = file("{\"story\": {\"origin\": \"a\"}, \"statements\": []}\n\n" + line + "\n");

        assertThatThrownBy(() -> EvaluationFiles.predictions(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ", line 3: ");
    }

    @Test
    void goldSpeakersAreGroupedByStoryInTheOrderOfTheFileAndTheLastOfANumberCounts() throws IOException {
        Map<String, List<GoldSpeaker>> speakers = EvaluationFiles.speakers(file("""
                {"doc": "quay", "n": 2, "name": "Bo", "kind": "denial", "sure": 1}
                {"doc": "pier", "n": 1, "name": "", "kind": "claim"}

                {"doc": "quay", "n": 1, "name": "Ada", "kind": "claim", "sure": 0, "also": ["the mayor", "Thorne"]}
                {"doc": "quay", "n": 2, "name": "Cy", "kind": "claim", "sure": 1}
                """));

        assertThat(speakers.get("quay"))
                .containsExactly(
                        new GoldSpeaker(2, "Cy", List.of(), "claim", true),
                        new GoldSpeaker(1, "Ada", List.of("the mayor", "Thorne"), "claim", false));
        assertThat(speakers.get("pier")).containsExactly(new GoldSpeaker(1, "", List.of(), "claim", false));
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"n\": 1, \"name\": \"Bo\", \"kind\": \"claim\"}                   | \"doc\" is missing",
                "{\"doc\": \"quay\", \"name\": \"Bo\", \"kind\": \"claim\"}          | \"n\" is missing",
                "{\"doc\": \"quay\", \"n\": \"1\", \"name\": \"Bo\", \"kind\": \"claim\"} "
                        + "| \"n\" must be a whole number, got \"1\"",
                "{\"doc\": \"quay\", \"n\": 1, \"kind\": \"claim\"}                  | \"name\" is missing",
                "{\"doc\": \"quay\", \"n\": 1, \"name\": \"Bo\"}                     | \"kind\" is missing",
            })
    void aLineThatIsNoSpeakerSaysWhatItLacks(String line, String reason) throws IOException {
        Path file = file(line + "\n");

        assertThatThrownBy(() -> EvaluationFiles.speakers(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ", line 1: " + reason);
    }

    @Test
    void gzipIsKnownByTheFirstBytesWhateverTheName() throws IOException {
        Path zipped = folder.resolve("gold.jsonl");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write("Łódź\n".getBytes(StandardCharsets.UTF_8));
        }
        Path plain = Files.writeString(folder.resolve("gold.jsonl.gz"), "Łódź\n");

        for (Path file : List.of(zipped, plain)) {
            try (BufferedReader lines = EvaluationFiles.open(file)) {
                assertThat(lines.readLine()).as("%s", file).isEqualTo("Łódź");
            }
        }
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        try (BufferedReader lines = EvaluationFiles.open(file(""))) {
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void aFileThatIsNotThereOrBeginsLikeGzipAndIsNotIsNamed() throws IOException {
        Path missing = folder.resolve("missing.jsonl");
        Path broken = Files.write(folder.resolve("broken.gz"), new byte[] {0x1f, (byte) 0x8b, 7, 7});

        assertThatThrownBy(() -> EvaluationFiles.open(missing)).hasMessage("there is no file " + missing);
        assertThatThrownBy(() -> EvaluationFiles.open(broken))
                .hasMessageStartingWith("could not read " + broken + ": ");
    }

    @Test
    void bytesThatAreNoUtf8AreNotTakenForWords() throws IOException {
        Path latin = Files.write(folder.resolve("latin.jsonl"), "café".getBytes(StandardCharsets.ISO_8859_1));

        try (BufferedReader lines = EvaluationFiles.open(latin)) {
            assertThatThrownBy(lines::readLine).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aGoldFileThatBreaksOffIsNamedAndNotScoredHalf() throws IOException {
        Path whole = folder.resolve("gold.jsonl.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write((GOLD + "\n").repeat(2_000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        Evaluation evaluation = Evaluation.of(half, null, 0, EnumSet.allOf(ErrorType.class));
        Path predicted = file("{\"story\": {\"origin\": \"quay.txt\"}, \"statements\": []}\n");

        assertThatThrownBy(() -> evaluation.ofFile(predicted))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("could not read " + half);
    }

    @Test
    void fewerThanNoMistakesCannotBeAskedFor() throws IOException {
        Path gold = file(GOLD);

        assertThatThrownBy(() -> Evaluation.of(gold, null, -1, EnumSet.allOf(ErrorType.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("errors must be 0 or more, got -1");
    }
}
