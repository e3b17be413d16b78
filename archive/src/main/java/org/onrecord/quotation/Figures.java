package org.onrecord.quotation;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.NumberWords;

/// Reads numbers below a million, in digits or in English words, to see whether two spellings have one value.
///
/// Words combine as in speech: `two hundred and five` is 200 + 5, `two five` is not a number. A unit can
/// follow only a ten, a hundred or a thousand, and only one thousand occurs. Limits: no fractions, no
/// ordinals, no millions; these compare as words.
final class Figures {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Figures() {}

    /// Returns whether two wordings are the same number, and nothing else.
    static boolean areSame(List<Word> words, List<Word> others) {
        OptionalLong value = value(words);
        return value.isPresent() && value.equals(value(others));
    }

    /// Returns the value of words that are a number as a whole, or empty.
    private static OptionalLong value(List<Word> words) {
        if (words.size() == 1 && words.getFirst().key().matches("[0-9]{1,6}")) {
            return OptionalLong.of(Long.parseLong(words.getFirst().key()));
        }
        long thousands = 0;
        long below = 0;
        long last = Long.MAX_VALUE;
        boolean isNumber = false;
        for (Word word : words) {
            @Nullable Integer value = NumberWords.small(word.key());
            if (value != null) {
                boolean follows =
                        last == Long.MAX_VALUE || (last >= 20 && value > 0 && value < (last == 100 ? 100 : 10));
                if (!follows) {
                    return OptionalLong.empty();
                }
                below += value;
                last = value;
                isNumber = true;
            } else if (NumberWords.HUNDRED.contains(word.key()) && below < 10) {
                below = Math.max(1, below) * 100;
                last = 100;
                isNumber = true;
            } else if (isThousand(word) && thousands == 0) {
                thousands = Math.max(1, below) * 1000;
                below = 0;
                last = Long.MAX_VALUE;
                isNumber = true;
            } else if (!(Grammar.COORDINATING.contains(word.key()) && isNumber)) {
                return OptionalLong.empty();
            }
        }
        return isNumber ? OptionalLong.of(thousands + below) : OptionalLong.empty();
    }

    private static boolean isThousand(Word word) {
        BigDecimal scale = NumberWords.scale(word.key());
        return scale != null && scale.compareTo(THOUSAND) == 0;
    }
}
