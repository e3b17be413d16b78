package org.onrecord.statement;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// A number in what was said, normalised.
///
/// @param span its place, its unit included
/// @param sort the sort of number
/// @param value the number, scaled (`$60-billion` is 60000000000); of a range the lower end
/// @param upTo the upper end of a range (`20 to 30 percent`), else null
/// @param unit for an amount the ISO 4217 code of its currency, for a share `%` or `percentage points`, for a
/// count the thing counted as the story writes it (`troops`), or null if the story does not say
public record Figure(
        Span span,
        Sort sort,
        BigDecimal value,
        @Nullable BigDecimal upTo,
        @Nullable String unit) {
    /// The sorts of numbers.
    public enum Sort {
        /// An amount of money.
        AMOUNT,
        /// A part of a whole.
        SHARE,
        /// A number of things, or a quantity.
        COUNT;

        /// Returns the word in output: `amount`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Figure {
        if (upTo != null && upTo.compareTo(value) < 0) {
            throw new IllegalArgumentException("a range must not end below its start, got " + value + " to " + upTo);
        }
        if (unit != null && unit.isBlank()) {
            throw new IllegalArgumentException("unit must be null or not blank, got \"" + unit + "\"");
        }
    }
}
