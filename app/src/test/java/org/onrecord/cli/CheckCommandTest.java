package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.NewStory;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.receipt.Receipt;
import org.onrecord.terminal.Terminal;
import tools.jackson.databind.JsonNode;

class CheckCommandTest {
    private static final NewStory FERRY = Records.draft(
            "ferry.txt",
            "The Tarn Post",
            "2031-05-04",
            "“The new ferry will not run before the late spring of next year,” Ada said.");
    private static final NewStory SHORTER = Records.draft(
            "shorter.txt",
            "The Harbour Post",
            "2031-05-05",
            "It rained. “The new ferry will run before the late spring of next year,” Ada said.");

    @TempDir
    private Path folder;

    private Path record;

    @BeforeEach
    void keepStories() {
        record = folder.resolve("record");
        Records.add(record, FERRY);
    }

    @Test
    void onlyWhatIsOnRecordWordForWordEndsWithStatusZero() {
        Cli.Result result = check("The new ferry will not run before the late spring of next year");
        assertThat(result.exitCode()).isZero();
        assertThat(result.output())
                .startsWith("VERBATIM: it is on record, word for word.\n")
                .contains("    “The new ferry will not run before the late spring of next year,”\n")
                .contains(Records.id(FERRY, 0) + " · The Tarn Post · ferry.txt")
                .contains("onrecord receipt " + Records.id(FERRY, 0))
                .doesNotContain("beside what you asked");
    }

    @Test
    void aDroppedNotIsAlteredAndShownWithoutColourBetweenMarks() {
        Cli.Result result = check("The new ferry will run before the late spring of next year");
        assertThat(result.exitCode()).isOne();
        assertThat(result.output())
                .startsWith("ALTERED: something like it is on record, but some words differ.\n")
                .contains("\nA “not” was added or left out: the sense turns.\n")
                .contains("      The new ferry will [-not-] run before the late spring of next year\n")
                .contains("[-said and left out-] {+not said+}\n");
    }

    @Test
    void onATerminalWithColoursWhatWasLeftOutIsStruckOut() {
        Cli.Result result = Cli.runAt(
                new Terminal(true, true, true, 80),
                "check",
                "--record",
                record,
                "The new ferry will run before the late spring of next year");
        assertThat(result.output())
                .contains("will \u001B[9;31mnot\u001B[0m run")
                .contains("\u001B[9;31msaid and left out\u001B[0m \u001B[4;32mnot said\u001B[0m\n");
    }

    @Test
    void somebodyElseIsNamed() {
        Cli.Result result = check("--by", "Bo", "The new ferry will not run before the late spring of next year");
        assertThat(result.exitCode()).isOne();
        assertThat(result.output())
                .startsWith("OTHER SPEAKER: it is on record, but Ada said it.\n")
                .contains("Nobody who goes by Bo is on record with words like these.");
    }

    @Test
    void jsonIsOneObjectWhoseReceiptsHold() throws IOException {
        Cli.Result result = check("--format", "json", "The new ferry will run");
        JsonNode checked = StoryJsonReader.JSON.readTree(result.output());
        assertThat(result.output().lines()).hasSize(1);
        assertThat(checked.propertyNames())
                .containsExactly("verdict", "turns", "probably", "words", "by", "evidence", "notes");
        assertThat(checked.get("by").isNull()).isTrue();
        JsonNode evidence = checked.get("evidence").get(0);
        assertThat(evidence.get("diff").toString())
                .startsWith("[{\"op\":\"same\",\"asked\":\"The new ferry will\",\"said\":\"The new ferry will\"},"
                        + "{\"op\":\"dropped\",\"asked\":\"\",\"said\":\"not\"}");
        Receipt receipt = Receipt.parse(evidence.get("receipt").toString());
        assertThat(receipt.check(FERRY.story().text())).isEmpty();
    }

    @Test
    void receiptsAreWrittenToAFolderThatIsMade() throws IOException {
        Path proof = folder.resolve("a/proof");
        Cli.Result result =
                check("--receipts", proof, "The new ferry will not run before the late spring of next year");
        assertThat(result.errorOutput()).isEqualTo("onrecord: 1 receipt written to " + proof + "\n");
        Receipt receipt = Receipt.read(proof.resolve(Records.id(FERRY, 0) + ".json"));
        assertThat(receipt.check(FERRY.story().text())).isEmpty();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("proof"), "no folder");
        Cli.Result result = check("--receipts", file, "The new ferry will not run");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.errorOutput()).isEqualTo("onrecord: " + file + " is not a folder; --receipts needs one\n");
    }

    @Test
    void wordsMayComeFromStandardInputHoweverMany() {
        Cli.Result result = Cli.runOn(
                "“The new ferry will not run before the late spring of next year”\n", "check", "--record", record, "-");
        assertThat(result.exitCode()).isZero();
        String many = "the ferry will not run ".repeat(2_000);
        assertThat(Cli.runOn(many, "check", "--record", record, "-").exitCode()).isOne();
    }

    @Test
    void nothingToCheckIsWrongUse() {
        for (String words : new String[] {"", "…", "“ ”", "🍞"}) {
            Cli.Result result = check(words);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.errorLines())
                    .containsExactly(
                            "onrecord: nothing to check: '" + words + "' contains no words",
                            "onrecord: try: onrecord check --help");
        }
        assertThat(check("--by", " ", "the ferry").errorLines()).first().isEqualTo("onrecord: --by needs a name");
        assertThat(check("--speaker", "99", "the ferry").errorOutput())
                .isEqualTo("onrecord: no speaker in " + record + " has the number 99\n");
    }

    @Test
    void aReceiptIsPrintedAsAFileHasItWithItsWordsOrWithout() throws IOException {
        Cli.Result result = Cli.run("receipt", "--record", record, Records.id(FERRY, 0));
        assertThat(result.exitCode()).isZero();
        assertThat(Receipt.parse(result.output()).check(FERRY.story().text())).isEmpty();
        Cli.Result without = Cli.run("receipt", "--record", record, "--without-words", Records.id(FERRY, 0));
        assertThat(without.output()).doesNotContain("late spring");
        assertThat(Receipt.parse(without.output()).check(FERRY.story().text())).isEmpty();
    }

    @Test
    void aStatementThatIsNotOnRecordOrHasNoIdIsNamed() {
        for (String command : new String[] {"receipt", "same"}) {
            Cli.Result missing = Cli.run(command, "--record", record, "0123456789abcdef");
            assertThat(missing.exitCode()).isOne();
            assertThat(missing.errorOutput())
                    .isEqualTo("onrecord: no statement in " + record
                            + " has the id 0123456789abcdef; onrecord find shows the ids\n");
            Cli.Result words = Cli.run(command, "--record", record, "twelve bells");
            assertThat(words.exitCode()).isOne();
            assertThat(words.errorOutput()).contains("has the words \"twelve bells\"");
        }
    }

    @Test
    void theSameWordsElsewhereAreShownBesideTheFullest() {
        Records.add(record, SHORTER);
        Cli.Result result = Cli.run("same", "--record", record, Records.id(SHORTER, 0));
        assertThat(result.output())
                .startsWith("The fullest of 2 versions\n")
                .contains("    “The new ferry will not run before the late spring of next year,”\n")
                .contains("The others beside it: [-cut-] {+added+}\n")
                .contains("    The new ferry will [-not-] run before the late spring of next year\n")
                .contains(Records.id(SHORTER, 0) + " · The Harbour Post · shorter.txt");
        JsonNode same = StoryJsonReader.JSON.readTree(
                Cli.run("same", "--record", record, "--format", "json", Records.id(FERRY, 0))
                        .output());
        assertThat(same.at("/fullest/statement/id").asString()).isEqualTo(Records.id(FERRY, 0));
        assertThat(same.at("/others/0/same").asBoolean()).isFalse();
        assertThat(same.at("/others/0/drift/1").toString())
                .isEqualTo("{\"op\":\"dropped\",\"fullest\":\"not\",\"here\":\"\"}");
    }

    @Test
    void whatStandsNowhereElseSaysSo() {
        assertThat(Cli.run("same", "--record", record, Records.id(FERRY, 0)).output())
                .startsWith("No other story on record reports it\n");
    }

    private Cli.Result check(Object... args) {
        return Cli.run(Stream.concat(Stream.of("check", "--record", record), Stream.of(args))
                .toArray());
    }
}
