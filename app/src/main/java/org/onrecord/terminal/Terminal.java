package org.onrecord.terminal;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What the standard streams are connected to.
///
/// @param out whether results go to a terminal
/// @param err whether everything else goes to a terminal
/// @param colour whether results are coloured
/// @param width the number of columns, 20 or more
public record Terminal(boolean out, boolean err, boolean colour, int width) {
    /// No terminal: files or pipes.
    public static final Terminal NONE = new Terminal(false, false, false, 80);

    private static final int NARROWEST = 20;

    public Terminal {
        if (width < NARROWEST) {
            throw new IllegalArgumentException("width must be " + NARROWEST + " or more, got " + width);
        }
    }

    /// Returns the terminal of this process, as far as the system shows it.
    public static Terminal ofThisProcess(Map<String, String> environment) {
        boolean out = isTerminal(1);
        boolean err = isTerminal(2);
        boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
        boolean colour =
                out && !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(out, err && !dumb, colour, width(environment, out || err));
    }

    /// Asks the system for each stream. Java knows only about all streams together, so it is the fallback.
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

    /// Returns the number in `digits`, or 0 if they are not a number of up to four digits.
    private static int number(String digits) {
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
