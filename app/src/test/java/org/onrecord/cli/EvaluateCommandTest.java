package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String GOLD = """
            {"doc": "dam", "text": "“It holds,” Ada said.", "annotations": {"a": [{"source": [[12, 15]], "cue": [[16, 20]], "content": [[0, 11]]}]}}
            {"doc": "ferry", "text": "FAIL “No,” Bo said.", "annotations": {"a": [{"source": [[11, 13]], "cue": [[14, 18]], "content": [[5, 10]]}]}}
            """;

    @TempDir
    Path folder;

    @Test
    void scoresAFileOfPredictionsAsTheRefereeDoes() throws IOException {
        Cli.Result result = Cli.run("evaluate", "--predicted", file("predicted.jsonl"), file("gold.jsonl"));

        assertThat(result.output()).startsWith(Files.readString(file("expected.txt")));
        assertThat(result.errorLines()).containsExactly("onrecord: 1 gold story has no prediction");
        assertThat(result.exitCode()).isOne();
    }

    @Test
    void scoresSpeakersAndKindsToo() throws IOException {
        Cli.Result result = Cli.run(
                "evaluate",
                "--predicted",
                file("predicted.jsonl"),
                "--speakers",
                file("speakers.jsonl"),
                "--errors",
                "3",
                file("gold.jsonl"));

        assertThat(result.output())
                .startsWith(Files.readString(file("expected-speakers.txt")))
                .contains("errors of predicted.jsonl, 3 shown of 27");
    }

    @Test
    void findsTheStatementsItself() throws IOException {
        Path gold = Files.writeString(
                folder.resolve("gold.jsonl"), GOLD.lines().findFirst().orElseThrow());

        Cli.Result result = Cli.run("evaluate", "--finder", "marks", "--threads", "2", gold);

        assertThat(result.exitCode()).isZero();
        assertThat(result.errorOutput()).isEmpty();
        assertThat(result.output()).contains("statement exact        P 100.0  R 100.0  F1 100.0");
    }

    @Test
    void aStoryThatFailsIsNamedAndCounted() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);

        Cli.Result result = Cli.run("evaluate", gold);

        assertThat(result.exitCode()).isOne();
        assertThat(result.errorLines())
                .containsExactly("onrecord: ferry: it must fail", "onrecord: neural could not read 1 gold story");
        assertThat(result.output()).contains("statement              P 100.0  R  50.0  F1  66.7");
    }

    @Test
    void bothFindersStandSideBySideAndInJsonOneALine() throws IOException {
        Path gold = Files.writeString(
                folder.resolve("gold.jsonl"), GOLD.lines().findFirst().orElseThrow());

        assertThat(Cli.run("evaluate", "--finder", "all", gold)
                        .output()
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .contains("neural", "marks");
        assertThat(Cli.run("evaluate", "--finder", "all", "--format", "json", gold)
                        .output()
                        .lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"name\":"));
    }

    @Test
    void whatCannotBeReadIsOneLine() {
        Path absent = folder.resolve("absent.jsonl");

        Cli.Result result = Cli.run("evaluate", absent);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.errorLines())
                .hasSize(1)
                .first()
                .asString()
                .contains("there is no file")
                .contains("absent.jsonl");
    }

    @Test
    void wrongUseIsTold() {
        assertThat(Cli.run("evaluate").exitCode()).isEqualTo(2);
        assertThat(Cli.run("evaluate", "--threads", "0", "gold.jsonl")
                        .errorLines()
                        .getFirst())
                .isEqualTo("onrecord: --threads must be in 1..256, got 0");
        assertThat(Cli.run("evaluate", "--errors", "-1", "gold.jsonl").exitCode())
                .isEqualTo(2);
        assertThat(Cli.run("evaluate", "--fault", "wrong-day", "gold.jsonl")
                        .errorLines()
                        .getFirst())
                .contains("wrong-bounds, wrong-source, wrong-speaker");
        assertThat(Cli.run("evaluate", "--finder", "magic", "gold.jsonl")
                        .errorLines()
                        .getFirst())
                .contains("neural, marks, all");
    }

    @Test
    void helpGivesAnExample() {
        List<String> lines = Cli.run("evaluate", "--help").output().lines().toList();

        assertThat(lines).anyMatch(line -> line.contains("onrecord evaluate examples/gold.jsonl"));
    }

    private static Path file(String name) {
        return Path.of(
                "..", "evaluation", "src", "test", "resources", "org", "onrecord", "evaluation", "evaluate", name);
    }
}
