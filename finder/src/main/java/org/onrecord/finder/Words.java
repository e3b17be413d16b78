package org.onrecord.finder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.onrecord.language.Document;
import org.onrecord.language.MarkPositions;
import org.onrecord.language.QuotationMarks;
import org.onrecord.language.Tokens;
import org.onrecord.text.Span;

/// The words of a document as the net was trained on them: their positions, what precedes each, how it is
/// written, and its position relative to the quotation marks of its paragraph.
///
/// A word is a run of letters, digits and underscores, or one other visible character with its combining
/// marks: a view of the document's [Tokens], coarser only in that digits and underscores join letters.
/// `training/words.py` has the same rules, and a test compares the two on difficult texts: a change on one
/// side without a new net would give the net inputs that it never saw.
///
/// Immutable; offsets are UTF-16 units.
final class Words {

    /// What is before a word.
    enum Gap {
        /// Nothing.
        NONE(0),

        /// White space, or the end of a line that was broken to a width.
        SPACE(1),

        /// The end of a line.
        LINE(2),

        /// A blank line, or the beginning of the text.
        PARAGRAPH(3);

        private final int code;

        Gap(int code) {
            this.code = code;
        }

        /// Returns the number by which the net knows it.
        int code() {
            return code;
        }

        /// Returns a gap that nobody sees is one for the net.
        private static Gap of(Tokens.Gap gap) {
            return switch (gap) {
                case NONE -> NONE;
                case HIDDEN, SPACE -> SPACE;
                case LINE -> LINE;
                case PARAGRAPH -> PARAGRAPH;
            };
        }
    }

    /// The capitalisation of a word, which an uncased encoder cannot see.
    enum Case {
        /// No capital.
        LOWER(0),

        /// A capital first and no other.
        TITLE(1),

        /// Capitals only, two at least.
        UPPER(2),

        /// Capitals and small letters otherwise.
        MIXED(3),

        /// With a digit.
        DIGITS(4),

        /// Without letters and digits.
        OTHER(5);

        private final int code;

        Case(int code) {
            this.code = code;
        }

        /// Returns the number by which the net knows it.
        int code() {
            return code;
        }
    }

    private final String text;
    private final Tokens tokens;
    private final MarkPositions marks;
    private int size;

    /// For each word the number of its first token.
    private final int[] tokenOf;

    private final int[] starts;
    private final int[] ends;
    private final Gap[] gaps;
    private final Case[] cases;

    private Words(Document document) {
        this.text = document.text().string();
        this.tokens = document.tokens();
        this.marks = document.marks();
        int[] first = new int[tokens.size()];
        for (int token = 0; token < tokens.size(); token++) {
            if (!goesOn(token)) {
                first[size] = token;
                size++;
            }
        }
        this.tokenOf = Arrays.copyOf(first, size);
        this.starts = new int[size];
        this.ends = new int[size];
        this.gaps = new Gap[size];
        this.cases = new Case[size];
        for (int word = 0; word < size; word++) {
            starts[word] = tokens.start(tokenOf[word]);
            ends[word] = tokens.end((word + 1 < size ? tokenOf[word + 1] : tokens.size()) - 1);
            gaps[word] = Gap.of(document.gap(tokenOf[word]));
            cases[word] = caseOf(word);
        }
    }

    /// Returns the words of a document.
    static Words of(Document document) {
        return new Words(document);
    }

    /// Returns whether a token belongs to the word of the token before it.
    private boolean goesOn(int token) {
        return tokens.isGlued(token) && (tokens.isJoined(token) || (isWordLike(token - 1) && isWordLike(token)));
    }

    /// Returns whether a token is of what words are made of.
    private boolean isWordLike(int token) {
        return tokens.isWord(token) || text.charAt(tokens.start(token)) == '_';
    }

    /// Returns how many words.
    int size() {
        return size;
    }

    /// Returns where a word begins.
    int start(int word) {
        return starts[word];
    }

    /// Returns where a word ends.
    int end(int word) {
        return ends[word];
    }

    /// Returns a word as it stands.
    String at(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /// Returns a word in lower case.
    String lower(int word) {
        return at(word).toLowerCase(Locale.ROOT);
    }

    /// Returns whether a word is another, in that case.
    boolean is(int word, String other) {
        return at(word).equals(other);
    }

    /// Returns whether a word is one of some forms, in that case.
    boolean is(int word, Set<String> forms) {
        return forms.contains(at(word));
    }

    /// Returns whether a word has letters or digits.
    boolean isWord(int word) {
        return cases[word] != Case.OTHER;
    }

    /// Returns whether a word is written as names are.
    boolean isName(int word) {
        return switch (cases[word]) {
            case TITLE, UPPER, MIXED -> true;
            case LOWER, DIGITS, OTHER -> false;
        };
    }

    /// Returns whether something is before a word, or nothing is there at all.
    boolean isApart(int word) {
        return word >= size || gaps[word] != Gap.NONE;
    }

    /// Returns the word if it is one UTF-16 unit long, else a unit that is not a punctuation mark.
    char only(int word) {
        return ends[word] - starts[word] == 1 ? text.charAt(starts[word]) : 'x';
    }

    /// Returns whether a word consists neither of letters nor of digits.
    boolean isSign(int word) {
        return !isWordLike(tokenOf[word]);
    }

    /// Returns what is before a word.
    Gap gap(int word) {
        return gaps[word];
    }

    /// Returns how a word is written.
    Case caseAt(int word) {
        return cases[word];
    }

    /// Returns where a word stands to the quotation marks of its paragraph.
    MarkPositions.Place place(int word) {
        return marks.place(tokenOf[word]);
    }

    /// Returns whether a word is a quotation mark, double or single.
    boolean isMark(int word) {
        return QuotationMarks.isMark(only(word));
    }

    /// Returns the stretch of text from one word up to another, the last one excluded.
    Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /// Returns the first word that ends after an offset; the number of words if none does.
    int firstEndingAfter(int offset) {
        int at = Arrays.binarySearch(ends, 0, size, offset + 1);
        return at >= 0 ? at : -at - 1;
    }

    /// Returns how the letters of a word are written; a digit in it decides.
    private Case caseOf(int word) {
        int letters = 0;
        int upper = 0;
        boolean firstUpper = false;
        int codePoint;
        for (int at = starts[word]; at < ends[word]; at += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(at);
            int type = Character.getType(codePoint);
            if (type == Character.DECIMAL_DIGIT_NUMBER) {
                return Case.DIGITS;
            }
            if (Character.isLetter(codePoint)) {
                boolean isUpper = type == Character.UPPERCASE_LETTER || type == Character.TITLECASE_LETTER;
                firstUpper |= isUpper && letters == 0;
                upper += isUpper ? 1 : 0;
                letters++;
            }
        }
        if (letters == 0) {
            return Case.OTHER;
        }
        if (upper == 0) {
            return Case.LOWER;
        }
        if (firstUpper && upper == 1) {
            return Case.TITLE;
        }
        return upper == letters ? Case.UPPER : Case.MIXED;
    }
}
