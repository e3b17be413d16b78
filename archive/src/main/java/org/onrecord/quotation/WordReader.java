package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Folding;
import org.onrecord.language.Grammar;
import org.onrecord.language.Tokens;
import org.onrecord.language.Tokens.Gap;
import org.onrecord.language.Tokens.Kind;

/// Groups the tokens of a string into the words by which quotations are compared.
///
/// Whatever [Folding] leaves out and whatever separates words does not count: `don’t` and `dont` are one
/// word, so are `1,000` and `1000`, `U.S.` and `US`, `%` and `percent`, `&` and `and`; `cannot` is `can not`.
/// A hyphen separates words, and each character of a script without spaces is one. Currency signs are words,
/// since `€5` is not `$5`, and `-5` is not `5`. So are `½` and the `²` of `10²`, since `5½` is not `5`.
///
/// An editor's brackets can contain words or begin or end inside one (`[W]e`, `raise[d]`). A bracket that
/// does not close within [#LONGEST_BRACKET] characters is a mark like others. Not thread-safe.
final class WordReader {
    private static final int LONGEST_BRACKET = 120;
    private static final int THOUSAND = 3;
    private static final String RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹";

    private final String string;
    private final Tokens tokens;
    private final IntPredicate quoted;
    private final Set<Integer> breaks;
    private final List<Word> words = new ArrayList<>();
    private int bracketEnd = -1;
    private int sentence;
    private boolean ellipsis;
    private boolean comma;
    private boolean stop;
    private boolean newSentence;
    private boolean afterAbbreviation;

    WordReader(String string, IntPredicate quoted, Set<Integer> breaks) {
        this.string = string;
        this.tokens = Tokens.of(string);
        this.quoted = quoted;
        this.breaks = breaks;
    }

    List<Word> words() {
        int at = 0;
        while (at < tokens.size()) {
            newSentence |=
                    tokens.gap(at) == Gap.LINE || tokens.gap(at) == Gap.PARAGRAPH || breaks.contains(tokens.start(at));
            at = switch (tokens.kind(at)) {
                case LETTERS, DIGITS -> word(at);
                case IDEOGRAPH -> sign(at, Folding.fold(tokens.at(at)));
                case NUMERAL -> isLikeLetters(at) ? word(at) : numeral(at);
                case SIGN -> mark(at);
            };
        }
        return words;
    }

    /// Reads a sign that is not part of a word, and returns the index of the token after it.
    private int mark(int at) {
        int start = tokens.start(at);
        switch (folded(at)) {
            case '[' -> {
                int end = string.indexOf(']', start);
                bracketEnd = end >= 0 && end - start <= LONGEST_BRACKET ? end : bracketEnd;
            }
            case '…' -> ellipsis = true;
            case '.' -> {
                ellipsis |= isDotAt(start - 1) || (isDotAt(start - 2) && string.charAt(start - 1) == ' ');
                stop = true;
            }
            case '!', '?' -> {
                stop = true;
                afterAbbreviation = false;
            }
            case ',' -> comma = true;
            case ';' -> newSentence = true;
            case '%' -> {
                return sign(at, Lexicon.PERCENT);
            }
            case '&' -> {
                return sign(at, Lexicon.AMPERSAND);
            }
            case '$', '€', '£', '¥', '₹', '₽', '₴' -> {
                return sign(at, Character.toString(folded(at)));
            }
            case '-' -> {
                if (tokens.isDigits(at + 1)
                        && tokens.isContinuing(at + 1)
                        && !(tokens.isWord(at - 1) && tokens.isGlued(at))) {
                    return word(at);
                }
            }
            default -> {}
        }
        return at + 1;
    }

    /// Returns a sign in its folded form, or as it is if that has more characters or none.
    private char folded(int token) {
        char sign = tokens.sign(token);
        if (sign < 0x80) {
            return sign == '`' ? '\'' : sign; // typed for an apostrophe
        }
        String folded = Folding.fold(sign);
        return folded.length() == 1 ? folded.charAt(0) : sign;
    }

    private int sign(int at, String key) {
        add(key, tokens.start(at), tokens.end(at), tokens.start(at) < bracketEnd);
        return at + 1;
    }

    /// Reads a fraction, a circled or a raised digit. A raised one counts only after a digit, since otherwise
    /// it mostly points to a note.
    private int numeral(int at) {
        boolean isNote = RAISED.contains(tokens.at(at)) && !(tokens.isDigits(at - 1) && tokens.isGlued(at));
        return isNote ? at + 1 : sign(at, tokens.at(at));
    }

    /// Returns whether a numeral counts as letters or digits of a word: `Ⅻ` is `XII`, `CO₂` is `CO2`.
    private boolean isLikeLetters(int token) {
        int c = string.codePointAt(tokens.start(token));
        return Character.getType(c) == Character.LETTER_NUMBER || (c >= 0x2080 && c <= 0x2089);
    }

    /// Reads the word that begins at a token and returns the index of the token after it.
    private int word(int first) {
        StringBuilder key = new StringBuilder();
        int start = tokens.start(first);
        boolean bracketed = start < bracketEnd;
        boolean dotted = false;
        int letters = 0;
        int last = first;
        int at = first;
        if (tokens.kind(at) == Kind.SIGN) {
            key.append('-');
            at++;
        }
        while (at < tokens.size() && (at == first || tokens.isContinuing(at))) {
            switch (tokens.kind(at)) {
                case LETTERS, DIGITS -> {
                    String folded = Folding.fold(tokens.at(at));
                    key.append(folded);
                    letters += folded.codePointCount(0, folded.length());
                    last = at;
                }
                case NUMERAL -> {
                    if (!isLikeLetters(at)) {
                        return add(key, start, last, bracketed, dotted);
                    }
                    key.append(Folding.fold(tokens.at(at)));
                    letters++;
                    last = at;
                }
                case SIGN -> {
                    char sign = folded(at);
                    boolean betweenLetters = tokens.isLetters(at - 1) && isBefore(at, Kind.LETTERS);
                    boolean betweenDigits = tokens.isDigits(at - 1) && isBefore(at, Kind.DIGITS);
                    if ((sign == '.' && betweenDigits) || (sign == '\'' && betweenLetters)) {
                        key.append(sign);
                    } else if (sign == '.' && letters == 1 && betweenLetters) {
                        letters = 0; // U.S. is US
                        dotted = true;
                    } else if ((sign == '[' || sign == ']') && betweenLetters) {
                        bracketed = true;
                        mark(at);
                    } else if (!(sign == ',' && betweenDigits && isThousand(at + 1))) {
                        return add(key, start, last, bracketed, dotted);
                    }
                }
                case IDEOGRAPH -> {
                    return add(key, start, last, bracketed, dotted);
                }
            }
            at++;
        }
        return add(key, start, last, bracketed, dotted);
    }

    private int add(StringBuilder key, int start, int last, boolean bracketed, boolean dotted) {
        add(bare(key.toString()), start, tokens.end(last), bracketed);
        afterAbbreviation = dotted || Lexicon.isAbbreviation(words.getLast().key());
        return last + 1;
    }

    /// Returns whether a token of a kind follows a sign with nothing visible between them.
    private boolean isBefore(int sign, Kind kind) {
        return sign + 1 < tokens.size() && tokens.kind(sign + 1) == kind && tokens.isContinuing(sign + 1);
    }

    /// Adds a word, and begins a sentence before it if the marks since the last word end one: a dot that does
    /// not abbreviate, or an ellipsis without a comma, before a word that does not begin with a small letter.
    private void add(String key, int start, int end, boolean bracketed) {
        int first = string.codePointAt(start);
        boolean mayOpen = !Character.isLowerCase(first);
        if (!words.isEmpty()
                && (newSentence || (mayOpen && ((stop && !afterAbbreviation) || (ellipsis && !comma && !stop))))) {
            sentence++;
        }
        int last = words.size() - 1;
        @Nullable List<String> two = Lexicon.twoInOne(key);
        if (key.equals(Lexicon.CENT) && last >= 0 && words.get(last).key().equals(Lexicon.PER)) {
            words.add(words.removeLast().joined(Lexicon.PERCENT, end));
        } else if (two != null) {
            int middle = end - two.getLast().length();
            addAs(two.getFirst(), start, middle, false, bracketed);
            addAs(two.getLast(), middle, end, true, bracketed);
        } else {
            addAs(key, start, end, false, bracketed);
        }
        ellipsis = false;
        comma = false;
        stop = false;
        newSentence = false;
        afterAbbreviation = false;
    }

    private void addAs(String key, int start, int end, boolean follows, boolean bracketed) {
        Word.Marks marks = new Word.Marks(ellipsis && !follows, comma && !follows, bracketed, quoted.test(start));
        words.add(Word.of(key, start, end, words.size(), sentence, marks));
    }

    /// Returns a word without the apostrophe of `n’t`, and without one before or after it that looks like a
    /// letter.
    private static String bare(String word) {
        String inner = word.startsWith("'") || word.endsWith("'") ? word.replaceAll("^'+|'+$", "") : word;
        return Grammar.isNegated(inner) || Lexicon.isContraction(inner) ? inner.replace("'", "") : inner;
    }

    private boolean isThousand(int token) {
        return tokens.end(token) - tokens.start(token) == THOUSAND;
    }

    private boolean isDotAt(int at) {
        return at >= 0 && string.charAt(at) == '.';
    }
}
