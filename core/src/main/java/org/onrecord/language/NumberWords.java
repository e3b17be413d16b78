package org.onrecord.language;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words for numbers and their values; all in lower case.
///
/// How they combine (`two hundred and five`) is up to their readers, since a figure in a story and a word in
/// a quotation follow different rules.
public final class NumberWords {
    private static final WordLists WORDS = Language.ENGLISH.lists("numbers");

    private static final Map<String, Integer> UNITS = integers("units");
    private static final Map<String, Integer> TENS = integers("tens");
    private static final Map<String, Integer> NOTHING = integers("nothing");
    private static final Map<String, Integer> PARTS = integers("parts");
    private static final Map<String, Integer> COUNTS_OF_PARTS = integers("counts of parts");
    private static final Map<String, BigDecimal> SCALES = decimals("scales");
    private static final Map<String, BigDecimal> SHORT_SCALES = decimals("short scales");
    private static final Map<String, BigDecimal> SCALES_OF_MONEY = decimals("scales of money");

    /// The scale that takes a number below a hundred after it.
    public static final Set<String> HUNDRED = WORDS.set("hundred");

    /// A scale that no other multiplies.
    public static final Set<String> DOZEN = WORDS.set("dozen");

    /// The half, which can come before the thing it is taken of.
    public static final Set<String> HALF = WORDS.set("half");

    /// The singular.
    public static final Set<String> ONE = WORDS.set("one");

    /// The sign or word that can come between a number and its scale.
    public static final Set<String> PLUS = WORDS.set("plus");

    /// The endings that turn digits into an ordinal.
    public static final Set<String> ORDINAL_ENDINGS = WORDS.set("ordinal endings");

    private NumberWords() {}

    private static Map<String, Integer> integers(String section) {
        Map<String, Integer> values = new HashMap<>();
        WORDS.map(section).forEach((word, value) -> values.put(word, Integer.valueOf(value)));
        return Map.copyOf(values);
    }

    private static Map<String, BigDecimal> decimals(String section) {
        Map<String, BigDecimal> values = new HashMap<>();
        WORDS.map(section).forEach((word, value) -> values.put(word, new BigDecimal(value)));
        return Map.copyOf(values);
    }

    /// Returns the value of a word from one to nineteen, or null.
    public static @Nullable Integer unit(String word) {
        return UNITS.get(word);
    }

    /// Returns the value of a ten from twenty to ninety, or null.
    public static @Nullable Integer ten(String word) {
        return TENS.get(word);
    }

    /// Returns the value of a number below a hundred that is one word, including nought, or null.
    public static @Nullable Integer small(String word) {
        Integer value = UNITS.get(word);
        if (value == null) {
            value = TENS.get(word);
        }
        return value == null ? NOTHING.get(word) : value;
    }

    /// Returns the factor by which a word multiplies the number before it, or null: `million`.
    public static @Nullable BigDecimal scale(String word) {
        return SCALES.get(word);
    }

    /// Returns the factor of letters attached to digits, or null: `bn`.
    public static @Nullable BigDecimal shortScale(String word) {
        return SHORT_SCALES.get(word);
    }

    /// Returns the factor of letters after an amount of money, or null: `m`, which is metres elsewhere.
    public static @Nullable BigDecimal scaleOfMoney(String word) {
        return SCALES_OF_MONEY.get(word);
    }

    /// Returns into how many parts a word divides a whole, or null: four for a quarter.
    public static @Nullable Integer parts(String word) {
        return PARTS.get(word);
    }

    /// Returns how many parts a word counts in a fraction, or null.
    public static @Nullable Integer countOfParts(String word) {
        return COUNTS_OF_PARTS.get(word);
    }
}
