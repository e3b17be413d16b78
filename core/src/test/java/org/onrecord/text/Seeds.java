package org.onrecord.text;

import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Runs a property on many generated cases and names the seed of the one that fails.
///
/// A failed case runs again, alone, with `-Donrecord.seed=SEED`.
public final class Seeds {
    private static final String[] PIECES = {
        "a", "B", "é", "e\u0301", "9", " ", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\u00A0", ".", ". ", "? ", "!", "…",
        "\"", "“", "”", "'", "’", "‘", "„", "«", "»", "(", ")", "[", "😀", "👩‍🚀", "𝒳", "\uD800", "Mr.", "U.S.",
        " J. ", "said", " he ", "The ", ", ", "—", "中", "العربية", "\u2028", "\uFEFF",
    };

    private Seeds() {}

    /// Checks `property` on `cases` generators, each with its own seed, or on the one that the command line
    /// names.
    public static void check(int cases, Consumer<RandomGenerator> property) {
        Long only = Long.getLong("onrecord.seed");
        long first = only != null ? only : System.nanoTime();
        for (long seed = first; seed < first + (only != null ? 1 : cases); seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("fails with -Donrecord.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /// Returns a string of up to `pieces` pieces that break naive code: marks, line ends, surrogates,
    /// abbreviations.
    public static String string(RandomGenerator random, int pieces) {
        StringBuilder string = new StringBuilder();
        for (int count = random.nextInt(pieces + 1); count > 0; count--) {
            string.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return string.toString();
    }
}
