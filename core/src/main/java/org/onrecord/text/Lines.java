package org.onrecord.text;

import java.util.ArrayList;
import java.util.List;

/// Finds lines and the white space in them, by all the line ends that Unicode defines.
final class Lines {
    private Lines() {}

    /// Returns the lines that are not blank, without surrounding white space.
    static List<Span> in(String string) {
        List<Span> lines = new ArrayList<>();
        int line = 0;
        while (line < string.length()) {
            int lineEnd = end(string, line);
            int first = skipSpace(string, line, lineEnd);
            if (first < lineEnd) {
                lines.add(new Span(first, trimEnd(string, first, lineEnd)));
            }
            line = next(string, lineEnd);
        }
        return List.copyOf(lines);
    }

    /// Returns the offset of the first line end at `from` or later, or the string's length.
    static int end(String string, int from) {
        int offset = from;
        while (offset < string.length() && !isLineEnd(string.charAt(offset))) {
            offset++;
        }
        return offset;
    }

    /// Returns the start of the line after the one that ends at `lineEnd`; a carriage return and a line feed
    /// are one end.
    static int next(String string, int lineEnd) {
        if (string.startsWith("\r\n", lineEnd)) {
            return lineEnd + 2;
        }
        return lineEnd + 1;
    }

    /// Returns the first offset in `[from, to)` that is not white space, or `to`.
    static int skipSpace(String string, int from, int to) {
        int offset = from;
        while (offset < to && isSpace(string.charAt(offset))) {
            offset++;
        }
        return offset;
    }

    /// Returns the offset after the last character in `[from, to)` that is not white space, or `from`.
    static int trimEnd(String string, int from, int to) {
        int offset = to;
        while (offset > from && isSpace(string.charAt(offset - 1))) {
            offset--;
        }
        return offset;
    }

    /// Returns whether a character is white space, a no-break space or a byte-order mark left in the text.
    static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }

    private static boolean isLineEnd(char character) {
        return switch (character) {
            case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }
}
