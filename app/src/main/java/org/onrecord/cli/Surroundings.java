package org.onrecord.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.desk.FinderChoice;
import org.onrecord.statement.StatementFinder;
import org.onrecord.text.Meanings;

/// What a command runs in.
///
/// @param in standard input
/// @param results where results go
/// @param err where everything else goes
/// @param terminal what stands at the far end of these
/// @param finders opens a finder
/// @param meanings opens what turns words into meanings, or null where there is nothing
record Surroundings(
        InputStream in,
        Results results,
        PrintStream err,
        Terminal terminal,
        Function<FinderChoice, StatementFinder> finders,
        @Nullable Supplier<Meanings> meanings) {
    /// Shows the user one line: a warning, a failure, a note. What could harm a terminal is made visible.
    void say(String line) {
        err.println("onrecord: " + Display.safe(line).replace('\n', '␊').replace('\r', '␍'));
    }
}
