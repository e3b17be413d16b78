package org.onrecord.plain;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads days as credits write them.
public final class Days {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Days() {}

    /// The first day that stands in some words: `Posted: Fri 6:45 PM, 16 February 2018`; null where none does.
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
