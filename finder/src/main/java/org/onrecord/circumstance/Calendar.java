package org.onrecord.circumstance;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of days and months, whole and cut short.
final class Calendar {
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> DAYS = new HashMap<>();

    /// Words of their own too, so that only a capital tells.
    private static final Set<String> WANTS_CAPITAL = Set.of("may", "march", "mar", "sun", "sat", "wed", "august");

    static {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            MONTHS.put(name, month);
            MONTHS.put(name.substring(0, 3), month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
        for (DayOfWeek day : DayOfWeek.values()) {
            DAYS.put(day.name().toLowerCase(Locale.ROOT), day);
        }
    }

    private Calendar() {}

    static boolean isMonth(Tokens tokens, int at) {
        return month(tokens, at) != null;
    }

    /// The month that a token names, or null.
    static @Nullable Month month(Tokens tokens, int at) {
        String base = tokens.base(at);
        return WANTS_CAPITAL.contains(base) && !tokens.isCapital(at) ? null : MONTHS.get(base);
    }

    /// The day of the week that a token names, or null.
    static @Nullable DayOfWeek day(Tokens tokens, int at) {
        return DAYS.get(tokens.base(at));
    }
}
