package org.onrecord.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.onrecord.standin.SaidFinder;
import org.onrecord.statement.StatementFinder;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.StandardOutput;
import org.onrecord.terminal.Terminal;

/// Runs the program in this JVM, with one finder of the tests, mostly [SaidFinder], for every finder.
record Cli(Terminal terminal, InputStream in, Supplier<StatementFinder> finder) {
    /// What came of it.
    record Result(int exitCode, String output, String errorOutput) {
        List<String> errorLines() {
            return errorOutput.lines().toList();
        }
    }

    static Result run(Object... args) {
        return new Cli(Terminal.NONE, InputStream.nullInputStream(), SaidFinder::new).with(args);
    }

    static Result runOn(String standardInput, Object... args) {
        return new Cli(
                        Terminal.NONE,
                        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                        SaidFinder::new)
                .with(args);
    }

    static Result runAt(Terminal terminal, Object... args) {
        return new Cli(terminal, InputStream.nullInputStream(), SaidFinder::new).with(args);
    }

    static Result runAtOn(Terminal terminal, String standardInput, Object... args) {
        return new Cli(
                        terminal,
                        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                        SaidFinder::new)
                .with(args);
    }

    static Result runWith(Supplier<StatementFinder> finder, Object... args) {
        return new Cli(Terminal.NONE, InputStream.nullInputStream(), finder).with(args);
    }

    private Result with(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int index = 0; index < args.length; index++) {
            words[index] = args[index].toString();
        }
        int exitCode = Main.run(
                words,
                out,
                new Environment(
                        in,
                        new StandardOutput(out),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        terminal,
                        _ -> finder.get(),
                        null));
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
