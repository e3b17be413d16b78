package org.onrecord.statement;

import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Counts the letters and digits of content inside and outside quotation marks, piece by piece.
///
/// Only the outermost marks matter, so inside a quotation nothing but its own closing mark is looked for.
/// Linear in the length of the pieces. Not for use by several threads.
final class QuotedLetters {
    private static final char NONE = 0;

    private int inside;
    private int outside;
    private boolean marked;

    void count(Text text, Span piece) {
        String words = text.at(piece);
        int insideBefore = inside;
        int outsideBefore = outside;
        boolean markedHere = false;
        int lastSingleClose = lastSingleClose(words);
        char open = NONE;
        for (int offset = 0; offset < words.length(); offset++) {
            char character = words.charAt(offset);
            if (Character.isLetterOrDigit(character) || Character.isSurrogate(character)) {
                if (open == NONE) {
                    outside++;
                } else {
                    inside++;
                }
            } else if (open != NONE) {
                if (closes(open, words, offset)) {
                    open = NONE;
                }
            } else if (opens(words, offset, lastSingleClose)) {
                open = character;
                markedHere = true;
            } else if (onlyCloses(words, offset)) {
                inside += outside - outsideBefore;
                outside = outsideBefore;
                markedHere = true;
            }
        }
        if (!markedHere && isEnclosed(text.string(), piece)) {
            inside = insideBefore + (inside - insideBefore) + (outside - outsideBefore);
            outside = outsideBefore;
            markedHere = true;
        }
        marked |= markedHere;
    }

    Manner manner() {
        if (inside == 0) {
            return marked && outside == 0 ? Manner.DIRECT : Manner.INDIRECT;
        }
        return outside == 0 ? Manner.DIRECT : Manner.MIXED;
    }

    private static boolean opens(String words, int offset, int lastSingleClose) {
        boolean wordBefore = offset > 0 && !isGap(words.charAt(offset - 1));
        boolean spaceAfter = offset + 1 >= words.length() || isSpace(words.charAt(offset + 1));
        return switch (words.charAt(offset)) {
            case '“', '„', '‟', '«' -> true;
            case '"', '»' -> !wordBefore || (!spaceAfter && !isClosedWordBefore(words, offset));
            case '‘', '‚', '‹', '\'' -> !wordBefore && !spaceAfter && lastSingleClose > offset;
            default -> false;
        };
    }

    /// Whether the mark follows a letter, digit or sentence end at once, as a closing one does.
    private static boolean isClosedWordBefore(String words, int offset) {
        char before = words.charAt(offset - 1);
        return Character.isLetterOrDigit(before) || ".,!?…".indexOf(before) >= 0;
    }

    private static boolean closes(char open, String words, int offset) {
        char character = words.charAt(offset);
        return switch (open) {
            case '"' -> character == '"';
            case '“', '‟' -> character == '”';
            case '„' -> character == '“' || character == '”';
            case '«' -> character == '»';
            case '»' -> character == '«';
            case '‹' -> character == '›';
            case '‘' -> character == '’' && isSingleClose(words, offset);
            case '‚' -> (character == '‘' || character == '’') && isSingleClose(words, offset);
            case '\'' -> character == '\'' && isSingleClose(words, offset);
            default -> false;
        };
    }

    /// A closing mark while none is open: its opening one lies before the piece.
    private static boolean onlyCloses(String words, int offset) {
        return switch (words.charAt(offset)) {
            case '”', '»', '"' -> true;
            default -> false;
        };
    }

    /// A single mark that may close: behind a word and before none. Behind an s it is taken for an apostrophe
    /// (`the parties' plan`) where another mark that may close comes before one that may open.
    private static boolean isSingleClose(String words, int offset) {
        if (!mayClose(words, offset)) {
            return false;
        }
        if (words.charAt(offset - 1) != 's') {
            return true;
        }
        for (int later = offset + 1; later < words.length(); later++) {
            if (isSingle(words.charAt(later))) {
                if (mayClose(words, later)) {
                    return false;
                }
                if (isGap(words.charAt(later - 1))) {
                    return true;
                }
            }
        }
        return true;
    }

    private static int lastSingleClose(String words) {
        for (int offset = words.length() - 1; offset > 0; offset--) {
            if (isSingle(words.charAt(offset)) && mayClose(words, offset)) {
                return offset;
            }
        }
        return -1;
    }

    private static boolean mayClose(String words, int offset) {
        return offset > 0
                && !isSpace(words.charAt(offset - 1))
                && (offset + 1 >= words.length() || !Character.isLetterOrDigit(words.charAt(offset + 1)));
    }

    private static boolean isSingle(char character) {
        return character == '\'' || character == '’' || character == '‘' || character == '›';
    }

    /// Whether marks touch the piece on both sides, outside of it.
    private static boolean isEnclosed(String string, Span piece) {
        return piece.start() > 0
                && piece.end() < string.length()
                && "\"“„‟«»‘‚‹'".indexOf(string.charAt(piece.start() - 1)) >= 0
                && "\"”“»«’‘›'".indexOf(string.charAt(piece.end())) >= 0;
    }

    private static boolean isGap(char character) {
        return isSpace(character) || "([{—–-/".indexOf(character) >= 0;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
