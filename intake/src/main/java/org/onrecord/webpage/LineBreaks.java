package org.onrecord.webpage;

/// Shortens runs of line breaks in HTML. Two mean the same as any larger number, and thousands of them waste
/// memory.
final class LineBreaks {
    private static final int MOST = 2;
    private static final int LONGEST_TAG = 100;

    private LineBreaks() {}

    /// Returns the HTML with at most two line breaks in a row. Takes time linear in its length.
    static String shortened(String html) {
        StringBuilder shortened = null;
        int kept = 0;
        int at = html.indexOf('<');
        while (at >= 0) {
            int run = 0;
            int end = at;
            int second = at;
            for (int next = afterBreak(html, at); next > 0; next = afterBreak(html, next)) {
                run++;
                end = next;
                second = run <= MOST ? next : second;
            }
            if (run > MOST) {
                shortened = shortened == null ? new StringBuilder(html.length()) : shortened;
                shortened.append(html, kept, second);
                kept = end;
            }
            at = html.indexOf('<', Math.max(end, at + 1));
        }
        return shortened == null
                ? html
                : shortened.append(html, kept, html.length()).toString();
    }

    /// Returns the offset after a line break at this offset and the white space that follows it; -1 if there
    /// is none.
    private static int afterBreak(String html, int at) {
        if (!html.regionMatches(true, at, "<br", 0, 3) || at + 3 >= html.length()) {
            return -1;
        }
        char after = html.charAt(at + 3);
        if (after != '>' && after != '/' && !Character.isWhitespace(after)) {
            return -1;
        }
        int close = html.indexOf('>', at, Math.min(at + LONGEST_TAG + 1, html.length()));
        if (close < 0) {
            return -1;
        }
        int end = close + 1;
        while (end < html.length() && Character.isWhitespace(html.charAt(end))) {
            end++;
        }
        return end;
    }
}
