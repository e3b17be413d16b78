package org.onrecord.circumstance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.NumberWords;

/// Reads numbers, in digits or in words, with their scale: `3.2 million`, `two hundred and five`, `a dozen`.
///
/// The words are those of the language ([NumberWords]). In words, a number is a unit, or tens with a unit
/// after a hyphen or not; a hundred can be followed by a number below a hundred, with or without `and`. A
/// scale multiplies what precedes it, and a second one multiplies again (`a hundred million`, `2 lakh
/// crore`). Letters after digits are scales (`5bn`), some of them only for money, since `5m` may be metres.
///
/// Limits. Numbers in words are read up to the hundreds and one scale: `two thousand three hundred` is read
/// as two thousand. Roman numerals are not read.
final class Numerals {
    /// A number in the text.
    ///
    /// @param end after its last token
    /// @param value the number, scaled
    /// @param scale what it was multiplied by for a word after it, or one
    /// @param digits whether it is written in digits
    record Numeral(int end, BigDecimal value, BigDecimal scale, boolean digits) {
        /// Returns whether a word after it multiplies it.
        boolean isScaled() {
            return scale.compareTo(BigDecimal.ONE) != 0;
        }
    }

    private final Tokens tokens;

    Numerals(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Returns the number that begins at a token, or null.
    ///
    /// @param money whether a currency is before it
    @Nullable
    Numeral at(int from, boolean money) {
        if (tokens.isNumber(from)) {
            BigDecimal value = inDigits(tokens.form(from));
            return value == null ? null : scaled(from + 1, value, true, money);
        }
        if (tokens.is(from, NumberWords.HALF)
                && (tokens.is(from + 1, Grammar.INDEFINITE_ARTICLE) || tokens.is(from + 1, "-"))
                && NumberWords.scale(tokens.form(from + 2)) != null) {
            BigDecimal scale = scale(from + 2, false, false);
            return new Numeral(from + 3, BigDecimal.valueOf(0.5).multiply(scale), scale, false);
        }
        if (tokens.is(from, Grammar.INDEFINITE_ARTICLES) && NumberWords.scale(tokens.form(from + 1)) != null) {
            return scaled(from + 1, BigDecimal.ONE, false, money);
        }
        return inWords(from, money);
    }

    /// Returns a number that is written in digits of any script, without the marks on them; null if it has two
    /// points, as dates and the numbers of versions have: `1.2.3`.
    private static @Nullable BigDecimal inDigits(String form) {
        StringBuilder digits = new StringBuilder(form.length());
        form.codePoints()
                .filter(c -> c == '.' || Character.isDigit(c))
                .forEach(c -> digits.append(c == '.' ? "." : Character.digit(c, 10)));
        return digits.indexOf(".") == digits.lastIndexOf(".") ? new BigDecimal(digits.toString()) : null;
    }

    /// Returns a number that is written in words, or null.
    private @Nullable Numeral inWords(int from, boolean money) {
        int at = from;
        long value;
        Integer unit = NumberWords.unit(tokens.form(at));
        Integer ten = NumberWords.ten(tokens.form(at));
        if (unit != null) {
            value = unit;
            at++;
        } else if (ten != null) {
            value = ten;
            at++;
            int next = tokens.is(at, "-") ? at + 1 : at;
            Integer rest = NumberWords.unit(tokens.form(next));
            if (rest != null && rest < 10) {
                value += rest;
                at = next + 1;
            }
        } else {
            return null;
        }
        if (tokens.is(at, NumberWords.HUNDRED)) {
            Numeral rest = tokens.is(at + 1, Grammar.COORDINATING) ? inWords(at + 2, false) : inWords(at + 1, false);
            if (rest != null && !rest.isScaled() && rest.value().intValue() < 100) {
                return scaled(rest.end(), BigDecimal.valueOf(value * 100).add(rest.value()), false, money);
            }
            if (NumberWords.scale(tokens.form(at + 1)) != null) {
                return scaled(at + 1, BigDecimal.valueOf(value * 100), false, money);
            }
        }
        return scaled(at, BigDecimal.valueOf(value), false, money);
    }

    /// Returns a number with the scales after it.
    private Numeral scaled(int at, BigDecimal value, boolean digits, boolean money) {
        int plus = tokens.is(at, "-") && tokens.is(at + 1, NumberWords.PLUS) ? at + 2 : at; // $20-plus trillion
        int word = tokens.is(plus, "-") && tokens.glued(plus) ? plus + 1 : plus;
        BigDecimal scale = scale(word, digits && tokens.glued(word), money);
        int end = at;
        if (scale.compareTo(BigDecimal.ONE) != 0) {
            end = word + 1;
            BigDecimal more = NumberWords.scale(tokens.form(end));
            if (more != null && !tokens.is(end, NumberWords.DOZEN)) { // a hundred million, 2 lakh crore
                scale = scale.multiply(more);
                end++;
            }
        }
        return new Numeral(end, value.multiply(scale), scale, digits);
    }

    /// Returns what a word multiplies a number by; 1 for any other word.
    private BigDecimal scale(int word, boolean glued, boolean money) {
        String form = tokens.form(word);
        BigDecimal scale = NumberWords.scale(form);
        if (scale == null && (glued || money)) {
            scale = NumberWords.shortScale(form);
        }
        if (scale == null && money) {
            scale = NumberWords.scaleOfMoney(form);
        }
        return scale == null ? BigDecimal.ONE : scale;
    }
}
