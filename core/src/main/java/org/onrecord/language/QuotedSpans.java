package org.onrecord.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// The parts of an excerpt in quotation marks: of a statement's content, of a quotation that someone typed.
///
/// An excerpt was cut out of a text, so a mark can have lost its partner: one that does not close reaches to
/// the excerpt's end, and one that only closes reaches back to its beginning. Only the outermost marks
/// matter; inside a quotation only the mark that closes it counts, and `«`, which does not look like a
/// closing mark and so nests.
///
/// Whether a mark opens or closes depends on its shape and its surroundings, never on the words, so the rule
/// is the same for all languages and fails where a text is ambiguous: `the boys' 'plan'` has three single
/// marks of one shape. [Reading] names the three ways to decide. Linear in the excerpt, except for
/// apostrophes after an s, which look ahead to the next single mark.
public final class QuotedSpans {

    /// The ways to read marks.
    public enum Reading {
        /// For a statement's content: marks close in pairs, and single ones count if they are not
        /// apostrophes. A mark that only closes includes all that comes before it.
        PAIRED,
        /// Double marks only, where an apostrophe must not count as a mark. A mark inside an equal one nests.
        DOUBLE,
        /// For quotations as people type them: any closing mark closes the open one, two single marks are a
        /// double one, and ` … ` separates pieces, each of which can have lost its marks.
        LOOSE
    }

    private static final String BETWEEN_PIECES = " … ";
    private static final String SENTENCE_ENDS = ".,!?…";
    private static final String WORD_ENDS = ".,!?;:…)";
    private static final char NONE = 0;

    /// Keeps the place of the second of two single marks that mean a double one.
    private static final char PLACEHOLDER = '\u200B';

    private final String string;
    private final int from;
    private final int to;
    private final Reading reading;
    private final int lastSingleClose;
    private final BitSet inside = new BitSet();
    private boolean marked;

    /// The offset of the mark that was last looked for, of those that open or close.
    private int next = -1;

    private QuotedSpans(String string, int from, int to, Reading reading) {
        this.string = reading == Reading.LOOSE ? string.replace("''", "\"" + PLACEHOLDER) : string;
        this.from = from;
        this.to = to;
        this.reading = reading;
        this.lastSingleClose = lastSingleClose();
    }

    /// Reads a whole string.
    public static QuotedSpans of(String string, Reading reading) {
        return of(string, 0, string.length(), reading);
    }

    /// Reads a part of a string; its surroundings are ignored.
    ///
    /// @throws IndexOutOfBoundsException if the part is not inside the string
    public static QuotedSpans of(String string, Span part, Reading reading) {
        return of(string, part.start(), part.end(), reading);
    }

    private static QuotedSpans of(String string, int from, int to, Reading reading) {
        QuotedSpans stretches = new QuotedSpans(string, from, to, reading);
        stretches.read();
        return stretches;
    }

    /// Returns whether a unit of the string is in quotation marks; the marks themselves are not.
    public boolean isInside(int offset) {
        return inside.get(offset);
    }

    /// Returns whether the excerpt has any mark that opens or closes.
    public boolean isMarked() {
        return marked;
    }

    /// Returns the stretches in order, without their marks; empty ones are left out.
    public List<Span> stretches() {
        List<Span> stretches = new ArrayList<>();
        int start = inside.nextSetBit(0);
        while (start >= 0) {
            int end = inside.nextClearBit(start);
            stretches.add(new Span(start, end));
            start = inside.nextSetBit(end);
        }
        return List.copyOf(stretches);
    }

    private void read() {
        char open = NONE;
        int start = from;
        int piece = from;
        int depth = 0;
        boolean pieceMarked = false;
        for (int at = from; at < to; at++) {
            char character = string.charAt(at);
            if (reading == Reading.LOOSE
                    && string.startsWith(BETWEEN_PIECES, at)
                    && !(open != NONE && closesNext(at, open))) {
                if (open != NONE) {
                    inside.set(start, at);
                    open = NONE;
                }
                piece = at;
                pieceMarked = false;
            }
            if (open != NONE) {
                if (closes(open, at)) {
                    depth--;
                    if (depth == 0) {
                        inside.set(start, at);
                        open = NONE;
                    }
                } else if (character == open && (reading == Reading.DOUBLE || (open == '«' && opens(at)))) {
                    depth++;
                }
            } else if (opens(at)) {
                open = character;
                start = at + 1 < to && string.charAt(at + 1) == PLACEHOLDER ? at + 2 : at + 1;
                depth = 1;
                pieceMarked = true;
            } else if (closesAlone(at)) {
                if (reading == Reading.PAIRED || !pieceMarked) {
                    inside.set(piece, at);
                    piece = at;
                }
                pieceMarked = true;
            }
            marked |= pieceMarked;
        }
        if (open != NONE) {
            inside.set(start, to);
        }
    }

    private boolean opens(int at) {
        char character = string.charAt(at);
        return switch (character) {
            case '“', '„', '‟' -> true;
            case '«' -> reading == Reading.LOOSE ? opensBySpace(at) || opensInFrench(at) : true;
            case '"', '»' ->
                switch (reading) {
                    case PAIRED -> !isWordBefore(at) || (!isSpaceAfter(at) && !isClosedBefore(at));
                    case DOUBLE -> at == from || !isWordEnd(string.charAt(at - 1));
                    case LOOSE -> opensBySpace(at);
                };
            case '‘', '‚', '‹', '\'' -> reading != Reading.DOUBLE && opensBySpace(at) && lastSingleClose > at;
            default -> false;
        };
    }

    private boolean closes(char open, int at) {
        char character = string.charAt(at);
        boolean single = QuotationMarks.isSingle(open);
        return switch (reading) {
            case PAIRED -> QuotationMarks.closes(open, character) && (!isApostrophe(open) || isSingleClose(at));
            case DOUBLE -> QuotationMarks.closes(open, character);
            case LOOSE ->
                switch (character) {
                    case '“' -> open == '„';
                    case '”' -> !single;
                    case '«' -> !single && !opens(at);
                    case '"', '»' -> !single && !opensBySpace(at);
                    case '\'', '‘', '’', '‚', '‹', '›' -> single && canCloseSingle(at);
                    default -> false;
                };
        };
    }

    /// Returns whether a mark closes while none is open: its partner is before the excerpt.
    private boolean closesAlone(int at) {
        return switch (string.charAt(at)) {
            case '”', '"', '»' -> true;
            case '«' -> reading == Reading.LOOSE;
            default -> false;
        };
    }

    /// Returns whether the next mark from an offset on that opens or closes while `open` is open closes it.
    private boolean closesNext(int at, char open) {
        if (next < at) {
            next = at;
            while (next < to && !closes(open, next) && !opensInside(open, next)) {
                next++;
            }
        }
        return next < to && closes(open, next);
    }

    private boolean opensInside(char open, int at) {
        return switch (string.charAt(at)) {
            case '“', '„', '‟', '"', '«', '»' -> !QuotationMarks.isSingle(open) && opens(at);
            default -> false;
        };
    }

    private boolean opensBySpace(int at) {
        return !isWordBefore(at) && !isSpaceAfter(at) && !closesInFrench(at);
    }

    /// Returns whether a no-break space follows, as the French put one inside their marks.
    private boolean opensInFrench(int at) {
        return !isWordBefore(at) && at + 1 < to && isNoBreakSpace(string.charAt(at + 1));
    }

    private boolean closesInFrench(int at) {
        return string.charAt(at) == '»' && at > from && isNoBreakSpace(string.charAt(at - 1));
    }

    private static boolean isNoBreakSpace(char character) {
        return character == '\u00A0' || character == '\u202F';
    }

    private boolean isWordBefore(int at) {
        return at > from && !QuotationMarks.isGap(string.charAt(at - 1));
    }

    private boolean isSpaceAfter(int at) {
        return at + 1 >= to || Text.isSpace(string.charAt(at + 1));
    }

    /// Returns whether a letter, digit or sentence end comes right before a mark, as before a closing one.
    private boolean isClosedBefore(int at) {
        char before = string.charAt(at - 1);
        return Character.isLetterOrDigit(before) || SENTENCE_ENDS.indexOf(before) >= 0;
    }

    private static boolean isWordEnd(char character) {
        return Character.isLetterOrDigit(character) || WORD_ENDS.indexOf(character) >= 0;
    }

    /// Returns whether the mark that closes an opening one can be an apostrophe.
    private static boolean isApostrophe(char open) {
        return open == '‘' || open == '‚' || open == '\'';
    }

    /// Returns whether a single mark closes: after a word and before none. After an s it counts as an
    /// apostrophe (`the parties' plan`) if another mark that can close comes before one that can open.
    private boolean isSingleClose(int at) {
        if (!canCloseSingle(at)) {
            return false;
        }
        if (string.charAt(at - 1) != 's') {
            return true;
        }
        for (int later = at + 1; later < to; later++) {
            if (looksSingle(string.charAt(later))) {
                if (canCloseSingle(later)) {
                    return false;
                }
                if (QuotationMarks.isGap(string.charAt(later - 1))) {
                    return true;
                }
            }
        }
        return true;
    }

    private int lastSingleClose() {
        for (int at = to - 1; at > from; at--) {
            if (looksSingle(string.charAt(at)) && canCloseSingle(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean canCloseSingle(int at) {
        return at > from
                && !Text.isSpace(string.charAt(at - 1))
                && (at + 1 >= to || !Character.isLetterOrDigit(string.charAt(at + 1)));
    }

    private static boolean looksSingle(char character) {
        return character == '\'' || character == '’' || character == '‘' || character == '›';
    }
}
