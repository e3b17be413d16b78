package org.onrecord.cli;

/// Shares as bars of block characters.
final class Bar {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private Bar() {}

    /// A bar for `share`, from 0 to 1, and blanks up to `width` columns.
    static String of(double share, int width) {
        long eighths = Math.round(share * width * 8);
        String bar = "█".repeat((int) (eighths / 8)) + (eighths % 8 == 0 ? "" : EIGHTHS.charAt((int) (eighths % 8)));
        return bar + " ".repeat(width - bar.length());
    }
}
