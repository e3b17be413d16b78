package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.statement.Manner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two small stories with four gold statements and four predictions, told as text and as JSON.
class ScoreReportTest {
    private static final String GOLD = """
            {"doc": "rain", "text": "Ada said it was wet. Bo denied that it rained.", "annotations": {"a": [\
            {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 19]]},\
            {"source": [[21, 23]], "cue": [[24, 30]], "content": [[36, 45]]}]}}
            {"doc": "pier", "text": "“The pier will open,” she said. Cy asked why.", "annotations": {"a": [\
            {"source": [[22, 25]], "cue": [[26, 30]], "content": [[0, 21]]},\
            {"source": [[32, 34]], "cue": [[35, 40]], "content": [[41, 44]]}]}}
            """;
    private static final String SPEAKERS = """
            {"doc": "rain", "n": 1, "name": "Ada", "kind": "claim", "sure": 1}
            {"doc": "rain", "n": 2, "name": "Bo", "kind": "denial", "sure": 1}
            {"doc": "pier", "n": 1, "name": "Dee", "kind": "pledge", "sure": 1}
            {"doc": "pier", "n": 2, "name": "Cy", "kind": "question", "sure": 1}
            """;
    private static final String PREDICTED = """
            {"story": {"origin": "rain.txt"}, "statements": [\
            {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 19]], "speaker": {"name": "Ada"}, "kind": "claim", "confidence": 0.95},\
            {"source": [[21, 23]], "cue": [], "content": [[36, 45]], "speaker": {"name": "Bo"}, "kind": "claim", "confidence": 0.55}]}
            {"story": {"origin": "pier.txt"}, "statements": [\
            {"source": [[22, 25]], "cue": [[26, 30]], "content": [[0, 21]], "speaker": {"name": null}, "kind": "pledge", "confidence": 0.9},\
            {"source": [[32, 34]], "cue": [], "content": [[26, 30]], "speaker": {"name": "Cy"}, "kind": "question", "confidence": 0.2}]}
            """;

    @TempDir
    private Path folder;

    private Evaluation evaluation;
    private Scores scores;
    private String text;
    private JsonNode json;

    @BeforeEach
    void score() throws IOException {
        evaluation = Evaluation.of(
                Files.writeString(folder.resolve("gold.jsonl"), GOLD),
                Files.writeString(folder.resolve("speakers.jsonl"), SPEAKERS),
                10,
                EnumSet.allOf(ErrorType.class));
        scores = evaluation.ofFile(Files.writeString(folder.resolve("predicted.jsonl"), PREDICTED));
        text = String.join("\n", evaluation.lines(scores));
        json = JsonMapper.shared().readTree(evaluation.json(scores));
    }

    @ParameterizedTest(name = "{0}: {1} of {2} predicted and {3} gold")
    @CsvSource({
        "span exact source, 4, 4, 4",
        "span exact cue, 2, 2, 4",
        "span exact content, 3, 4, 4",
        "words source, 4, 4, 4",
        "words cue, 2, 2, 4",
        "statement, 3, 4, 4",
        "statement exact, 2, 4, 4",
    })
    void everyFigureIsCountedByHand(String figure, int hits, int predicted, int gold) {
        JsonNode node = json.path("figures").path(figure);

        assertThat(node.path("hits").intValue()).isEqualTo(hits);
        assertThat(node.path("predicted").intValue()).isEqualTo(predicted);
        assertThat(node.path("gold").intValue()).isEqualTo(gold);
    }

    @Test
    void textAndJsonTellTheSameFigures() {
        ScoreReport.tallies(scores).forEach((name, tally) -> {
            JsonNode node = json.path("figures").path(name);
            assertThat(node.path("precision").doubleValue()).as(name).isCloseTo(tally.precision(), within(1e-12));
            assertThat(text)
                    .contains(String.format(
                            Locale.ROOT,
                            "%-22s P %5.1f  R %5.1f  F1 %5.1f",
                            name,
                            node.path("precision").doubleValue(),
                            node.path("recall").doubleValue(),
                            node.path("f1").doubleValue()));
        });
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource({"speaker, 2, 3", "recorded, 2, 4", "kind, 2, 3", "whole quotations, 1, 1"})
    void sharesAreToldWithTheirCounts(String figure, int part, int whole) {
        JsonNode node = json.path("figures").path(figure);

        assertThat(node.path("part").intValue()).isEqualTo(part);
        assertThat(node.path("whole").intValue()).isEqualTo(whole);
        assertThat(node.path("percent").doubleValue()).isCloseTo(100.0 * part / whole, within(1e-9));
    }

    @Test
    void theTextNamesWhatWasTakenForWhatAsTheRefereeDoes() {
        assertThat(text)
                .contains("speaker                 66.7 % of 3 matched")
                .contains("recorded                50.0 % of 4")
                .contains("kind                    66.7 % of 3; most confused (gold, got): [(('denial', 'claim'), 1)]");
    }

    @Test
    void mannersAreScoredApart() {
        assertThat(json.at("/manners/direct/statement exact/part").intValue()).isOne();
        assertThat(json.at("/manners/indirect/statement/part").intValue()).isEqualTo(2);
        assertThat(json.at("/manners/indirect/statement/whole").intValue()).isEqualTo(3);
        assertThat(json.at("/manners/indirect/span exact cue/part").intValue()).isOne();
        assertThat(json.at("/manners/mixed/statement/whole").intValue()).isZero();
        assertThat(json.path("manners").propertyNames())
                .containsExactly(Manner.DIRECT.word(), Manner.INDIRECT.word(), Manner.MIXED.word());
    }

    @Test
    void calibrationHasTenBandsOfWhichTheOnesInUseAreInTheText() {
        JsonNode bands = json.at("/calibration/bands");

        assertThat(bands).hasSize(10);
        assertThat(bands.get(9).path("count").intValue()).isEqualTo(2);
        assertThat(bands.get(9).at("/right/part").intValue()).isOne();
        assertThat(bands.get(5).at("/right/part").intValue()).isOne();
        assertThat(bands.get(2).at("/right/part").intValue()).isZero();
        assertThat(json.at("/calibration/high/percent").doubleValue()).isEqualTo(50);
        assertThat(text)
                .contains("  0.2 to 0.3             1          20.0     0.0     0.0")
                .contains("  0.5 to 0.6             1          55.0   100.0   100.0")
                .contains("  0.9 to 1.0             2          92.5    50.0    50.0")
                .doesNotContain("  0.3 to 0.4");
    }

    @Test
    void kindsAndSpeakersAreInTheJsonAsInTheTables() {
        assertThat(json.at("/kinds/denial/got/claim").intValue()).isOne();
        assertThat(json.at("/kinds/pledge/hits").intValue()).isOne();
        assertThat(json.at("/kinds").has("question")).as("it was not matched").isFalse();
        assertThat(json.at("/speaker by source/holds the name/right/part").intValue())
                .isEqualTo(2);
        assertThat(json.at("/speaker by source/pronoun/unknown/part").intValue())
                .isOne();
        assertThat(json.at("/speaker unknown/direct/part").intValue()).isOne();
        assertThat(text).contains("  pronoun                   0.0    100.0   of 1");
    }

    @Test
    void mistakesAreListedWithTheirWords() {
        assertThat(json.path("faults").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("missed", "spurious", "wrong bounds", "wrong speaker", "wrong kind");
        JsonNode missed = json.path("errors")
                .valueStream()
                .filter(error -> error.path("fault").asString().equals("missed"))
                .findFirst()
                .orElseThrow();
        assertThat(missed.path("doc").asString()).isEqualTo("pier");
        assertThat(missed.path("n").intValue()).isEqualTo(2);
        assertThat(missed.at("/gold/content").asString()).isEqualTo("why");
        assertThat(missed.path("predicted").isNull()).isTrue();
        assertThat(text).contains("errors of predicted.jsonl, 5 shown of 5: ");
    }

    @Test
    void withoutGoldSpeakersNothingIsSaidOfSpeakersAndKinds() throws IOException {
        Evaluation plain = Evaluation.of(folder.resolve("gold.jsonl"), null, 0, EnumSet.allOf(ErrorType.class));
        Scores without = plain.ofFile(folder.resolve("predicted.jsonl"));

        assertThat(plain.lines(without)).noneMatch(line -> line.startsWith("speaker") || line.startsWith("kind"));
        JsonNode told = JsonMapper.shared().readTree(plain.json(without));
        assertThat(told.path("figures").has("speaker")).isFalse();
        assertThat(told.has("kinds")).isFalse();
        assertThat(told.has("errors")).isFalse();
    }

    @Test
    void onlyStoriesThatHaveGoldSpeakersAreScoredWithThem() throws IOException {
        Path speakers = Files.writeString(
                folder.resolve("one.jsonl"), SPEAKERS.lines().findFirst().orElseThrow());
        Evaluation one = Evaluation.of(folder.resolve("gold.jsonl"), speakers, 0, EnumSet.allOf(ErrorType.class));

        Scores ofOne = one.ofFile(folder.resolve("predicted.jsonl"));

        assertThat(ofOne.stories()).isOne();
        assertThat(ofOne.recorded()).isEqualTo(new Scores.Share(1, 1));
    }

    @Test
    void twoScoresStandSideBySideWithEveryFigureOnce() {
        List<String> lines = evaluation.sideBySide(List.of(scores, scores));

        assertThat(lines.getFirst()).contains("predicted.jsonl").hasSizeLessThanOrEqualTo(22 + 2 * 29);
        assertThat(lines)
                .contains("statement              | P  75.0  R  75.0  F1  75.0 | P  75.0  R  75.0  F1  75.0")
                .contains("exact, direct          |                    100.0 % |                    100.0 %");
    }

    @ParameterizedTest(name = "{0} is told as {1}")
    @CsvSource({"0, 0.0", "0.25, 0.2", "0.75, 0.8", "66.6666, 66.7", "0.05, 0.1", "0.15, 0.1", "100, 100.0"})
    void decimalsAreRoundedAsPythonRoundsThem(double value, String decimal) {
        assertThat(ScoreReport.decimal(value)).isEqualTo(decimal);
    }
}
