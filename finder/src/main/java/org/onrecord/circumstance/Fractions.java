package org.onrecord.circumstance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.NumberWords;
import org.onrecord.language.WordLists;

/// Reads fractions written as words: `two-thirds`, `a quarter of`, `half the`.
///
/// A share is a figure in hundredths, rounded to two places. A quarter or a half counts only if its whole
/// follows: `a quarter of voters` is a share, `the third quarter of the year` and `half an hour` are not. The
/// words and their values are in the language's numbers.
final class Fractions {
    private static final WordLists WORDS = Language.ENGLISH.lists("fractions");

    /// Units that are measured in halves and quarters.
    private static final Set<String> OF_A_MEASURE = WORDS.set("of a measure");

    /// The wholes that `half` can be taken of.
    private static final Set<String> AFTER_HALF = WORDS.set("after half");

    /// Before a half that is not taken of what follows: `a half the size`, `the second half of`.
    private static final Set<String> BEFORE_NO_HALF = WORDS.set("before no half");

    private Fractions() {}

    /// Returns the token after the fraction that begins at a token, or -1.
    static int end(Tokens tokens, int from) {
        if (NumberWords.countOfParts(tokens.form(from)) != null) {
            int at = tokens.is(from + 1, "-") ? from + 2 : from + 1;
            Integer parts = NumberWords.parts(tokens.form(at));
            boolean plural = Grammar.endsInS(tokens.form(at));
            return parts != null && plural != tokens.is(from, NumberWords.ONE) ? at + 1 : -1;
        }
        if (tokens.is(from, NumberWords.HALF)) {
            boolean whole = tokens.is(from + 1, AFTER_HALF);
            return whole && !tokens.is(from + 2, OF_A_MEASURE) && !tokens.is(from - 1, BEFORE_NO_HALF) ? from + 1 : -1;
        }
        boolean one = tokens.is(from, Grammar.INDEFINITE_ARTICLE)
                && NumberWords.parts(tokens.form(from + 1)) != null
                && !tokens.is(from + 1, NumberWords.HALF);
        boolean whole = tokens.is(from + 2, Grammar.GENITIVE)
                && !(tokens.is(from + 3, Grammar.INDEFINITE_ARTICLE) && tokens.is(from + 4, OF_A_MEASURE));
        return one && whole ? from + 2 : -1;
    }

    /// Returns the fraction at a token, of hundred.
    static BigDecimal percent(Tokens tokens, int from) {
        Integer count = NumberWords.countOfParts(tokens.form(from));
        int at = from;
        Integer parts = NumberWords.parts(tokens.form(at));
        while (parts == null) {
            at++;
            parts = NumberWords.parts(tokens.form(at));
        }
        BigDecimal hundreds = BigDecimal.valueOf(count == null ? 100 : 100L * count);
        BigDecimal exact = hundreds.divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP);
        BigDecimal stripped = exact.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
