package org.onrecord.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Compares dates that can be missing, as a story's can. A missing date yields to a known one; the result is
/// null only if both are missing.
final class Dates {
    private Dates() {}

    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? other : one;
    }

    static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }
}
