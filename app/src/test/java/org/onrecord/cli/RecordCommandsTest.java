package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.StatementStatus;
import org.onrecord.export.Format;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Speaker;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;

/// The commands that check a record, take it out and correct it.
class RecordCommandsTest {
    private static final String TEXT =
            "🙂 “We will rebuild the pier,” Ann said. “It is time,” Bea said. “Well,” she said.";

    @TempDir
    private Path folder;

    private Path story = Path.of("");

    @BeforeEach
    void keepAStory() throws IOException {
        story = Files.writeString(folder.resolve("a.txt"), TEXT);
        assertThat(run("add", story).exitCode()).isZero();
    }

    @Test
    void everyCommandHelpsWithAnExample() {
        for (String command : List.of(
                "add", "verify", "head", "export", "reindex", "correct", "merge", "split", "undo", "withdraw")) {
            Cli.Result help = Cli.run(command, "--help");
            assertThat(help.exitCode()).isZero();
            assertThat(help.output())
                    .contains(
                            "Usage: onrecord " + command, "--record=WHERE", "\n  onrecord " + command, "Exit status:");
        }
    }

    @Test
    void aRecordThatIsNotThereIsNamedAndNotMade() {
        for (String[] words : new String[][] {
            {"verify"},
            {"head"},
            {"reindex"},
            {"export", "--as", "csv", folder.resolve("o.csv").toString()},
            {"undo", "5", "--why", "x"},
            {"merge", "1", "2", "--why", "x"}
        }) {
            Cli.Result result = Cli.run(Stream.concat(Stream.of(words), Stream.of("--record", folder.resolve("none")))
                    .toArray());
            assertThat(result.exitCode()).as(words[0]).isEqualTo(3);
            assertThat(result.errorLines())
                    .singleElement()
                    .asString()
                    .startsWith("onrecord: there is no record in " + folder.resolve("none"));
            assertThat(folder.resolve("none")).doesNotExist();
            assertThat(folder.resolve("o.csv")).doesNotExist();
        }
    }

    @Test
    void verifyTellsThatAllIsAsItWasPut() {
        Cli.Result table = run("verify");
        assertThat(table.exitCode()).isZero();
        assertThat(table.output())
                .startsWith("Everything in " + record() + " is as it was put on record: 1 story, 3 statements\n"
                        + "log   5 entries\nroot  sha256:");
        assertThat(run("verify", "--format", "json").output())
                .startsWith("{\"ok\":true,\"stories\":1,\"statements\":3,\"log\":{\"size\":5,\"root\":\"sha256:")
                .endsWith("\"},\"faults\":[],\"notes\":[],\"redacted\":0,\"redactions\":[]}\n");
    }

    @Test
    void aHeadThatWasPublishedIsTakenBackInEitherForm() throws IOException {
        Path lines = Files.writeString(folder.resolve("head.txt"), run("head").output());
        Path json = Files.writeString(
                folder.resolve("head.json"), run("head", "--format", "json").output());
        run("add", Files.writeString(folder.resolve("b.txt"), "“No,” Cem said."));
        for (Path head : List.of(lines, json)) {
            Cli.Result result = run("verify", "--since", head);
            assertThat(result.exitCode()).isZero();
            assertThat(result.output()).contains("The log extends the given head of 5 entries");
        }
        Path forged = Files.writeString(
                folder.resolve("forged.json"), "{\"size\":5,\"root\":\"sha256:" + "0".repeat(64) + "\"}");
        Cli.Result result = run("verify", "--since", forged);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .startsWith("the log: its first 5 entries are not those of the head that is known\n1 fault in ");
        Path none = Files.writeString(folder.resolve("none.json"), "{}");
        assertThat(run("verify", "--since", none).errorLines())
                .containsExactly("onrecord: " + none
                        + " does not contain a tree head as onrecord head prints it: it has no size" + " and root");
    }

    @Test
    void headProvesThatTheLogGoesOn() {
        assertThat(run("head", "--consistency", 3, "--format", "json").output())
                .contains("\"consistency\":{\"from\":3,\"path\":[\"sha256:");
        Cli.Result never = run("head", "--consistency", 9);
        assertThat(never.exitCode()).isEqualTo(3);
        assertThat(never.errorLines())
                .containsExactly("onrecord: the log in " + record() + " has 5 entries, fewer than 9");
    }

    @Test
    void aReceiptIsCheckedOfflineAndAgainstTheRecord() throws IOException {
        Path receipt = folder.resolve("receipt.json");
        try (Archive archive = open()) {
            Files.writeString(receipt, archive.receipt(statement(archive, 0)).json());
        }
        Cli.Result offline = Cli.run("verify", "--receipt", receipt);
        assertThat(offline.exitCode()).isZero();
        assertThat(offline.output())
                .contains("checked  that what it shows", "not checked  the words", "not checked  whether that root")
                .endsWith("The receipt is valid.\n");
        run("add", Files.writeString(folder.resolve("b.txt"), "“No,” Cem said."));
        Cli.Result all = run("verify", "--receipt", receipt, "--text", story);
        assertThat(all.exitCode()).isZero();
        assertThat(all.output())
                .contains("checked  the words", "checked  that the record's log goes on from that root")
                .doesNotContain("not checked");
        Files.writeString(receipt, Files.readString(receipt).replace("rebuild", "forsake"));
        Cli.Result forged = Cli.run("verify", "--receipt", receipt, "--format", "json");
        assertThat(forged.exitCode()).isEqualTo(1);
        assertThat(forged.output()).startsWith("{\"ok\":false,").contains("\"where\":\"record.leaf\"");
        assertThat(Cli.run("verify", "--receipt", story).errorLines())
                .singleElement()
                .asString()
                .startsWith("onrecord: " + story + " is not a receipt: ");
    }

    @Test
    void aReceiptOfAnotherRecordIsNotOneOfThis() throws IOException {
        Path receipt = folder.resolve("receipt.json");
        try (Archive archive = open()) {
            Files.writeString(receipt, archive.receipt(statement(archive, 0)).json());
        }
        Path other = folder.resolve("other");
        Cli.run("add", "--record", other, story);
        Cli.Result result = Cli.run("verify", "--record", other, "--receipt", receipt);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .contains("record.log: the first 5 entries of the record's log have another root")
                .endsWith("The receipt is not valid.\n");
    }

    @Test
    void everyFormatGoesOutAndNothingIsReplacedUnasked() throws IOException {
        for (Format format : Format.values()) {
            Path out = folder.resolve("out." + format.word());
            Cli.Result result = run("export", "--as", format.word(), out);
            assertThat(result.exitCode()).as(result.errorOutput()).isZero();
            assertThat(result.errorOutput()).startsWith("onrecord: " + out + ": ");
            assertThat(out).exists();
            Cli.Result again = run("export", "--as", format.word(), out);
            assertThat(again.exitCode()).isEqualTo(3);
            assertThat(again.errorLines()).containsExactly("onrecord: " + out + " already exists; --force replaces it");
        }
        Path csv = folder.resolve("out.csv");
        assertThat(Files.readString(csv)).contains("“We will rebuild the pier,”");
        assertThat(run("export", "--as", "csv", "--force", csv).exitCode()).isZero();
        assertThat(run("export", "--as", "polnear", "--all", folder.resolve("all"))
                        .errorOutput())
                .contains("1 story, 3 statements");
        assertThat(run("export", "--as", "csv", "--all", folder.resolve("x")).exitCode())
                .isEqualTo(2);
        assertThat(run("export", "--as", "xml", folder.resolve("x")).errorOutput())
                .contains("'xml' is not one of csv, jsonl, parquet, jsonld, nitf, polnear, popolo");
    }

    @Test
    void whatPeopleCorrectStandsUntilItIsUndone() {
        String id = id(0);
        Cli.Result corrected = run(
                "correct", id, "--speaker", "Anna Lund", "--role", "treasurer", "--who", "Ida", "--why", "it was Anna");
        assertThat(corrected.exitCode()).isZero();
        assertThat(corrected.output())
                .isEqualTo("on record at 5: statement " + id
                        + " (Ann: “We will rebuild the pier,”) was said by Anna Lund\n");
        try (Archive archive = open()) {
            assertThat(((Speaker.Resolved) statement(archive, 0).statement().speaker()).name())
                    .isEqualTo("Anna Lund");
        }
        assertThat(run("undo", 5, "--why", "no").output()).isEqualTo("on record at 6: the change at 5 is undone\n");
        assertThat(run("correct", id, "--kind", "pledge", "--why", "she commits")
                        .exitCode())
                .isZero();
        try (Archive archive = open()) {
            KeptStatement kept = statement(archive, 0);
            assertThat(((Speaker.Resolved) kept.statement().speaker()).name()).isEqualTo("Ann");
            assertThat(kept.statement().kind()).isEqualTo(Kind.PLEDGE);
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    void offsetsOfACorrectionCountCodePoints() {
        int start = TEXT.codePointCount(0, TEXT.indexOf("rebuild"));
        assertThat(run("correct", id(0), "--content", start + "-" + (start + 7), "--cue", "none", "--why", "just that")
                        .exitCode())
                .isZero();
        try (Archive archive = open()) {
            KeptStatement kept = statement(archive, 0);
            Text text = kept.story().story().text();
            assertThat(text.at(kept.statement().content().getFirst())).isEqualTo("rebuild");
            assertThat(kept.statement().cue()).isEmpty();
            assertThat(text.at(kept.statement().source().getFirst())).isEqualTo("Ann");
        }
        Cli.Result behind = run("correct", id(0), "--content", "5-900", "--why", "x");
        assertThat(behind.exitCode()).isEqualTo(2);
        assertThat(behind.errorOutput()).contains("--content: 5-900 is not within the text, which has ");
    }

    @Test
    void aStatementThatIsNoneAndAStoryThatIsWithdrawnAreMarked() {
        assertThat(run("correct", id(2), "--not-a-statement", "--why", "a song").exitCode())
                .isZero();
        assertThat(run("withdraw", story, "--why", "killed").output())
                .isEqualTo("on record at 6: story " + story + " is canceled\n");
        assertThat(run("add", story).output()).startsWith("known");
        try (Archive archive = open()) {
            assertThat(kept(archive).status()).isEqualTo(StatementStatus.WITHDRAWN);
        }
        assertThat(run("withdraw", StoryId.of(Text.of(TEXT)), "--status", "usable", "--why", "cleared")
                        .exitCode())
                .isZero();
        try (Archive archive = open()) {
            assertThat(kept(archive).status()).isEqualTo(StatementStatus.CURRENT);
        }
    }

    @Test
    void speakersAreMergedAndSplit() {
        long ann;
        long bea;
        try (Archive archive = open()) {
            ann = speaker(statement(archive, 0));
            bea = speaker(statement(archive, 1));
        }
        assertThat(run("merge", bea, ann, "--why", "one woman").output())
                .isEqualTo("on record at 5: speaker " + bea + " is speaker " + ann + "\n");
        assertThat(run("split", ann, id(1), "--why", "two after all").output())
                .isEqualTo("on record at 6: 1 statement of speaker " + ann + " moved to the new speaker 6\n");
        try (Archive archive = open()) {
            assertThat(speaker(statement(archive, 1))).isEqualTo(6);
        }
    }

    private static long speaker(KeptStatement statement) {
        Long speaker = statement.speaker();
        assertThat(speaker).isNotNull();
        return speaker == null ? -1 : speaker;
    }

    @Test
    void whatMakesNoSenseIsRefusedInOneLine() {
        Cli.Result nobody = run("merge", 77, 78, "--why", "x");
        assertThat(nobody.exitCode()).isEqualTo(1);
        assertThat(nobody.errorLines()).containsExactly("onrecord: no speaker on record has the number 77");
        assertThat(run("undo", 3, "--why", "x").errorLines())
                .containsExactly("onrecord: no correction, merge, split or withdrawal stands at position 3");
        assertThat(run("correct", "0123456789abcdef", "--kind", "claim", "--why", "x")
                        .errorLines())
                .containsExactly("onrecord: no statement in " + record() + " has the id 0123456789abcdef; onrecord find"
                        + " shows the ids");
        assertThat(run("withdraw", "b.txt", "--why", "x").errorLines())
                .containsExactly("onrecord: no story in " + record()
                        + " has the id, guid, file name or address b.txt; onrecord" + " find shows the names");
        for (Object[] words : new Object[][] {
            {"correct", id(0), "--why", "x"},
            {"correct", id(0), "--kind", "claim", "--not-a-statement", "--why", "x"},
            {"correct", id(0), "--kind", "claim"},
            {"correct", id(0), "--role", "mayor", "--kind", "claim", "--why", "x"},
            {"undo", 5, "--why", " "},
            {"verify", "--text", "a"}
        }) {
            assertThat(run(words).exitCode()).isEqualTo(2);
        }
    }

    @Test
    void reindexRebuildsTheIndex() {
        Cli.Result result = run("reindex");
        assertThat(result.exitCode()).isZero();
        assertThat(result.errorLines())
                .first()
                .isEqualTo("onrecord: rebuilt the index of " + record() + " from 5 entries");
        assertThat(run("reindex", "--meanings").errorOutput()).contains("the search by meaning is not available");
    }

    private Cli.Result run(Object... words) {
        return Cli.run(
                Stream.concat(Stream.of(words), Stream.of("--record", record())).toArray());
    }

    private String id(int index) {
        try (Archive archive = open()) {
            return statement(archive, index).found().id().value();
        }
    }

    private static KeptStory kept(Archive archive) {
        return archive.story(StoryId.of(Text.of(TEXT))).orElseThrow();
    }

    private static KeptStatement statement(Archive archive, int index) {
        return archive.statements(kept(archive)).get(index);
    }

    private String record() {
        return folder.resolve("record").toString();
    }

    private Archive open() {
        return Archive.open(RecordLocation.of(record()), AccessMode.READ, Clock.systemUTC(), _ -> {});
    }
}
