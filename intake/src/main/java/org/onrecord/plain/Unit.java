package org.onrecord.plain;

import java.util.regex.Pattern;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A paragraph of a plain text, or a separate line.
///
/// @param span its position, without surrounding white space
/// @param apart whether a blank line or the beginning of the text precedes it
/// @param words its text with runs of white space collapsed; only the beginning if it is longer than
/// [#LONGEST]
record Unit(Span span, boolean apart, String words) {
    /// Anything longer is body, so its words beyond the beginning are not looked at.
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

    /// Returns the number of words, excluding punctuation between spaces.
    int count() {
        return (int) WORD.matcher(words).results().count();
    }

    boolean isShorterThan(int words, int letters) {
        return this.words.length() < letters && !isLong() && count() < words;
    }

    /// Returns whether it ends like a sentence, ignoring closing quotation marks and brackets.
    boolean endsSentence() {
        return isLong() || ".!?…".indexOf(lastMark()) >= 0;
    }

    /// Returns whether it ends in the middle of something: with a comma, a colon, a dash.
    boolean endsOpen() {
        return !isLong() && ",;:-–—".indexOf(lastMark()) >= 0;
    }

    /// Returns the last character that is not a closing quotation mark or bracket.
    char lastMark() {
        int last = words.length() - 1;
        while (last > 0 && isCloser(words.charAt(last))) {
            last--;
        }
        return words.charAt(last);
    }

    /// Returns whether it begins like a sentence: with a capital, a digit or an opening quotation mark.
    boolean startsSentence() {
        int first = words.codePointAt(0);
        return Character.isUpperCase(first)
                || Character.isTitleCase(first)
                || Character.isDigit(first)
                || isQuote((char) first)
                || first == '('
                || first == '[';
    }

    /// Returns whether it is certainly prose: a sentence of some length.
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
