package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.statement.UnableToFindStatementsException;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The expected files contain what the referee printed for the same input.
class EvaluationTest {
    @TempDir
    Path folder;

    @Test
    void printsTheRefereesLinesFirst() throws IOException {
        Evaluation evaluation = Evaluation.of(file("gold.jsonl"), null, 0, EnumSet.allOf(ErrorType.class));
        List<String> expected = Files.readAllLines(file("expected.txt"));

        Scores scores = evaluation.ofFile(file("predicted.jsonl"));

        assertThat(evaluation.lines(scores)).startsWith(expected.toArray(String[]::new));
        assertThat(scores.missing()).isOne();
    }

    @Test
    void printsTheRefereesLinesOnSpeakersToo() throws IOException {
        Evaluation evaluation =
                Evaluation.of(file("gold.jsonl"), file("speakers.jsonl"), 0, EnumSet.allOf(ErrorType.class));
        List<String> expected = Files.readAllLines(file("expected-speakers.txt"));

        assertThat(evaluation.lines(evaluation.ofFile(file("predicted.jsonl"))))
                .startsWith(expected.toArray(String[]::new));
    }

    @Test
    void addsTheFiguresByMannerAndOfWholeQuotations() throws IOException {
        Evaluation evaluation = Evaluation.of(file("gold.jsonl"), null, 0, EnumSet.allOf(ErrorType.class));

        assertThat(String.join("\n", evaluation.lines(evaluation.ofFile(file("predicted.jsonl")))))
                .endsWith("""
                        of the gold, by manner: found  exact | spans right: source   cue  content
                        direct                  25.0   25.0 |                 57.1   71.4   70.0   of 8
                        indirect                66.7   22.2 |                 50.0   60.0   50.0   of 9
                        mixed                  100.0    0.0 |                100.0  100.0  100.0   of 1
                        whole quotations        71.4 % with both ends right, of 7\
                        """);
    }

    @Test
    void aGzippedGoldFileIsReadAsWell() throws IOException {
        Path zipped = folder.resolve("gold.jsonl.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(file("gold.jsonl"), out);
        }
        Evaluation evaluation = Evaluation.of(zipped, null, 0, EnumSet.allOf(ErrorType.class));

        assertThat(evaluation.lines(evaluation.ofFile(file("predicted.jsonl"))))
                .startsWith(Files.readAllLines(file("expected.txt")).toArray(String[]::new));
    }

    @Test
    void listsAsManyErrorsAsAskedForAndCountsAll() throws IOException {
        Evaluation evaluation =
                Evaluation.of(file("gold.jsonl"), file("speakers.jsonl"), 2, EnumSet.allOf(ErrorType.class));
        Scores scores = evaluation.ofFile(file("predicted.jsonl"));

        assertThat(evaluation.lines(scores))
                .containsSubsequence(
                        "errors of predicted.jsonl, 2 shown of 27: 6 missed, 5 spurious, 5 wrong bounds, 3 wrong source, 2 wrong speaker, 6 wrong kind",
                        "wrong bounds (cue): harbour-fire-01 #1",
                        "  gold source [Harbour Master José Núñez-Ibarra] cue [said] content [The fire at the grain terminal is under control]",
                        "  got  source [Harbour Master José Núñez-Ibarra] cue [said on Tuesday] content [The fire at the grain terminal is under control]");
        assertThat(scores.mistakes()).hasSize(2);
    }

    @Test
    void onlyTheErrorTypesAskedForAreListed() throws IOException {
        Evaluation evaluation =
                Evaluation.of(file("gold.jsonl"), file("speakers.jsonl"), 100, EnumSet.of(ErrorType.WRONG_KIND));

        Scores scores = evaluation.ofFile(file("predicted.jsonl"));

        assertThat(scores.mistakes())
                .hasSize(6)
                .extracting(Mistake::where)
                .contains("denial, got claim", "refusal, got none");
        assertThat(scores.errorTypes()).containsEntry(ErrorType.MISSED, 6);
    }

    @Test
    void kindsAndSpeakersAreReportedInDetail() throws IOException {
        Evaluation evaluation =
                Evaluation.of(file("gold.jsonl"), file("speakers.jsonl"), 0, EnumSet.allOf(ErrorType.class));

        assertThat(evaluation.lines(evaluation.ofFile(file("predicted.jsonl"))))
                .endsWith("""
                        speaker, by gold source   right  unknown
                          holds the name           75.0     25.0   of 8
                          pronoun                 100.0      0.0   of 1
                        speaker unknown, of the statements whose content is matched and whose speaker the gold names
                          direct                0.0 % of 4
                          indirect             33.3 % of 6
                          mixed                 0.0 % of 1
                        kind: gold, got clai opin fore pled refu dema deni admi ques none       P      R
                          claim            1    ·    ·    ·    ·    ·    ·    ·    ·    ·    20.0  100.0
                          opinion          ·    1    ·    ·    ·    ·    ·    ·    ·    ·   100.0  100.0
                          forecast         1    ·    ·    ·    ·    ·    ·    ·    ·    ·     0.0    0.0
                          pledge           ·    ·    ·    ·    ·    ·    ·    ·    ·    ·     0.0    0.0
                          refusal          ·    ·    ·    1    ·    ·    ·    ·    ·    1     0.0    0.0
                          demand           ·    ·    ·    ·    ·    1    ·    ·    ·    ·   100.0  100.0
                          denial           2    ·    ·    ·    ·    ·    ·    ·    ·    ·     0.0    0.0
                          admission        1    ·    ·    ·    ·    ·    ·    ·    ·    ·     0.0    0.0
                          question         ·    ·    ·    ·    ·    ·    ·    ·    2    ·   100.0  100.0\
                        """.lines().toArray(String[]::new));
    }

    @Test
    void everyErrorTypeIsReported() throws IOException {
        Evaluation evaluation =
                Evaluation.of(file("gold.jsonl"), file("speakers.jsonl"), 100, EnumSet.allOf(ErrorType.class));

        Scores scores = evaluation.ofFile(file("predicted.jsonl"));

        assertThat(scores.mistakes()).extracting(Mistake::type).contains(ErrorType.values());
        assertThat(scores.mistakes())
                .hasSize(scores.errorTypes().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    @Test
    void aFinderThatFindsAllScoresAHundredWhateverTheThreads() throws IOException {
        Path gold = gold("Rain fell.\n🌧️ Ada said it was wet.", "Ada said it was dry.", "Ada said it was odd.");
        Evaluation evaluation = Evaluation.of(gold, null, 10, EnumSet.allOf(ErrorType.class));

        Scores scores = scores(evaluation, new AdaFinder(null), 3);

        assertThat(scores.statements()).isEqualTo(new Tally(3, 3, 3));
        assertThat(scores.exact()).isEqualTo(new Tally(3, 3, 3));
        assertThat(scores.name()).isEqualTo("ada");
        assertThat(evaluation.lines(scores)).noneMatch(line -> line.startsWith("errors"));
    }

    @Test
    void aStoryThatFailsIsNamedAndCountedAsFoundEmpty() throws IOException {
        Path gold = gold("Ada said it was wet.", "Ada said it was dry.");
        Files.writeString(gold, Files.readString(gold) + "{\"doc\": \"broken\"}\nno json\n");

        Scores scores = scores(Evaluation.of(gold, null, 0, EnumSet.allOf(ErrorType.class)), new AdaFinder("dry"), 1);

        assertThat(scores.stories()).isEqualTo(2);
        assertThat(scores.statements()).isEqualTo(new Tally(1, 1, 2));
        assertThat(scores.failures())
                .hasSize(3)
                .anyMatch(line -> line.contains("story-2") && line.contains("too dry"))
                .anyMatch(line -> line.contains("line 3") && line.contains("\"annotations\" is missing"))
                .anyMatch(line -> line.contains("line 4") && line.contains("not JSON"));
    }

    @Test
    void severalScoresArePrintedSideBySide() throws IOException {
        Path gold = gold("Ada said it was wet.", "Ada said it was dry.");
        Evaluation evaluation = Evaluation.of(gold, null, 0, EnumSet.allOf(ErrorType.class));

        assertThat(evaluation.sideBySide(List.of(
                        scores(evaluation, new AdaFinder(null), 1), scores(evaluation, new AdaFinder("dry"), 1))))
                .contains("statement              | P 100.0  R 100.0  F1 100.0 | P 100.0  R  50.0  F1  66.7");
    }

    @Test
    void theFiguresAreWrittenAsJsonToo() throws IOException {
        Evaluation evaluation =
                Evaluation.of(file("gold.jsonl"), file("speakers.jsonl"), 1, EnumSet.allOf(ErrorType.class));

        JsonNode json = JsonMapper.shared().readTree(evaluation.json(evaluation.ofFile(file("predicted.jsonl"))));

        assertThat(json.at("/figures/statement/hits").intValue()).isEqualTo(9);
        assertThat(json.at("/figures/statement/gold").intValue()).isEqualTo(18);
        assertThat(json.at("/figures/recorded/whole").intValue()).isEqualTo(13);
        assertThat(json.at("/errors")).hasSize(1);
    }

    @Test
    void aFileThatIsNotTheRightOneIsNamedWithItsLine() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.jsonl"), "\n{\"story\": {\"origin\": 3}}\n");
        Evaluation evaluation = Evaluation.of(file("gold.jsonl"), null, 0, EnumSet.allOf(ErrorType.class));

        assertThatThrownBy(() -> evaluation.ofFile(wrong))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("wrong.jsonl, line 2: \"origin\" must be a string, got 3");
    }

    private static Scores scores(Evaluation evaluation, StatementFinder finder, int threads) throws IOException {
        try (Pipeline pipeline = Pipeline.open(finder, threads)) {
            return evaluation.of(pipeline, finder.provenance().finder(), () -> {});
        }
    }

    private Path gold(String... texts) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int index = 0; index < texts.length; index++) {
            String text = texts[index];
            int ada = text.codePointCount(0, text.indexOf("Ada"));
            int end = text.codePointCount(0, text.length()) - 1;
            lines.append(JsonMapper.shared()
                    .createObjectNode()
                    .put("doc", "story-" + (index + 1))
                    .put("text", text));
            lines.setLength(lines.length() - 1);
            lines.append(
                    ", \"annotations\": {\"a\": [{\"source\": [[%d, %d]], \"cue\": [[%d, %d]], \"content\": [[%d, %d]]}]}}\n"
                            .formatted(ada, ada + 3, ada + 4, ada + 8, ada + 9, end));
        }
        return Files.writeString(folder.resolve("gold.jsonl"), lines);
    }

    private static Path file(String name) {
        try {
            return Path.of(EvaluationTest.class.getResource("evaluate/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /// Finds what Ada said, and fails on texts that contain a given word.
    private record AdaFinder(@Nullable String feared) implements StatementFinder {
        @Override
        public List<Statement> find(Story story) {
            String text = story.text().string();
            if (feared != null && text.contains(feared)) {
                throw new UnableToFindStatementsException(story, "too " + feared, new IllegalStateException());
            }
            int ada = text.indexOf("Ada");
            return List.of(Statement.of(
                            story,
                            List.of(new Span(ada + 9, text.length() - 1)),
                            List.of(new Span(ada + 4, ada + 8)),
                            List.of(new Span(ada, ada + 3)),
                            new Speaker.Resolved("Ada", SpeakerType.PERSON, true, null, null, Resolution.NAME),
                            provenance())
                    .withKind(Kind.CLAIM)
                    .withConfidence(1));
        }

        @Override
        public Provenance provenance() {
            return new Provenance("ada", "1", null);
        }

        @Override
        public void close() {}
    }
}
