package org.onrecord.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.onrecord.app.SaidFinder;

/// Runs the program in this JVM, with [SaidFinder] for every finder.
record Cli(Terminal terminal, InputStream in) {
    /// What came of it.
    record Result(int exitCode, String output, String errorOutput) {
        List<String> errorLines() {
            return errorOutput.lines().toList();
        }
    }

    static Result run(Object... args) {
        return new Cli(Terminal.NONE, InputStream.nullInputStream()).with(args);
    }

    static Result runOn(String standardInput, Object... args) {
        return new Cli(Terminal.NONE, new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)))
                .with(args);
    }

    static Result runAt(Terminal terminal, Object... args) {
        return new Cli(terminal, InputStream.nullInputStream()).with(args);
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
                new Surroundings(
                        in,
                        new Results(out),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        terminal,
                        _ -> new SaidFinder()));
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
