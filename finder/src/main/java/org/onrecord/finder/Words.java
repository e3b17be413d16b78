package org.onrecord.finder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.text.Span;

/// The words of a text as the net is told of them: where each stands, what precedes it, how it is written, and where
/// it stands to the quotation marks of its paragraph.
///
/// A word is a run of letters, digits and underscores, or one other visible character; combining marks, skin tones and
/// what a zero-width joiner joins belong to the character before them, so that no word ends inside a visible character.
/// `training/words.py` has the same rules; a test holds the two together.
///
/// Immutable once built; offsets are UTF-16 units.
final class Words {

    /// What stands before a word.
    enum Gap {
        NONE(0),
        SPACE(1),
        LINE(2),
        PARAGRAPH(3);

        private final int code;

        Gap(int code) {
            this.code = code;
        }

        /// The number by which the net knows it.
        int code() {
            return code;
        }
    }

    /// How a word is written, which an uncased encoder cannot see.
    enum Case {
        LOWER(0),
        TITLE(1),
        UPPER(2),
        MIXED(3),
        DIGITS(4),
        OTHER(5);

        private final int code;

        Case(int code) {
            this.code = code;
        }

        /// The number by which the net knows it.
        int code() {
            return code;
        }
    }

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final String text;
    private int size;
    private int[] starts;
    private int[] ends;
    private final Gap[] gaps;
    private final Case[] cases;
    private final Marks marks;

    private Words(String text) {
        this.text = text;
        this.starts = new int[Math.max(16, text.length() / 5)];
        this.ends = new int[starts.length];
        split();
        this.gaps = new Gap[size];
        Gap lineEnd = isWrapped(text) ? Gap.SPACE : Gap.LINE;
        this.cases = new Case[size];
        for (int word = 0; word < size; word++) {
            gaps[word] = gapBefore(word, lineEnd);
            cases[word] = caseOf(word);
        }
        this.marks = Marks.in(this);
    }

    static Words of(String text) {
        return new Words(text);
    }

    int size() {
        return size;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    String at(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /// The word if it is one UTF-16 unit long, else a unit that is no mark.
    char only(int word) {
        return ends[word] - starts[word] == 1 ? text.charAt(starts[word]) : 'x';
    }

    int firstCodePoint(int word) {
        return text.codePointAt(starts[word]);
    }

    Gap gap(int word) {
        return gaps[word];
    }

    Case caseAt(int word) {
        return cases[word];
    }

    Marks marks() {
        return marks;
    }

    /// The stretch of text from one word up to another, the last one excluded.
    Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /// The first word that ends after an offset; the number of words if none does.
    int firstEndingAfter(int offset) {
        int at = Arrays.binarySearch(ends, 0, size, offset + 1);
        return at >= 0 ? at : -at - 1;
    }

    private enum Sort {
        WORD,
        CLINGING,
        GAP,
        SIGN
    }

    private static Sort sortOf(int codePoint) {
        if (codePoint == '_') {
            return Sort.WORD;
        }
        if (codePoint == ZERO_WIDTH_JOINER || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF)) {
            return Sort.CLINGING;
        }
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> Sort.WORD;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                Sort.CLINGING;
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> Sort.GAP;
            default -> Sort.SIGN;
        };
    }

    /// Whether a word is neither letters nor digits.
    static boolean isSign(int codePoint) {
        return sortOf(codePoint) == Sort.SIGN;
    }

    private void split() {
        Sort previous = Sort.GAP;
        boolean joined = false;
        int length;
        for (int at = 0; at < text.length(); at += length) {
            int codePoint = text.codePointAt(at);
            length = Character.charCount(codePoint);
            Sort sort = sortOf(codePoint);
            if (sort == Sort.CLINGING && previous != Sort.GAP) {
                ends[size - 1] = at + length;
                joined = codePoint == ZERO_WIDTH_JOINER;
                continue;
            }
            if (sort == Sort.CLINGING) {
                sort = Sort.SIGN;
            }
            if (sort != Sort.GAP) {
                if (joined || (sort == Sort.WORD && previous == Sort.WORD)) {
                    ends[size - 1] = at + length;
                } else {
                    append(at, at + length);
                }
            }
            previous = sort;
            joined = false;
        }
    }

    private void append(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /// Whether lines were broken to a width, so that a single line's end says nothing: three lines at least that go on
    /// on
    /// the next, nearly all of them about as long as the longest. Lengths are code points without trailing blanks.
    private static boolean isWrapped(String text) {
        int longest = 0;
        List<Integer> broken = new ArrayList<>();
        int previous = 0;
        int start = 0;
        while (start <= text.length()) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            int length = lengthWithoutBlanks(text, start, end);
            if (previous > 0 && length > 0) {
                broken.add(previous);
            }
            longest = Math.max(longest, length);
            previous = length;
            start = end + 1;
        }
        int width = longest;
        long full = broken.stream().filter(length -> length >= width - 25).count();
        return broken.size() >= 3 && longest >= 40 && longest <= 100 && full >= 0.8 * broken.size();
    }

    private static int lengthWithoutBlanks(String text, int start, int end) {
        int last = end;
        while (last > start && " \t\r".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return text.codePointCount(start, last);
    }

    private Gap gapBefore(int word, Gap lineEnd) {
        if (word == 0) {
            return Gap.PARAGRAPH;
        }
        int lines = 0;
        for (int at = ends[word - 1]; at < starts[word]; at++) {
            char unit = text.charAt(at);
            lines += unit == '\n' || unit == '\u2028' ? 1 : unit == '\u2029' ? 2 : 0;
        }
        if (lines > 0) {
            return lines > 1 ? Gap.PARAGRAPH : lineEnd;
        }
        return starts[word] > ends[word - 1] ? Gap.SPACE : Gap.NONE;
    }

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
