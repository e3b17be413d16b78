package org.onrecord.quotation;

import java.util.BitSet;

/// Finds what stands in quotation marks: straight, curly, German and French ones, single ones where they
/// are no apostrophes. Only the outermost count.
///
/// A mark that opens a further paragraph of an open quotation opens nothing. One that does not close
/// reaches to the end of its piece, one that only closes back to its piece's start; pieces are parted by `
/// … `. Linear in the string.
final class QuotationMarks {
    private static final String BETWEEN_PIECES = " … ";
    private static final char NONE = 0;

    private enum Role {
        OPENS,
        CLOSES,
        NEITHER
    }

    private final String string;
    private final int lastSingleClose;
    private final BitSet inside = new BitSet();
    /// Where the mark stands that was last looked for.
    private int next = -1;
    /// Whether it closes.
    private boolean nextCloses;

    private QuotationMarks(String string) {
        // Two single marks are a double one, and its place stays.
        this.string = string.replace("''", "\"\u200B");
        int last = this.string.length() - 1;
        while (last > 0 && !(isSingle(this.string.charAt(last)) && mayCloseSingle(last))) {
            last--;
        }
        lastSingleClose = last;
    }

    /// The offsets of `string` that quotation marks enclose.
    static BitSet inside(String string) {
        QuotationMarks marks = new QuotationMarks(string);
        marks.read();
        return marks.inside;
    }

    private void read() {
        char open = NONE;
        int start = 0;
        int piece = 0;
        boolean marked = false;
        for (int at = 0; at < string.length(); at++) {
            if (string.startsWith(BETWEEN_PIECES, at) && !(open != NONE && closesNext(at, open))) {
                if (open != NONE) {
                    inside.set(start, at);
                    open = NONE;
                }
                piece = at;
                marked = false;
            }
            switch (role(at, open)) {
                case OPENS -> {
                    if (open == NONE) {
                        open = string.charAt(at);
                        start = at + 1;
                        marked = true;
                    }
                }
                case CLOSES -> {
                    if (open != NONE) {
                        inside.set(start, at);
                        open = NONE;
                    } else if (!marked) {
                        inside.set(piece, at);
                    }
                    marked = true;
                }
                case NEITHER -> {}
            }
        }
        if (open != NONE) {
            inside.set(start, string.length());
        }
    }

    private boolean closesNext(int from, char open) {
        if (next < from) {
            next = from;
            while (next < string.length() && role(next, open) == Role.NEITHER) {
                next++;
            }
            nextCloses = next < string.length() && role(next, open) == Role.CLOSES;
        }
        return nextCloses;
    }

    private Role role(int at, char open) {
        char c = string.charAt(at);
        boolean isSingleOpen = open == '\'' || open == '‘' || open == '‚' || open == '‹';
        return switch (c) {
            case '„', '‟' -> isSingleOpen ? Role.NEITHER : Role.OPENS;
            case '“' -> isSingleOpen ? Role.NEITHER : open == '„' ? Role.CLOSES : Role.OPENS;
            case '”' -> isSingleOpen ? Role.NEITHER : Role.CLOSES;
            case '"', '«', '»' -> isSingleOpen ? Role.NEITHER : opensBySpace(at) ? Role.OPENS : Role.CLOSES;
            case '\'', '‘', '’', '‚', '‹', '›' -> {
                if (isSingleOpen) {
                    yield mayCloseSingle(at) ? Role.CLOSES : Role.NEITHER;
                }
                yield open == NONE && c != '’' && c != '›' && opensBySpace(at) && lastSingleClose > at
                        ? Role.OPENS
                        : Role.NEITHER;
            }
            default -> Role.NEITHER;
        };
    }

    private boolean opensBySpace(int at) {
        boolean gapBefore = at == 0 || isGap(string.charAt(at - 1));
        return gapBefore && at + 1 < string.length() && !isSpace(string.charAt(at + 1));
    }

    private boolean mayCloseSingle(int at) {
        return at > 0
                && !isSpace(string.charAt(at - 1))
                && (at + 1 >= string.length() || !Character.isLetterOrDigit(string.charAt(at + 1)));
    }

    private static boolean isSingle(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '›';
    }

    private static boolean isGap(char c) {
        return isSpace(c) || "([{—–-/".indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
