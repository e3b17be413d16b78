package org.onrecord.plain;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads days in the formats of credits.
public final class Days {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Days() {}

    /// Returns the first day in some words: `Posted: Fri 6:45 PM, 16 February 2018`; null if there is none.
    public static @Nullable LocalDate in(String words) {
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            Dates.Found found = Dates.at(words, word.start());
            if (found != null && found.full() && found.date() != null) {
                return found.date();
            }
        }
        return null;
    }
}
