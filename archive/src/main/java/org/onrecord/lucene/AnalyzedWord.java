package org.onrecord.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.onrecord.language.Folding;
import org.onrecord.language.Grammar;
import org.onrecord.language.Tokens;
import org.onrecord.language.Tokens.Kind;
import org.onrecord.text.Span;
import org.tartarus.snowball.ext.EnglishStemmer;

/// A word of a text as the index knows it. Everything indexed and every query is analysed here, so the two
/// cannot differ.
///
/// A word is a run of tokens: letters and digits, with the apostrophes, points and commas that belong to
/// them, so that `don't`, `1,000` and `U.S.` are one word each. Ideographs are words of one character. Each
/// word has two forms: the exact one, folded, which phrases and names are compared by; and its stem by
/// Porter's English stemmer (Snowball), by which *promised* finds *promise*. In other languages the stem is
/// of little use, and the exact form does the work.
///
/// @param exact the word folded, without inner marks and without a possessive: `dont`, `us`, `1000`, `muller`
/// @param stem the part that the English forms of the word share
/// @param span the word's place in the text
public record AnalyzedWord(String exact, String stem, Span span) {
    /// A longer word is cut, in UTF-16 units, since Lucene refuses terms of more than 32,766 bytes. Lucene's own
    /// tokenizers cut at the same length.
    private static final int LONGEST = 255;

    /// Returns the words of a string in order. A hyphen separates words.
    public static List<AnalyzedWord> of(String string) {
        return of(string, Integer.MAX_VALUE);
    }

    /// Returns the first `atMost` words of a string.
    public static List<AnalyzedWord> of(String string, int atMost) {
        List<AnalyzedWord> words = new ArrayList<>();
        EnglishStemmer stemmer = new EnglishStemmer();
        Tokens tokens = Tokens.of(string);
        int at = 0;
        while (at < tokens.size() && words.size() < atMost) {
            int end = at + 1;
            if (isSearchable(tokens, at)) {
                end = endOfWord(tokens, at);
                Span word = tokens.span(at, end);
                for (int start = word.start(); start < word.end() && words.size() < atMost; ) {
                    int cut = cut(string, start, word.end());
                    add(words, stemmer, string, new Span(start, cut));
                    start = cut;
                }
            }
            at = end;
        }
        return words;
    }

    private static int cut(String string, int start, int end) {
        int cut = Math.min(start + LONGEST, end);
        return cut < end && Character.isLowSurrogate(string.charAt(cut)) ? cut - 1 : cut;
    }

    private static void add(List<AnalyzedWord> words, EnglishStemmer stemmer, String string, Span span) {
        String exact = exact(string.substring(span.start(), span.end()));
        if (!exact.isEmpty()) {
            stemmer.setCurrent(exact);
            stemmer.stem();
            words.add(new AnalyzedWord(exact, stemmer.getCurrent(), span));
        }
    }

    /// Returns the exact words of a string, separated by spaces. Names are compared by it.
    static String folded(String string) {
        StringBuilder all = new StringBuilder(string.length());
        for (AnalyzedWord word : of(string)) {
            all.append(all.isEmpty() ? "" : " ").append(word.exact);
        }
        return all.toString();
    }

    /// Returns a hash that equal words share, whatever marks are between them. It is stored as the number of
    /// a wording, so it must never change within a form of the index. With 64 bits, two wordings of a record
    /// share one by chance less than once in a million records of a million wordings.
    static long hash(List<AnalyzedWord> words) {
        StringBuilder all = new StringBuilder(8 * words.size());
        words.forEach(word -> all.append(word.exact).append(' '));
        return StringHelper.murmurhash3_x64_128(new BytesRef(all))[0];
    }

    /// Returns whether a token is a word or begins one. An emoji is a word, even if it consists of several.
    private static boolean isSearchable(Tokens tokens, int token) {
        return switch (tokens.kind(token)) {
            case LETTERS, DIGITS, IDEOGRAPH -> true;
            case NUMERAL -> false;
            case SIGN -> {
                int sign = tokens.string().codePointAt(tokens.start(token));
                yield (sign == '_' && tokens.isGlued(token + 1) && tokens.isWord(token + 1))
                        || (sign >= 0x80 && Character.isEmoji(sign));
            }
        };
    }

    /// Returns the token after the word that begins with the token `first`.
    private static int endOfWord(Tokens tokens, int first) {
        int at = first + 1;
        if (!isPart(tokens, first)) {
            while (at < tokens.size() && tokens.isJoined(at)) {
                at++;
            }
            return at;
        }
        while (at < tokens.size() && tokens.isContinuing(at)) {
            if (isPart(tokens, at)) {
                at++;
            } else if (at + 1 < tokens.size() && tokens.isContinuing(at + 1) && joins(tokens, at)) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    /// Returns whether a token can be part of a word of several tokens.
    private static boolean isPart(Tokens tokens, int token) {
        return switch (tokens.kind(token)) {
            case LETTERS, DIGITS -> true;
            case SIGN -> tokens.sign(token) == '_';
            case IDEOGRAPH, NUMERAL -> false;
        };
    }

    /// Returns whether a sign joins its neighbours into one word: an apostrophe; the point or comma of a
    /// number; the point of an abbreviation, but not one with a missing space after it, as in `bridge.The`.
    private static boolean joins(Tokens tokens, int sign) {
        boolean betweenLetters = tokens.kind(sign - 1) == Kind.LETTERS && tokens.kind(sign + 1) == Kind.LETTERS;
        boolean betweenDigits = tokens.isDigits(sign - 1) && tokens.isDigits(sign + 1);
        return switch (Folding.fold(tokens.sign(sign))) {
            case "'" -> betweenLetters || betweenDigits;
            case ",", ";" -> betweenDigits;
            case "." -> betweenDigits || (betweenLetters && isInitial(tokens, sign - 1));
            default -> false;
        };
    }

    /// Returns whether a token is a single letter that does not continue a word: a part of an abbreviation.
    private static boolean isInitial(Tokens tokens, int token) {
        boolean afterWord =
                tokens.isGlued(token) && (tokens.isWord(token - 1) || Folding.isApostrophe(tokens.sign(token - 1)));
        return !afterWord && tokens.end(token) - tokens.start(token) == 1;
    }

    /// Folds a word and drops its possessive and its marks, except the points of decimal numbers.
    private static String exact(String written) {
        String folded = Folding.fold(written);
        int length = folded.length() > 2 && Grammar.isPossessive(folded) ? folded.length() - 2 : folded.length();
        StringBuilder kept = new StringBuilder(length);
        for (int at = 0; at < length; at++) {
            char c = folded.charAt(at);
            boolean isPoint = c == '.'
                    && at > 0
                    && at + 1 < length
                    && Character.isDigit(folded.charAt(at - 1))
                    && Character.isDigit(folded.charAt(at + 1));
            if (isPoint || (c != '.' && c != '\'' && c != ',')) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
