package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.sharing.SharedRecords;
import org.onrecord.standin.SaidFinder;
import org.onrecord.terminal.CommandContext;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.StandardOutput;
import org.onrecord.terminal.Terminal;

/// Commands on a record that another process has open.
class SharedRecordTest {
    private static final String STORY = "“The lock gates will stay shut,” Oda said. “Ask the harbour,” Nils said.";

    @TempDir
    private Path folder;

    private Path record = Path.of("");

    @BeforeEach
    void keepAStory() throws IOException {
        record = folder.resolve("record");
        Files.writeString(folder.resolve("gates.txt"), STORY);
        assertThat(run("add", folder.resolve("gates.txt")).exitCode()).isZero();
    }

    @Test
    void everyCommandWorksBesideAServer() throws IOException {
        try (Owner _ = Owner.serving(record)) {
            assertThat(run("find", "gates").output()).contains("Oda", "1 statement");
            assertThat(run("check", "The lock gates will stay shut").output()).startsWith("VERBATIM");
            assertThat(run("who", "Oda").output()).contains("Oda");
            assertThat(run("same", "Ask the harbour").exitCode()).isZero();
            assertThat(run("show", "Ask the harbour").output()).contains("⟦2 “Ask the harbour,”⟧");
            assertThat(run("receipt", "Ask the harbour").output()).contains("urn:onrecord:statement:");
            assertThat(run("head").exitCode()).isZero();
            assertThat(run("correct", "Ask the harbour", "--kind", "demand", "--why", "it is one")
                            .output())
                    .startsWith("on record at ");
            assertThat(run("withdraw", folder.resolve("gates.txt"), "--why", "a test")
                            .exitCode())
                    .isZero();
            assertThat(run("verify").exitCode()).isZero();
            assertThat(run("searches").exitCode()).isZero();
            assertThat(run("find", "nothing", "of", "this").exitCode()).isZero();
            assertThat(run("who", "Nobody Known").exitCode()).isOne();
            assertThat(run("find", "--limit", "none").exitCode()).isEqualTo(2);
        }
        assertThat(run("verify").output()).contains("1 story, 2 statements");
    }

    @Test
    void pathsAndStreamsAreThoseOfTheTerminalWhereTheCommandWasGiven() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("desk"));
        Files.writeString(elsewhere.resolve("tide.txt"), "“The tide is late,” Runa said.");
        try (Owner _ = Owner.serving(record)) {
            assertThat(run(elsewhere, "", "add", "tide.txt").output()).contains("kept", " tide.txt");
            assertThat(run(elsewhere, "", "export", "--as", "csv", "out.csv").exitCode())
                    .isZero();
            assertThat(elsewhere.resolve("out.csv")).content().contains("The tide is late");
            assertThat(run(elsewhere, "The tide is late", "check", "-").output())
                    .startsWith("TOO SHORT TO TELL");
            assertThat(run(elsewhere, "“We wait,” Runa said.", "add", "--guid", "wait/1", "-")
                            .output())
                    .contains("kept");
        }
        assertThat(run(elsewhere, "", "show", "tide.txt").output()).contains("The tide is late");
    }

    @Test
    void aRecordIsBackedUpAndCopiedBesideAServer() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("desk"));
        try (Owner _ = Owner.serving(record)) {
            Result made = run(elsewhere, "", "backup", "b");
            assertThat(made.exitCode()).as(made.errorOutput()).isZero();
            assertThat(elsewhere.resolve("b")).isRegularFile();
            assertThat(run(elsewhere, "", "verify", "--backup", "b").exitCode()).isZero();
            Result copied = run(elsewhere, "", new String[] {"copy", record.toString(), "copy"});
            assertThat(copied.exitCode()).as(copied.errorOutput()).isZero();
        }
        assertThat(Cli.run("find", "--record", elsewhere.resolve("copy"), "gates")
                        .output())
                .contains("Oda");
    }

    @Test
    void manyCommandsAtOnceAllGetTheirAnswers() throws Exception {
        try (Owner _ = Owner.serving(record);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Result>> results = new ArrayList<>();
            for (int number = 0; number < 12; number++) {
                Path story = Files.writeString(
                        folder.resolve("story" + number + ".txt"), "“Boat " + number + " is in,” Tove said.");
                results.add(threads.submit(() -> run("add", story)));
                results.add(threads.submit(() -> run("find", "gates")));
            }
            for (Future<Result> result : results) {
                assertThat(result.get().exitCode())
                        .as(result.get().errorOutput())
                        .isZero();
            }
            assertThat(run("find", "boat").output()).startsWith("12 statements");
        }
    }

    @Test
    void theSocketIsItsOwnersAloneAndGoneWithTheServer() throws IOException {
        try (Owner _ = Owner.serving(record)) {
            assertThat(run("head").exitCode()).isZero();
            Path live = record.resolve("live");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(live)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(live.resolve("socket"), LinkOption.NOFOLLOW_LINKS)))
                    .isEqualTo("rw-------");
        }
        assertThat(record.resolve("live/socket")).doesNotExist();
    }

    @Test
    void theSocketOfAKilledProcessIsNoHindrance() throws Exception {
        try (Owner owner = Owner.serving(record)) {
            assertThat(run("head").exitCode()).isZero();
            owner.kill();
        }
        assertThat(record.resolve("live/socket")).exists();
        assertThat(run("find", "gates").output()).contains("Oda");
        try (Owner _ = Owner.serving(record)) {
            assertThat(run("find", "gates").output()).contains("Oda");
        }
    }

    @Test
    void aRecordWhosePathIsTooLongForASocketIsSharedToo() throws IOException {
        record = folder.resolve("a-long-name".repeat(8)).resolve("another-long-name".repeat(4));
        assertThat(run("add", folder.resolve("gates.txt")).exitCode()).isZero();
        try (Owner _ = Owner.serving(record)) {
            assertThat(run("find", "gates").output()).contains("Oda");
            assertThat(record.resolve("live/socket-path")).exists();
        }
        assertThat(record.resolve("live/socket-path")).doesNotExist();
    }

    @Test
    void twoServersOfOneRecordAreRefusedAndTheFirstIsNamed() throws IOException {
        try (Owner owner = Owner.serving(record)) {
            Result second = run("serve", "--port", "0");
            assertThat(second.exitCode()).isEqualTo(3);
            assertThat(second.errorOutput())
                    .contains("onrecord serve cannot run beside onrecord serve (process "
                            + owner.process().pid() + ")");
        }
    }

    @Test
    void aCommandGoesOnAloneWhenTheProcessThatRanItEnds() throws Exception {
        Path many = Files.createDirectories(folder.resolve("many"));
        for (int number = 0; number < 400; number++) {
            Files.writeString(many.resolve(number + ".txt"), "“Crate " + number + " is full,” Ivo said.");
        }
        try (Owner owner = Owner.serving(record);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Future<Integer> adding = threads.submit(() -> Main.run(
                    args("add", "--finder", "marks", many),
                    out,
                    SharedRecords.in(
                            environment(folder, "", out, new ByteArrayOutputStream()),
                            "onrecord add",
                            Main::run,
                            Duration.ofMinutes(2))));
            while (!out.toString(StandardCharsets.UTF_8).contains("\n")) {
                Thread.onSpinWait();
            }
            owner.process().destroy();
            assertThat(adding.get()).isZero();
        }
        assertThat(run("verify").output()).contains("401 stories");
    }

    @Test
    void theEnvironmentNamesTheRecord() {
        Environment environment = environment(folder, "", new ByteArrayOutputStream(), new ByteArrayOutputStream());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Environment named = new Environment(
                        environment.in(),
                        new StandardOutput(out),
                        environment.err(),
                        Terminal.NONE,
                        environment.finders(),
                        null)
                .with(new CommandContext(
                        Path.of(""), Map.of("ONRECORD_RECORD", record.toString()), Archive::open, null));
        assertThat(Main.run(new String[] {"find", "gates"}, out, named)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Oda");
    }

    private record Result(int exitCode, String output, String errorOutput) {}

    private Result run(Object... words) {
        return run(folder, "", words);
    }

    private Result run(Path directory, String input, Object... words) {
        return run(directory, input, args(words));
    }

    private Result run(Path directory, String input, String[] args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                args,
                out,
                SharedRecords.in(
                        environment(directory, input, out, err), "onrecord test", Main::run, Duration.ofMinutes(2)));
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String[] args(Object... words) {
        Stream<Object> finder = words[0].equals("add") && !List.of(words).contains("marks")
                ? Stream.of("--finder", "marks")
                : Stream.of();
        return Stream.concat(Stream.concat(Stream.of(words), finder), Stream.of("--record", record))
                .map(Object::toString)
                .toArray(String[]::new);
    }

    private static Environment environment(
            Path directory, String input, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Environment(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new StandardOutput(out),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Terminal.NONE,
                        _ -> new SaidFinder(),
                        null)
                .with(new CommandContext(directory, Map.of(), Archive::open, null));
    }
}
