package org.onrecord.answers;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word that a mistyped one was probably meant to be, by edit distance.
///
/// The distance counts inserted, removed and replaced characters and swapped neighbours as one each (optimal
/// string alignment, the restricted form of Damerau's distance). A word counts as near when at most a third
/// of its characters differ, and at most one in a short word, so that `raed` suggests `read` and `list`
/// suggests nothing.
public final class Suggestion {
    private static final int CHARACTERS_PER_MISTAKE = 3;

    private Suggestion() {}

    /// Returns the word of `known` that is nearest to `word`, or nothing where none is near. Of several
    /// equally near ones it returns the first.
    public static Optional<String> nearest(String word, Collection<String> known) {
        int most = Math.max(1, word.length() / CHARACTERS_PER_MISTAKE);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= most)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    private static int distance(String one, String other) {
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                distances[row][column] =
                        row == 0 || column == 0 ? row + column : distance(one, other, row, column, distances);
            }
        }
        return distances[one.length()][other.length()];
    }

    /// Returns the distance between the first `row` characters of `one` and the first `column` of `other`.
    private static int distance(String one, String other, int row, int column, int[][] distances) {
        boolean same = one.charAt(row - 1) == other.charAt(column - 1);
        int least = Math.min(
                distances[row - 1][column - 1] + (same ? 0 : 1),
                1 + Math.min(distances[row - 1][column], distances[row][column - 1]));
        boolean swapped = row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        return swapped ? Math.min(least, distances[row - 2][column - 2] + 1) : least;
    }
}
