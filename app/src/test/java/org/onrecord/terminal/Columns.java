package org.onrecord.terminal;

/// How many columns of a terminal a line takes, for tests of other packages.
public final class Columns {
    private Columns() {}

    public static int of(String line) {
        return TerminalText.width(line);
    }
}
