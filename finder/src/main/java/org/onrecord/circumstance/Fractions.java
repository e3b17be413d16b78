package org.onrecord.circumstance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

/// Reads parts of a whole that are written as words: `two-thirds`, `a quarter of`, `half the`.
final class Fractions {
    private static final Map<String, Integer> PARTS = Map.of(
            "half",
            2,
            "third",
            3,
            "thirds",
            3,
            "quarter",
            4,
            "quarters",
            4,
            "fourths",
            4,
            "fifth",
            5,
            "fifths",
            5,
            "tenth",
            10,
            "tenths",
            10);

    private static final Map<String, Integer> COUNTS = Map.of("one", 1, "two", 2, "three", 3, "four", 4, "nine", 9);

    /// What half and quarters are measured in rather than taken of.
    private static final Set<String> OF_A_MEASURE = Set.of(
            "hour", "mile", "mile.", "day", "century", "million", "billion", "dozen", "year", "way", "time", "brother",
            "sister");

    private Fractions() {}

    /// Behind the fraction that begins at a token, or -1.
    static int end(Tokens tokens, int from) {
        if (COUNTS.containsKey(tokens.form(from))) {
            int at = tokens.is(from + 1, "-") ? from + 2 : from + 1;
            Integer parts = PARTS.get(tokens.form(at));
            boolean plural = tokens.form(at).endsWith("s");
            return parts != null && plural != tokens.is(from, "one") ? at + 1 : -1;
        }
        if (tokens.is(from, "half")) {
            boolean whole = tokens.is(from + 1, Set.of("of", "the", "its", "their", "our", "his", "her", "all"));
            return whole
                            && !tokens.is(from + 2, OF_A_MEASURE)
                            && !tokens.is(from - 1, Set.of("a", "-", "and", "first", "second"))
                    ? from + 1
                    : -1;
        }
        boolean one = tokens.is(from, "a") && PARTS.containsKey(tokens.form(from + 1)) && !tokens.is(from + 1, "half");
        boolean whole = tokens.is(from + 2, "of") && !(tokens.is(from + 3, "a") && tokens.is(from + 4, OF_A_MEASURE));
        return one && whole ? from + 2 : -1;
    }

    /// The fraction at a token, of hundred.
    static BigDecimal percent(Tokens tokens, int from) {
        Integer count = COUNTS.get(tokens.form(from));
        int at = from;
        while (!PARTS.containsKey(tokens.form(at))) {
            at++;
        }
        BigDecimal hundreds = BigDecimal.valueOf(count == null ? 100 : 100L * count);
        BigDecimal exact =
                hundreds.divide(BigDecimal.valueOf(PARTS.getOrDefault(tokens.form(at), 1)), 2, RoundingMode.HALF_UP);
        BigDecimal stripped = exact.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
