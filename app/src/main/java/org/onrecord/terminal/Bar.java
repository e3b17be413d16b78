package org.onrecord.terminal;

/// Draws shares as bars of block characters, to an eighth of a column.
final class Bar {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private Bar() {}

    /// Returns a bar for `share`, from 0 to 1, padded with blanks to `width` columns.
    static String of(double share, int width) {
        long eighths = Math.round(share * width * 8);
        String bar = "█".repeat((int) (eighths / 8)) + (eighths % 8 == 0 ? "" : EIGHTHS.charAt((int) (eighths % 8)));
        return bar + " ".repeat(width - bar.length());
    }
}
