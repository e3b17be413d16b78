package org.onrecord.search;

import java.util.Locale;

/// The number of matching statements, including copies.
///
/// @param value the number
/// @param exact whether the number is exact; if not, there are at least that many
public record Total(long value, boolean exact) {
    public Total {
        if (value < 0) {
            throw new IllegalArgumentException("a total must be 0 or more, got " + value);
        }
    }

    /// Returns the total in words: `40`, or `more than 1,000` for 1001 that is not exact.
    @Override
    public String toString() {
        return exact || value == 0
                ? String.format(Locale.ENGLISH, "%,d", value)
                : String.format(Locale.ENGLISH, "more than %,d", value - 1);
    }
}
