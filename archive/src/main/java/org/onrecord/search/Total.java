package org.onrecord.search;

import java.util.Locale;

/// How many statements match, copies too.
///
/// @param value how many
/// @param exact whether they are exactly so many; else at least so many
public record Total(long value, boolean exact) {
    public Total {
        if (value < 0) {
            throw new IllegalArgumentException("a total must be 0 or more, got " + value);
        }
    }

    /// In words: `40`, or of 1001 and maybe more `more than 1,000`.
    @Override
    public String toString() {
        return exact || value == 0
                ? String.format(Locale.ENGLISH, "%,d", value)
                : String.format(Locale.ENGLISH, "more than %,d", value - 1);
    }
}
