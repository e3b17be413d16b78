package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Finds sentences. A line is split where `. ! ? …`, with the marks and brackets that close there, come
/// before white space and something that can open a sentence, unless the dot belongs to an abbreviation or an
/// initial.
///
/// Abbreviations are of three sorts. A title (`Sen.`) never ends a sentence; `No.` does unless a number
/// follows; `Inc.` and `U.S.` can be inside and at the end, and only a following word that opens sentences
/// (`The`, `He`) decides. A capital after such a dot that is a name counts as a continuation, since names
/// follow initials and states more often than they open sentences. Rules of this sort make few mistakes on
/// news, which is edited, and need no model; they miss a sentence that ends without a stop, or whose stop has
/// no space after it.
///
/// Linear in the text's length: after each end the search continues, never back by more than a word.
final class Sentences {
    private static final WordLists WORDS = Language.ENGLISH.lists("sentence-ends");

    private static final int LONGEST_ABBREVIATION = 16;

    /// Never the last word of a sentence.
    private static final Set<String> TITLES = WORDS.set("titles");

    /// Belongs to what follows only if that is a number: `No. 10`, `Sept. 11`, `p. 4`.
    private static final Set<String> BEFORE_NUMBERS = WORDS.set("before numbers");

    /// Single letters that are words rather than initials: `I`.
    private static final Set<String> WORD_LETTERS = WORDS.set("letters that are words");

    /// Can be inside a sentence and at its end: only a word that opens sentences decides.
    private static final Set<String> EITHER = WORDS.set("inside and at the end");

    private static final Set<String> OPENERS = WORDS.set("openers");

    private Sentences() {}

    static List<Span> in(Text text) {
        List<Span> sentences = new ArrayList<>();
        for (Span line : text.lines()) {
            addLine(text.string(), line.start(), line.end(), sentences);
        }
        return List.copyOf(sentences);
    }

    private static void addLine(String string, int first, int last, List<Span> sentences) {
        int start = first;
        int offset = start;
        while (offset < last) {
            if (!isTerminator(string.charAt(offset))) {
                offset++;
                continue;
            }
            int end = offset + 1;
            while (end < last && (isTerminator(string.charAt(end)) || isCloser(string.charAt(end)))) {
                end++;
            }
            int next = end;
            while (next < last && Text.isSpace(string.charAt(next))) {
                next++;
            }
            boolean lone = end == offset + 1 && string.charAt(offset) == '.';
            if (next > end
                    && next < last
                    && opensSentence(string, next)
                    && !(lone && belongsToAbbreviation(string, first, offset, next, last))) {
                sentences.add(new Span(start, end));
                start = next;
            }
            offset = Math.max(next, end);
        }
        if (start < last) {
            sentences.add(new Span(start, last));
        }
    }

    private static boolean belongsToAbbreviation(String string, int line, int dot, int next, int last) {
        int from = dot;
        while (from > line && dot - from <= LONGEST_ABBREVIATION && isWordCharacter(string.charAt(from - 1))) {
            from--;
        }
        String word = string.substring(from, dot);
        if (word.isEmpty() || word.length() > LONGEST_ABBREVIATION) {
            return false;
        }
        if (from == line && word.length() <= 2 && word.chars().allMatch(Character::isDigit)) {
            return true; // the number of a list's item
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (TITLES.contains(lower)) {
            return true;
        }
        if (BEFORE_NUMBERS.contains(lower)) {
            return Character.isDigit(string.charAt(next));
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        if (initial) {
            return !WORD_LETTERS.contains(lower);
        }
        boolean acronym = word.indexOf('.') > 0 && word.indexOf('.') < word.length() - 1 && isDotted(word);
        return (acronym || EITHER.contains(lower)) && !startsWithOpener(string, next, last);
    }

    /// Returns whether single letters alternate with dots, as in `U.S` and `p.m`.
    private static boolean isDotted(String word) {
        for (int offset = 0; offset < word.length(); offset++) {
            boolean letterExpected = offset % 2 == 0;
            if (letterExpected != Character.isLetter(word.charAt(offset))) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithOpener(String string, int next, int last) {
        int end = next;
        while (end < last && end - next <= LONGEST_ABBREVIATION && Character.isLetter(string.charAt(end))) {
            end++;
        }
        return end == next || OPENERS.contains(string.substring(next, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isWordCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '.';
    }

    private static boolean isTerminator(char character) {
        return switch (character) {
            case '.', '!', '?', '…', '‼', '⁇', '⁈', '⁉' -> true;
            default -> false;
        };
    }

    private static boolean isCloser(char character) {
        return switch (character) {
            case '"', '\'', '”', '’', '»', '«', '›', '‹', '“', '‘', ')', ']', '}' -> true;
            default -> false;
        };
    }

    private static boolean opensSentence(String string, int offset) {
        int codePoint = string.codePointAt(offset);
        if (Character.isLetter(codePoint)) {
            return !Character.isLowerCase(codePoint);
        }
        return Character.isDigit(codePoint)
                || Character.getType(codePoint) == Character.OTHER_SYMBOL
                || "\"'“„‘‚«»‹›([{¿¡—–-•*#@$€£".indexOf(codePoint) >= 0;
    }
}
