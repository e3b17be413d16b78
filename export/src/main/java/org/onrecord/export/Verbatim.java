package org.onrecord.export;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Which words of a statement stand between quotation marks, without the marks.
///
/// In a mixed statement only double marks count: straight, curly, German and French; single ones are
/// apostrophes too often. In a direct one all words do. A stretch never runs over the end of a paragraph.
/// Linear in the content's length.
final class Verbatim {
    private static final String MARKS = "\"“”„‟«»‘’‚‹›'";
    private static final char NONE = 0;

    private final String string;
    private final List<Span> found = new ArrayList<>();

    private Verbatim(String string) {
        this.string = string;
    }

    /// The stretches in order; none of an indirect statement.
    static List<Span> in(Text text, Statement statement) {
        List<Span> stretches = new ArrayList<>();
        if (statement.manner() == Manner.INDIRECT) {
            return stretches;
        }
        for (Span piece : statement.content()) {
            for (Span part : Pieces.cut(piece, text.paragraphs())) {
                Verbatim verbatim = new Verbatim(text.string());
                verbatim.scan(part);
                if (statement.manner() == Manner.DIRECT && verbatim.leavesWordsOut(part)) {
                    verbatim.found.clear();
                    verbatim.add(part.start(), part.end(), MARKS);
                }
                stretches.addAll(verbatim.found);
            }
        }
        return stretches;
    }

    /// The words of the stretches: those with nothing but marks and space between them joined by a space,
    /// others by ` … `.
    static String words(Text text, List<Span> stretches) {
        StringBuilder words = new StringBuilder();
        for (int index = 0; index < stretches.size(); index++) {
            Span stretch = stretches.get(index);
            if (index > 0) {
                boolean goesOn =
                        !hasWords(text.string(), stretches.get(index - 1).end(), stretch.start());
                words.append(goesOn ? " " : " … ");
            }
            words.append(text.at(stretch));
        }
        return words.toString();
    }

    private void scan(Span part) {
        char open = NONE;
        int depth = 0;
        int start = part.start();
        for (int offset = part.start(); offset < part.end(); offset++) {
            char character = string.charAt(offset);
            if (open == NONE) {
                if (opens(character, offset, part)) {
                    open = character;
                    depth = 1;
                    start = offset + 1;
                } else if (closesAlone(character) && found.isEmpty()) {
                    // The mark that opened it stands before the part.
                    add(part.start(), offset, "");
                }
            } else if (closes(open, character)) {
                depth--;
                if (depth == 0) {
                    add(start, offset, "");
                    open = NONE;
                }
            } else if (character == open) {
                depth++;
            }
        }
        if (open != NONE) {
            add(start, part.end(), "");
        }
    }

    /// Straight marks and those that Germans and French turn the other way open where no word stands before
    /// them.
    private boolean opens(char character, int offset, Span part) {
        return switch (character) {
            case '“', '„', '‟', '«' -> true;
            case '"', '»' -> offset == part.start() || !isWordEnd(string.charAt(offset - 1));
            default -> false;
        };
    }

    private static boolean isWordEnd(char character) {
        return Character.isLetterOrDigit(character) || ".,!?;:…)".indexOf(character) >= 0;
    }

    private static boolean closes(char open, char character) {
        return switch (open) {
            case '"' -> character == '"';
            case '“', '‟' -> character == '”';
            case '„' -> character == '“' || character == '”';
            case '«' -> character == '»';
            case '»' -> character == '«';
            default -> false;
        };
    }

    private static boolean closesAlone(char character) {
        return character == '”' || character == '"' || character == '»';
    }

    private boolean leavesWordsOut(Span part) {
        int from = part.start();
        for (Span stretch : found) {
            if (hasWords(string, from, stretch.start())) {
                return true;
            }
            from = stretch.end();
        }
        return hasWords(string, from, part.end());
    }

    /// Adds what lies between, without white space and `trimmed` around, if it has a word.
    private void add(int from, int to, String trimmed) {
        int start = from;
        int end = to;
        while (start < end && isAround(string.charAt(start), trimmed)) {
            start++;
        }
        while (start < end && isAround(string.charAt(end - 1), trimmed)) {
            end--;
        }
        if (hasWords(string, start, end)) {
            found.add(new Span(start, end));
        }
    }

    private static boolean isAround(char character, String trimmed) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || trimmed.indexOf(character) >= 0;
    }

    private static boolean hasWords(String string, int from, int to) {
        for (int offset = from; offset < to; offset++) {
            char character = string.charAt(offset);
            if (Character.isLetterOrDigit(character) || Character.isSurrogate(character)) {
                return true;
            }
        }
        return false;
    }
}
