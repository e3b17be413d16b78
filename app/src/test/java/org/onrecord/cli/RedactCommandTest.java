package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.terminal.Terminal;

/// `onrecord redact` and `onrecord hold`, and what the other commands say of what was redacted.
class RedactCommandTest {
    private static final String TEXT =
            "“We will rebuild the old pier,” Ann said.\n\n“It is about time for that,” Bea said.\n";
    private static final Terminal ASKED = new Terminal(false, true, false, 80);

    @TempDir
    private Path folder;

    private Path story = Path.of("");

    @BeforeEach
    void keepAStory() throws IOException {
        story = Files.writeString(folder.resolve("a.txt"), TEXT);
        assertThat(run("add", story).exitCode()).isZero();
    }

    private Object[] onRecord(Object... args) {
        return Stream.concat(Stream.of(args), Stream.of("--record", folder.resolve("record")))
                .toArray();
    }

    private Cli.Result run(Object... args) {
        return Cli.run(onRecord(args));
    }

    private Cli.Result redact(Object item) {
        return run("redact", item, "--yes", "--who", "Ann", "--why", "the court ordered it");
    }

    @Test
    void bothCommandsHelpWithExamples() {
        for (String command : List.of("redact", "hold")) {
            Cli.Result help = Cli.run(command, "--help");
            assertThat(help.exitCode()).isZero();
            assertThat(help.output()).contains("Usage: onrecord " + command, "\n  onrecord " + command, "Exit status:");
        }
    }

    @Test
    void aStoryIsRedactedAndEveryCommandGoesOn() {
        Cli.Result redacted = redact(story);
        assertThat(redacted.errorLines())
                .singleElement()
                .asString()
                .startsWith("onrecord: the story " + story + " will go, with its text and 2 statements: ");
        assertThat(redacted.exitCode()).isZero();
        assertThat(redacted.output())
                .startsWith("on record at 4: the story " + story + " is redacted, 3 entries in all\n")
                .contains("not reached: backups and copies of the record");
        Cli.Result verified = run("verify");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.output()).contains("Story 1 was redacted on 20", " by Ann because the court ordered it\n");
        assertThat(run("verify", "--format", "json").output())
                .contains(
                        "\"redacted\":3,\"redactions\":[{\"position\":4,\"story\":1,\"statement\":null,\"who\":\"Ann\"");
        assertThat(run("find", "pier").output()).doesNotContain("pier,");
        assertThat(run("check", "We will rebuild the old pier").exitCode()).isOne();
        assertThat(run("who", "Ann").exitCode()).isOne();
        Cli.Result shown = run("show", "1");
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.output())
                .contains("the story was redacted on 20", " by Ann because the court ordered it")
                .doesNotContain("█", "pier");
        assertThat(run("show", "--format", "json", "1").output())
                .contains(
                        "\"standing\":\"redacted\"",
                        "\"redaction\":{\"on\":\"20",
                        "\"whole\":true}",
                        "\"statements\":[]");
        Path export = folder.resolve("out.jsonl");
        assertThat(run("export", "--as", "jsonl", export).exitCode()).isZero();
        assertThat(export).content().doesNotContain("pier");
        Cli.Result again = run("add", story);
        assertThat(again.exitCode()).isZero();
        assertThat(again.output())
                .startsWith("redacted")
                .contains("by Ann because the court ordered it; not kept again");
        assertThat(run("add", "--format", "json", story).output()).contains("\"result\":\"redacted\"");
        assertThat(redact("1").exitCode()).isOne();
    }

    @Test
    void aStatementIsRedactedAndSaysSo() {
        Cli.Result redacted = redact("We will rebuild the old pier");
        assertThat(redacted.exitCode()).isZero();
        assertThat(redacted.output())
                .matches("(?s)on record at 4: statement [0-9a-f]{16} is redacted, 1 entry in all\n.*");
        String id = redacted.output().replaceAll("(?s).*?statement ([0-9a-f]{16}).*", "$1");
        String words = "statement " + id + " was redacted on ";
        assertThat(run("show", id).output()).contains(words, "by Ann because the court ordered it");
        for (String command : List.of("receipt", "same")) {
            Cli.Result result = run(command, id);
            assertThat(result.exitCode()).as(command).isOne();
            assertThat(result.errorOutput()).contains("onrecord: " + words);
        }
        assertThat(run("show", story).output())
                .contains("words of it were redacted on ", "█", "It is about time for that")
                .doesNotContain("pier");
        Cli.Result made = run("receipt", "It is about time for that");
        assertThat(made.exitCode()).isZero();
        assertThat(made.output()).contains("\"salt\" : \"").doesNotContain("█", "pier");
        assertThat(run("verify").output()).contains("Statement 2 was redacted on 20");
    }

    @Test
    void itShowsWhoseWordsGoAndDoesNotRepeatThemInItsOutput() {
        Object[] words = onRecord("redact", "We will rebuild the old pier", "--why", "the court ordered it");
        String goes = " (Ann: “We will rebuild the old pier,”) will go, with its words in the text of " + story;
        assertThat(Cli.runAtOn(ASKED, "no\n", words).errorOutput()).contains(goes);
        Cli.Result redacted = redact("We will rebuild the old pier");
        assertThat(redacted.errorOutput()).contains(goes);
        assertThat(redacted.output()).doesNotContain("pier");
    }

    @Test
    void aFewWordsOrOtherFormsOfThemChangeNothing() {
        List<List<Object>> commands = List.of(
                List.of("redact", "--yes", "--why", "the court ordered it"),
                List.of("correct", "--kind", "pledge", "--why", "she commits"),
                List.of("hold", "--why", "the trial goes on"));
        for (List<Object> command : commands) {
            for (String few : List.of("pier", "the old pier", "rebuild the old pier")) {
                Cli.Result refused =
                        run(Stream.concat(command.stream(), Stream.of(few)).toArray());
                assertThat(refused.exitCode()).as("%s %s", command, few).isEqualTo(2);
                assertThat(refused.errorOutput())
                        .contains("\"" + few + "\" is not enough", "Ann: “We will rebuild the old pier,”");
            }
            Cli.Result absent =
                    run(Stream.concat(command.stream(), Stream.of("rebuilding")).toArray());
            assertThat(absent.exitCode()).isOne();
            assertThat(absent.errorOutput()).contains("has the words \"rebuilding\"");
        }
        assertThat(run("verify").output()).doesNotContain("redacted");
        assertThat(run("hold", "will rebuild the old pier", "--why", "the trial goes on")
                        .exitCode())
                .isZero();
    }

    @Test
    void itAsksBeforeItDoesAnything() {
        Object[] words = onRecord("redact", story, "--why", "the court ordered it");
        Cli.Result piped = Cli.run(words);
        assertThat(piped.exitCode()).isEqualTo(2);
        assertThat(piped.errorOutput()).contains("give --yes");
        for (String answer : List.of("", "no\n", "y\n")) {
            Cli.Result asked = Cli.runAtOn(ASKED, answer, words);
            assertThat(asked.exitCode()).as(answer).isOne();
            assertThat(asked.errorOutput())
                    .contains("the story " + story + " will go, with its text and 2 statements: ")
                    .endsWith("onrecord: nothing was redacted\n");
        }
        assertThat(run("verify").output()).doesNotContain("redacted");
        assertThat(Cli.runAtOn(ASKED, "yes\n", words).exitCode()).isZero();
        assertThat(run("verify").output()).contains("Story 1 was redacted");
    }

    @Test
    void whatIsHeldIsNotRedacted() {
        assertThat(run("hold", "--list").output()).isEqualTo("nothing is held\n");
        Cli.Result held = run("hold", "It is about time for that", "--who", "Bo", "--why", "the trial goes on");
        assertThat(held.exitCode()).isZero();
        assertThat(held.output())
                .startsWith("on record at 4: statement ")
                .endsWith(" (Bea: “It is about time for that,”) is held\n");
        assertThat(run("hold", "--list").output()).contains(story.toString(), " by Bo because the trial goes on");
        Cli.Result refused = redact(story);
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.errorOutput()).contains("must not be redacted: it is held since", "by Bo because the trial");
        assertThat(run("hold", "--release", "It is about time for that", "--why", "it ended")
                        .exitCode())
                .isZero();
        assertThat(run("hold", "--release", story, "--why", "it ended").exitCode())
                .isOne();
        assertThat(run("hold", story).exitCode()).isEqualTo(2);
        assertThat(run("hold", "--list", "--why", "x").exitCode()).isEqualTo(2);
        assertThat(redact(story).exitCode()).isZero();
    }

    @Test
    void whatIsNotOnRecordIsNotRedacted() {
        assertThat(redact("0123456789abcdef").exitCode()).isOne();
        assertThat(run("redact", story, "--yes", "--why", " ").exitCode()).isEqualTo(2);
        assertThat(Cli.run("redact", "x", "--yes", "--why", "x", "--record", folder.resolve("none"))
                        .exitCode())
                .isEqualTo(3);
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
