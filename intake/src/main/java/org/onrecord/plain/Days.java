package org.onrecord.plain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads days as credits write them.
public final class Days {
    private Days() {}

    /// The day that some words begin with: `3 May 2024 14:05 BST`; null where they begin with none.
    public static @Nullable LocalDate in(String words) {
        Dates.Found found = Dates.at(words.strip(), 0);
        return found == null ? null : found.date();
    }
}
