package org.onrecord.language;

import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// The quotation marks of newspapers: straight, curly, German, French and single ones, and which closes
/// which.
///
/// `“` and `„` open whatever surrounds them; `"` and `»` open or close depending on their surroundings, and
/// `’` is an apostrophe far more often than a mark. So each reader needs a rule for its purpose:
/// [MarkPositions] for the net, [Quotations] for whole stories, [QuotedSpans] for excerpts, whose marks can
/// be outside. All of them rely on this class for what a mark is.
public final class QuotationMarks {
    private static final String DOUBLE = "\"“”„‟«»″";
    private static final String SINGLE = "'‘’‚‛‹›`′";
    private static final String ALWAYS_OPENING = "“„«‟‘‚‹";
    private static final String BEFORE_PIECE = "\"“„‟«»‘‚‹'";
    private static final String AFTER_PIECE = "\"”“»«’‘›'";
    private static final String BEFORE_OPENING = "([{—–-/";
    private static final int SHORTEST = 3;

    private QuotationMarks() {}

    /// Returns whether a character is a double mark.
    public static boolean isDouble(char character) {
        return DOUBLE.indexOf(character) >= 0;
    }

    /// Returns whether a character is a single mark; it can also be an apostrophe, a prime or a grave accent.
    public static boolean isSingle(char character) {
        return SINGLE.indexOf(character) >= 0;
    }

    /// Returns whether a character is a mark, double or single.
    public static boolean isMark(char character) {
        return isDouble(character) || isSingle(character);
    }

    /// Returns whether a mark opens in the typography of most languages, whatever surrounds it.
    static boolean isOpening(char mark) {
        return ALWAYS_OPENING.indexOf(mark) >= 0;
    }

    /// Returns whether a mark closes what another opened; an apostrophe looks as if it closed a single one.
    public static boolean closes(char open, char mark) {
        return switch (open) {
            case '"' -> mark == '"';
            case '“', '‟' -> mark == '”';
            case '„' -> mark == '“' || mark == '”';
            case '«' -> mark == '»';
            case '»' -> mark == '«';
            case '‹' -> mark == '›';
            case '‘' -> mark == '’';
            case '‚' -> mark == '‘' || mark == '’';
            case '\'' -> mark == '\'';
            default -> false;
        };
    }

    /// Returns whether marks touch a stretch on both sides, outside of it.
    public static boolean enclose(String string, Span stretch) {
        return stretch.start() > 0
                && stretch.end() < string.length()
                && BEFORE_PIECE.indexOf(string.charAt(stretch.start() - 1)) >= 0
                && AFTER_PIECE.indexOf(string.charAt(stretch.end())) >= 0;
    }

    /// Returns whether words begin with an opening mark, end with the mark that closes it, and contain no
    /// such mark between, so that their marks balance. Surrounding white space does not count.
    public static boolean isWhole(String words) {
        String stripped = words.strip();
        if (stripped.length() < SHORTEST) {
            return false;
        }
        char first = stripped.charAt(0);
        char last = stripped.charAt(stripped.length() - 1);
        if (!closes(first, last)) {
            return false;
        }
        boolean single = first == '\'' || first == '‘' || first == '‚';
        for (int offset = 1; offset < stripped.length() - 1; offset++) {
            char character = stripped.charAt(offset);
            boolean like = character == first || closes(first, character);
            if (like && !(single && isInWord(stripped, offset))) {
                return false;
            }
        }
        return true;
    }

    /// Returns whether a letter or digit is on both sides, as of an apostrophe.
    private static boolean isInWord(String string, int offset) {
        return Character.isLetterOrDigit(string.charAt(offset - 1))
                && Character.isLetterOrDigit(string.charAt(offset + 1));
    }

    /// Returns whether a character can come before an opening mark: white space, an opening bracket, a dash.
    static boolean isGap(char character) {
        return Text.isSpace(character) || BEFORE_OPENING.indexOf(character) >= 0;
    }
}
