package org.onrecord.terminal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.WCWidth;

/// Prepares text for a terminal: makes control characters visible, measures it in columns and wraps it.
public final class TerminalText {
    private static final int EMOJI_STYLE = 0xFE0F;

    private TerminalText() {}

    /// Returns `text` with its control characters and direction overrides made visible. Line ends and tabs
    /// stay.
    public static String safe(String text) {
        if (text.codePoints().noneMatch(TerminalText::isHarmful)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(TerminalText::picture).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static boolean isHarmful(int codePoint) {
        return picture(codePoint) != codePoint;
    }

    private static int picture(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            return codePoint;
        }
        if (codePoint < ' ') {
            return 0x2400 + codePoint;
        }
        if (codePoint == 0x7F) {
            return 0x2421;
        }
        boolean turnsDirection =
                (0x202A <= codePoint && codePoint <= 0x202E) || (0x2066 <= codePoint && codePoint <= 0x2069);
        boolean isControl = 0x80 <= codePoint && codePoint <= 0x9F && codePoint != 0x85;
        boolean isHalf = Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
        return turnsDirection || isControl || isHalf ? 0xFFFD : codePoint;
    }

    /// Returns the number of columns that `text` takes. It must not contain line ends.
    static int width(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        int width = 0;
        for (String letter : letters(text)) {
            width += letterWidth(letter);
        }
        return width;
    }

    /// Returns the lines into which `text` breaks at `width` columns, at white space or else between letters.
    /// A blank line in it starts a new line; other white space counts as one blank.
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : safe(text).split("(?:\\R[ \\t]*){2,}", -1)) {
            wrapParagraph(paragraph, width, lines);
        }
        return lines;
    }

    private static void wrapParagraph(String paragraph, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : paragraph.strip().split("[\\s\\u0085\\u2028\\u2029]+", -1)) {
            int length = width(word);
            if (used > 0 && used + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            if (length <= width) {
                line.append(word);
                used += length;
                continue;
            }
            for (String letter : letters(word)) {
                int letterWidth = letterWidth(letter);
                if (used > 0 && used + letterWidth > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.append(letter);
                used += letterWidth;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
    }

    /// Returns what readers see as letters: a base with its marks, a joined emoji, a flag.
    private static List<String> letters(String text) {
        BreakIterator bounds = BreakIterator.getCharacterInstance(Locale.ROOT);
        bounds.setText(text);
        List<String> letters = new ArrayList<>();
        int start = bounds.first();
        for (int end = bounds.next(); end != BreakIterator.DONE; end = bounds.next()) {
            letters.add(text.substring(start, end));
            start = end;
        }
        return letters;
    }

    private static int letterWidth(String letter) {
        if (letter.indexOf(EMOJI_STYLE) > 0 || isFlag(letter.codePointAt(0))) {
            return 2;
        }
        int width = 0;
        for (int offset = 0; offset < letter.length(); offset += Character.charCount(letter.codePointAt(offset))) {
            width = Math.max(width, WCWidth.wcwidth(letter.codePointAt(offset)));
        }
        return width;
    }

    private static boolean isFlag(int codePoint) {
        return 0x1F1E6 <= codePoint && codePoint <= 0x1F1FF;
    }

    /// Returns whether every character certainly takes one column: Latin letters, and the usual quotation
    /// marks and dashes.
    private static boolean isPlain(String text) {
        for (int offset = 0; offset < text.length(); offset++) {
            char character = text.charAt(offset);
            boolean latin = character >= ' ' && character < 0x250 && (character < 0x7F || character > 0xAD);
            boolean press = 0x2010 <= character && character <= 0x2026;
            if (!latin && !press) {
                return false;
            }
        }
        return true;
    }
}
