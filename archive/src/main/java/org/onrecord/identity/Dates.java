package org.onrecord.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The earlier and the later of two dates, where a story may have none.
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
