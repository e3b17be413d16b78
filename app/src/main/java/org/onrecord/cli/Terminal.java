package org.onrecord.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What stands at the far end of the standard streams.
///
/// @param out whether results go to a terminal
/// @param err whether everything else goes to a terminal
/// @param colour whether results may be coloured
/// @param width how many columns there are to fill, 20 or more
record Terminal(boolean out, boolean err, boolean colour, int width) {
    /// No terminal: files or pipes.
    static final Terminal NONE = new Terminal(false, false, false, 80);

    private static final int NARROWEST = 20;

    Terminal {
        if (width < NARROWEST) {
            throw new IllegalArgumentException("a terminal has " + NARROWEST + " columns or more, got " + width);
        }
    }

    /// The terminal of this process, as far as the system tells.
    static Terminal ofThisProcess(Map<String, String> environment) {
        boolean out = isTerminal(1);
        boolean err = isTerminal(2);
        boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
        boolean colour =
                out && !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(out, err && !dumb, colour, width(environment, out || err));
    }

    /// Java itself tells only of all streams together, and that is asked where the system does not show its own.
    private static boolean isTerminal(int stream) {
        Path link = Path.of("/proc/self/fd/" + stream);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.ofNullable(System.console())
                    .map(Console::isTerminal)
                    .orElse(false);
        }
    }

    private static int width(Map<String, String> environment, boolean terminal) {
        int columns = number(environment.getOrDefault("COLUMNS", ""));
        if (columns == 0 && terminal) {
            columns = columnsOfTheTerminal();
        }
        return columns == 0 ? NONE.width : Math.max(NARROWEST, columns);
    }

    private static int columnsOfTheTerminal() {
        try {
            Process size = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                if (!size.waitFor(500, TimeUnit.MILLISECONDS)) {
                    size.destroy();
                    return 0;
                }
                String[] rowsAndColumns = new String(size.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                        .strip()
                        .split(" ", -1);
                return rowsAndColumns.length == 2 ? number(rowsAndColumns[1]) : 0;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return 0;
            }
        } catch (IOException _) {
            return 0;
        }
    }

    /// The number that `digits` write, or 0 where they write none.
    private static int number(String digits) {
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
