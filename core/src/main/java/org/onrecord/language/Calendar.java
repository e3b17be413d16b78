package org.onrecord.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Knows the names of months and weekdays, full and abbreviated, and which day a weekday in a story means.
///
/// Names are in lower case, without a dot. Stateless and thread-safe.
public final class Calendar {
    private static final WordLists WORDS = Language.ENGLISH.lists("calendar");

    private static final Map<String, Month> MONTHS = months("months", "months cut short");
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays("weekdays");
    private static final Map<String, DayOfWeek> ALL_WEEKDAYS = weekdays("weekdays", "weekdays cut short");
    private static final Set<String> WANTS_CAPITAL = WORDS.set("wants capital");

    private Calendar() {}

    private static Map<String, Month> months(String... sections) {
        Map<String, Month> months = new HashMap<>();
        for (String section : sections) {
            WORDS.map(section).forEach((name, number) -> months.put(name, Month.of(Integer.parseInt(number))));
        }
        return Map.copyOf(months);
    }

    private static Map<String, DayOfWeek> weekdays(String... sections) {
        Map<String, DayOfWeek> days = new HashMap<>();
        for (String section : sections) {
            WORDS.map(section).forEach((name, number) -> days.put(name, DayOfWeek.of(Integer.parseInt(number))));
        }
        return Map.copyOf(days);
    }

    /// Returns the months by all their names: `march`, `mar`.
    public static Map<String, Month> months() {
        return MONTHS;
    }

    /// Returns the weekdays by all their names: `monday`, `mon`.
    public static Map<String, DayOfWeek> weekdays() {
        return ALL_WEEKDAYS;
    }

    /// Returns the month with a name, full or abbreviated, or null.
    public static @Nullable Month month(String name) {
        return MONTHS.get(name);
    }

    /// Returns the weekday with a full name, or null: in running text `sat` and `sun` are words of their own.
    public static @Nullable DayOfWeek weekday(String name) {
        return WEEKDAYS.get(name);
    }

    /// Returns whether a name is also another word, so that only a capital marks it as a name: `may`,
    /// `march`.
    public static boolean wantsCapital(String name) {
        return WANTS_CAPITAL.contains(name);
    }

    /// Returns the latest such day that is not after a date: what `on Monday` means in a story of that date.
    public static LocalDate latest(DayOfWeek day, LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(day));
    }

    /// Returns the latest such day before a date: what `last Monday` means in a story of that date.
    public static LocalDate latestBefore(DayOfWeek day, LocalDate date) {
        return date.with(TemporalAdjusters.previous(day));
    }

    /// Returns that day of the week before a date's week; weeks begin on Monday.
    public static LocalDate inWeekBefore(DayOfWeek day, LocalDate date) {
        return date.with(DayOfWeek.MONDAY).minusWeeks(1).with(day);
    }
}
