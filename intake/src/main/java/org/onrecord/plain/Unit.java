package org.onrecord.plain;

import java.util.regex.Pattern;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A paragraph of a plain text, or a line that stands for itself.
///
/// @param span where it stands, without white space around
/// @param apart whether a blank line, or the beginning of the text, is before it
/// @param words its words with single blanks between; of one that is longer than [#LONGEST], only the beginning
record Unit(Span span, boolean apart, String words) {
    /// Nothing that is longer is ever anything but body, so its words are not looked at beyond the beginning.
    static final int LONGEST = 700;

    private static final int BEGINNING = 200;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\uFEFF]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^ ]*");

    static Unit of(Text text, Span span, boolean apart) {
        int end = span.length() > LONGEST ? span.start() + BEGINNING : span.end();
        String words = SPACE.matcher(text.string().substring(span.start(), end)).replaceAll(" ");
        return new Unit(span, apart, words.strip());
    }

    boolean isLong() {
        return span.length() > LONGEST;
    }

    /// The number of words, marks that stand alone left out.
    int count() {
        return (int) WORD.matcher(words).results().count();
    }

    boolean isShorterThan(int words, int letters) {
        return this.words.length() < letters && !isLong() && count() < words;
    }

    /// Whether it ends as a sentence does, closing quotation marks and brackets aside.
    boolean endsSentence() {
        return isLong() || ".!?…".indexOf(lastMark()) >= 0;
    }

    /// Whether it ends in the middle of something: a comma, a colon, a dash.
    boolean endsOpen() {
        return !isLong() && ",;:-–—".indexOf(lastMark()) >= 0;
    }

    /// The last character that closes neither a quotation nor a bracket.
    char lastMark() {
        int last = words.length() - 1;
        while (last > 0 && isCloser(words.charAt(last))) {
            last--;
        }
        return words.charAt(last);
    }

    /// Whether it begins as a sentence does: with a capital, a figure or an opening quotation mark.
    boolean startsSentence() {
        int first = words.codePointAt(0);
        return Character.isUpperCase(first)
                || Character.isTitleCase(first)
                || Character.isDigit(first)
                || isQuote((char) first)
                || first == '('
                || first == '[';
    }

    /// Whether it is surely prose: a sentence of some length.
    boolean isProse() {
        return isLong() || (endsSentence() && count() >= 9) || count() > 40;
    }

    boolean startsWithQuote() {
        return isQuote(words.charAt(0));
    }

    static boolean isQuote(char character) {
        return "\"“”„«»‘’'‚‹›`".indexOf(character) >= 0;
    }

    private static boolean isCloser(char character) {
        return character == ')' || character == ']' || character == ' ' || isQuote(character);
    }
}
