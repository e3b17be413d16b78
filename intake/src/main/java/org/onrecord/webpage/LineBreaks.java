package org.onrecord.webpage;

/// Runs of line breaks in HTML, over which Readability4J takes quadratic time: two mean as much as any number.
final class LineBreaks {
    private static final int MOST = 2;
    private static final int LONGEST_TAG = 100;

    private LineBreaks() {}

    /// The same HTML with no more than two line breaks in a row. Linear in its length.
    static String shortened(String html) {
        StringBuilder shortened = null;
        int kept = 0;
        int at = html.indexOf('<');
        while (at >= 0) {
            int run = 0;
            int end = at;
            int second = at;
            for (int next = behindBreak(html, at); next > 0; next = behindBreak(html, next)) {
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

    /// The offset behind the line break, and the white space behind it, at an offset; or -1 where there is none.
    private static int behindBreak(String html, int at) {
        if (!html.regionMatches(true, at, "<br", 0, 3) || at + 3 >= html.length()) {
            return -1;
        }
        char behind = html.charAt(at + 3);
        if (behind != '>' && behind != '/' && !Character.isWhitespace(behind)) {
            return -1;
        }
        int close = html.indexOf('>', at);
        if (close < 0 || close - at > LONGEST_TAG) {
            return -1;
        }
        int end = close + 1;
        while (end < html.length() && Character.isWhitespace(html.charAt(end))) {
            end++;
        }
        return end;
    }
}
