package org.onrecord.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.evaluation.Attribution.Stretch;

/// The words of a text as the referee counts them: runs of letters, digits and underscores, or single other
/// characters that are not white space. Offsets are code points.
///
/// Letters, digits and white space are those of Python's `\w` and `\s`, which differ from Java's: combining
/// marks are not letters, and the separators U+001C to U+001F and U+0085 are white space.
final class StoryWords {
    private final int[] starts;
    private final int[] ends;

    /// The first and the last word of a stretch, both included.
    record Range(int first, int last) {}

    private StoryWords(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    static StoryWords of(String text) {
        int[] letters = text.codePoints().toArray();
        int[] starts = new int[letters.length];
        int[] ends = new int[letters.length];
        int count = 0;
        int offset = 0;
        while (offset < letters.length) {
            int start = offset;
            offset++;
            if (isWordLetter(letters[start])) {
                while (offset < letters.length && isWordLetter(letters[offset])) {
                    offset++;
                }
            } else if (isSpace(letters[start])) {
                continue;
            }
            starts[count] = start;
            ends[count] = offset;
            count++;
        }
        return new StoryWords(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    /// Returns the numbers of the words that share a character with one of the stretches. An empty stretch
    /// inside a word covers that word.
    BitSet cover(List<Stretch> stretches) {
        BitSet covered = new BitSet();
        for (Stretch stretch : stretches) {
            int from = from(stretch);
            int to = to(stretch);
            if (from < to) {
                covered.set(from, to);
            }
        }
        return covered;
    }

    /// Returns the ranges of words that the stretches cover, one by one. A stretch that covers no word has no
    /// range.
    Set<Range> ranges(List<Stretch> stretches) {
        Set<Range> ranges = new HashSet<>();
        for (Stretch stretch : stretches) {
            int from = from(stretch);
            int to = to(stretch);
            if (from < to) {
                ranges.add(new Range(from, to - 1));
            }
        }
        return ranges;
    }

    /// Returns whether Python's `\w` matches the character.
    static boolean isWordLetter(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> codePoint == '_';
        };
    }

    /// Returns whether Python's `\s` matches the character.
    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }

    /// Returns the first word that ends after the stretch's start.
    private int from(Stretch stretch) {
        int found = Arrays.binarySearch(ends, stretch.start());
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// Returns the first word that does not start before the stretch's end.
    private int to(Stretch stretch) {
        int found = Arrays.binarySearch(starts, stretch.end());
        return found >= 0 ? found : -found - 1;
    }
}
