package org.onrecord.quotation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/// Parts a string into words. Case, accents, curly or straight apostrophes and what stands between words do
/// not count; `don’t` and `dont` are one word, `1,000` and `1000`, `U.S.` and `US`, `%` and `percent`, `&`
/// and `and`; `cannot` is `can not`. A hyphen parts words, and each character of a script without spaces is
/// one. Currency signs are words, since `€5` is not `$5`, and `-5` is not `5`.
///
/// An editor's brackets may hold words or begin or end inside one (`[W]e`, `raise[d]`).
final class WordReader {
    private static final int LONGEST_BRACKET = 120;

    private final String string;
    private final IntPredicate quoted;
    private final List<Word> words = new ArrayList<>();
    private int bracketEnd = -1;
    private int sentence;
    private boolean ellipsis;
    private boolean comma;
    private boolean stop;
    private boolean newSentence;
    private boolean afterAbbreviation;

    WordReader(String string, IntPredicate quoted) {
        this.string = string;
        this.quoted = quoted;
    }

    List<Word> words() {
        int at = 0;
        while (at < string.length()) {
            int c = string.codePointAt(at);
            if (isLetterOrDigit(c)) {
                at = isWordAlone(c) ? sign(at, Character.toString(c)) : word(at);
            } else {
                at = mark(at, c);
            }
        }
        return words;
    }

    /// Reads what is no letter and returns where it ends.
    private int mark(int at, int c) {
        switch (c) {
            case '[' -> {
                int end = string.indexOf(']', at);
                bracketEnd = end >= 0 && end - at <= LONGEST_BRACKET ? end : bracketEnd;
            }
            case '…' -> ellipsis = true;
            case '.' -> {
                ellipsis |= isDotAt(at - 1) || (isDotAt(at - 2) && string.charAt(at - 1) == ' ');
                stop = true;
            }
            case '!', '?' -> {
                stop = true;
                afterAbbreviation = false;
            }
            case ',' -> comma = true;
            case ';', '\n', '\u2028', '\u2029' -> newSentence = true;
            case '%' -> {
                return sign(at, "percent");
            }
            case '&' -> {
                return sign(at, "and");
            }
            case '$', '€', '£', '¥', '₹', '₽', '₴' -> {
                return sign(at, Character.toString(c));
            }
            case '-', '−' -> {
                if (isDigitAt(at + 1) && (at == 0 || !isLetterOrDigit(string.codePointBefore(at)))) {
                    return word(at);
                }
            }
            default -> {}
        }
        return at + Character.charCount(c);
    }

    private int sign(int at, String key) {
        int end = at + Character.charCount(string.codePointAt(at));
        add(key, at, end, at < bracketEnd);
        return end;
    }

    /// Reads the word that begins at `start` and returns where it ends.
    private int word(int start) {
        StringBuilder key = new StringBuilder();
        boolean bracketed = start < bracketEnd;
        boolean dotted = false;
        int letters = 0;
        int at = start;
        if (string.charAt(at) == '-' || string.charAt(at) == '−') {
            key.append('-');
            at++;
        }
        int end = at;
        while (at < string.length()) {
            int c = string.codePointAt(at);
            int behind = at + Character.charCount(c);
            if (isLetterOrDigit(c)) {
                if (isWordAlone(c)) {
                    break;
                }
                key.appendCodePoint(c);
                letters++;
                end = behind;
            } else if (c == '.' && isDigitAt(at - 1) && isDigitAt(behind)) {
                key.append('.');
            } else if (c == '.' && letters == 1 && isLetterAt(behind) && isLetterAt(at - 1)) {
                letters = 0; // U.S. is US
                dotted = true;
            } else if (isApostrophe(c) && isLetterAt(behind) && isLetterAt(at - 1)) {
                key.append('\'');
            } else if ((c == '[' || c == ']') && isLetterAt(at - 1) && isLetterAt(behind)) {
                bracketed = true;
                mark(at, c);
            } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
                key.appendCodePoint(c);
                end = behind;
            } else if (!(c == ',' && isThousands(at)) && Character.getType(c) != Character.FORMAT) {
                break;
            }
            at = behind;
        }
        add(folded(key.toString()), start, end, bracketed);
        afterAbbreviation = dotted || Lexicon.isAbbreviation(words.getLast().key());
        return Math.max(at, end);
    }

    private void add(String key, int start, int end, boolean bracketed) {
        int first = string.codePointAt(start);
        boolean mayOpen = !Character.isLowerCase(first);
        if (!words.isEmpty()
                && (newSentence || (mayOpen && ((stop && !afterAbbreviation) || (ellipsis && !comma && !stop))))) {
            sentence++;
        }
        int last = words.size() - 1;
        if (key.equals("cent") && last >= 0 && words.get(last).key().equals("per")) {
            Word per = words.removeLast();
            words.add(new Word(
                    "percent",
                    "percent",
                    per.start(),
                    end,
                    last,
                    per.sentence(),
                    per.afterEllipsis(),
                    per.afterComma(),
                    per.bracketed(),
                    per.quoted()));
        } else if (key.equals("cannot")) {
            addAs("can", start, start + 3, bracketed);
            addAs("not", start + 3, end, bracketed);
        } else {
            addAs(key, start, end, bracketed);
        }
        ellipsis = false;
        comma = false;
        stop = false;
        newSentence = false;
        afterAbbreviation = false;
    }

    private void addAs(String key, int start, int end, boolean bracketed) {
        boolean follows = !words.isEmpty() && words.getLast().end() == start && key.equals("not");
        words.add(new Word(
                key,
                Lexicon.stem(key),
                start,
                end,
                words.size(),
                sentence,
                ellipsis && !follows,
                comma && !follows,
                bracketed,
                quoted.test(start)));
    }

    /// The word without case, accents and the apostrophe of `n’t`.
    private static String folded(String word) {
        String folded = word;
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) >= 0x80) {
                boolean isLetters = word.codePoints().noneMatch(Character::isDigit);
                folded = Normalizer.normalize(word, isLetters ? Normalizer.Form.NFKD : Normalizer.Form.NFD)
                        .replaceAll("[\\u0300-\\u036F]", "");
                break;
            }
        }
        folded = folded.toLowerCase(Locale.ROOT);
        return folded.endsWith("n't") || folded.equals("it's") ? folded.replace("'", "") : folded;
    }

    private boolean isThousands(int at) {
        return isDigitAt(at - 1) && isDigitAt(at + 1) && isDigitAt(at + 2) && isDigitAt(at + 3) && !isDigitAt(at + 4);
    }

    private boolean isDotAt(int at) {
        return at >= 0 && string.charAt(at) == '.';
    }

    private boolean isDigitAt(int at) {
        return at >= 0 && at < string.length() && Character.isDigit(string.charAt(at));
    }

    private boolean isLetterAt(int at) {
        return at >= 0 && at < string.length() && Character.isLetter(string.charAt(at));
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´';
    }

    private static boolean isLetterOrDigit(int c) {
        return Character.isLetterOrDigit(c);
    }

    /// Whether a character is one of a script that does not part words: Chinese, Japanese.
    private static boolean isWordAlone(int c) {
        return c >= 0x2E80 && (Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF));
    }
}
