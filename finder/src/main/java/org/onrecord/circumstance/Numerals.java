package org.onrecord.circumstance;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads numbers, in digits or in words, with their scale: `3.2 million`, `two hundred and five`, `a dozen`.
final class Numerals {
    /// A number in the text.
    ///
    /// @param end behind its last token
    /// @param value the number, scaled
    /// @param scale what it was multiplied by for a word behind it, or one
    /// @param digits whether it is written in digits
    record Numeral(int end, BigDecimal value, BigDecimal scale, boolean digits) {
        boolean isScaled() {
            return scale.compareTo(BigDecimal.ONE) != 0;
        }
    }

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    private static final Map<String, BigDecimal> SCALES = Map.of(
            "hundred",
            BigDecimal.valueOf(100),
            "thousand",
            BigDecimal.valueOf(1_000),
            "million",
            BigDecimal.valueOf(1_000_000),
            "billion",
            BigDecimal.valueOf(1_000_000_000),
            "trillion",
            BigDecimal.valueOf(1_000_000_000_000L),
            "dozen",
            BigDecimal.valueOf(12),
            "lakh",
            BigDecimal.valueOf(100_000),
            "crore",
            BigDecimal.valueOf(10_000_000));

    /// Written at the digits, as in `5bn`.
    private static final Map<String, BigDecimal> SHORT_SCALES = Map.of(
            "k", BigDecimal.valueOf(1_000),
            "mn", BigDecimal.valueOf(1_000_000),
            "mln", BigDecimal.valueOf(1_000_000),
            "bn", BigDecimal.valueOf(1_000_000_000),
            "bln", BigDecimal.valueOf(1_000_000_000),
            "tn", BigDecimal.valueOf(1_000_000_000_000L),
            "trn", BigDecimal.valueOf(1_000_000_000_000L));

    /// Scales that only an amount of money has: five metres are `5m` too.
    private static final Map<String, BigDecimal> MONEY_SCALES = Map.of(
            "m", BigDecimal.valueOf(1_000_000),
            "b", BigDecimal.valueOf(1_000_000_000));

    private final Tokens tokens;

    Numerals(Tokens tokens) {
        this.tokens = tokens;
    }

    /// The number that begins at a token, or null.
    ///
    /// @param money whether a currency stands before it
    @Nullable
    Numeral at(int from, boolean money) {
        if (tokens.isNumber(from)) {
            BigDecimal value = new BigDecimal(tokens.form(from).replace(",", ""));
            return scaled(from + 1, value, true, money);
        }
        if (tokens.is(from, "half")
                && (tokens.is(from + 1, "a") || tokens.is(from + 1, "-"))
                && SCALES.containsKey(tokens.form(from + 2))) {
            BigDecimal scale = scale(from + 2, false, false);
            return new Numeral(from + 3, BigDecimal.valueOf(0.5).multiply(scale), scale, false);
        }
        if ((tokens.is(from, "a") || tokens.is(from, "an")) && SCALES.containsKey(tokens.form(from + 1))) {
            return scaled(from + 1, BigDecimal.ONE, false, money);
        }
        return inWords(from, money);
    }

    private @Nullable Numeral inWords(int from, boolean money) {
        int at = from;
        long value;
        Integer unit = UNITS.get(tokens.form(at));
        Integer ten = TENS.get(tokens.form(at));
        if (unit != null) {
            value = unit;
            at++;
        } else if (ten != null) {
            value = ten;
            at++;
            int next = tokens.is(at, "-") ? at + 1 : at;
            Integer rest = UNITS.get(tokens.form(next));
            if (rest != null && rest < 10) {
                value += rest;
                at = next + 1;
            }
        } else {
            return null;
        }
        if (tokens.is(at, "hundred")) {
            Numeral rest = tokens.is(at + 1, "and") ? inWords(at + 2, false) : inWords(at + 1, false);
            if (rest != null && !rest.isScaled() && rest.value().intValue() < 100) {
                return scaled(rest.end(), BigDecimal.valueOf(value * 100).add(rest.value()), false, money);
            }
            if (SCALES.containsKey(tokens.form(at + 1))) {
                return scaled(at + 1, BigDecimal.valueOf(value * 100), false, money);
            }
        }
        return scaled(at, BigDecimal.valueOf(value), false, money);
    }

    private Numeral scaled(int at, BigDecimal value, boolean digits, boolean money) {
        int plus = tokens.is(at, "-") && tokens.is(at + 1, "plus") ? at + 2 : at; // $20-plus trillion
        int word = tokens.is(plus, "-") && tokens.glued(plus) ? plus + 1 : plus;
        BigDecimal scale = scale(word, digits && tokens.glued(word), money);
        int end = at;
        if (scale.compareTo(BigDecimal.ONE) != 0) {
            end = word + 1;
            BigDecimal more = SCALES.get(tokens.form(end));
            if (more != null && !tokens.is(end, "dozen")) { // a hundred million, 2 lakh crore
                scale = scale.multiply(more);
                end++;
            }
        }
        return new Numeral(end, value.multiply(scale), scale, digits);
    }

    private BigDecimal scale(int word, boolean glued, boolean money) {
        String form = tokens.form(word);
        BigDecimal scale = SCALES.get(form);
        if (scale == null && (glued || money)) {
            scale = SHORT_SCALES.get(form);
        }
        if (scale == null && money) {
            scale = MONEY_SCALES.get(form);
        }
        return scale == null ? BigDecimal.ONE : scale;
    }
}
