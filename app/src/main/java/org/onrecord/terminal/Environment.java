package org.onrecord.terminal;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.pipeline.FinderChoice;
import org.onrecord.statement.StatementFinder;
import org.onrecord.text.SentenceEncoder;

/// The streams, the terminal and the models that a command runs with.
///
/// @param in standard input
/// @param output where results go
/// @param err where everything else goes
/// @param terminal what the streams are connected to
/// @param finders opens a finder
/// @param meanings opens the encoder for the search by meaning, or null if there is none
/// @param context where the command runs
public record Environment(
        InputStream in,
        StandardOutput output,
        PrintStream err,
        Terminal terminal,
        Function<FinderChoice, StatementFinder> finders,
        @Nullable Supplier<SentenceEncoder> meanings,
        CommandContext context) {
    /// Creates an environment for a command in this process that shares its record with nobody.
    public Environment(
            InputStream in,
            StandardOutput output,
            PrintStream err,
            Terminal terminal,
            Function<FinderChoice, StatementFinder> finders,
            @Nullable Supplier<SentenceEncoder> meanings) {
        this(in, output, err, terminal, finders, meanings, CommandContext.ofThisProcess());
    }

    /// Returns this environment in another context.
    public Environment with(CommandContext other) {
        return new Environment(in, output, err, terminal, finders, meanings, other);
    }

    /// Returns a path of the user's, which starts from the command's folder if it is relative.
    public Path path(String name) {
        return context.directory().resolve(name);
    }

    /// Prints one line on standard error: a warning, a failure or a note. Control characters are made
    /// visible.
    public void say(String line) {
        err.println("onrecord: " + TerminalText.safe(line).replace('\n', '␊').replace('\r', '␍'));
    }
}
