package org.onrecord.statement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// When something was said, no more precisely than the story tells.
///
/// @param from the first day that it can have been: of a week its Monday, of a month or year its first
/// @param precision how long a time that stands for
public record Said(LocalDate from, Precision precision) {
    /// How precisely a date is known.
    public enum Precision {
        /// The day.
        DAY,
        /// The week, from Monday on.
        WEEK,
        /// The month.
        MONTH,
        /// The year.
        YEAR;

        /// The word that leaves the program: `day`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Any day of the week, month or year will do: the first is kept.
    public Said {
        from = switch (precision) {
            case DAY -> from;
            case WEEK -> from.with(DayOfWeek.MONDAY);
            case MONTH -> from.withDayOfMonth(1);
            case YEAR -> from.withDayOfYear(1);
        };
    }

    /// The date as ISO 8601 writes it with that precision: `2023-11-29`, `2023-W48`, `2023-11`, `2023`.
    public String iso() {
        return switch (precision) {
            case DAY -> from.toString();
            case WEEK ->
                DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.ROOT)
                        .withLocale(Locale.GERMANY) // weeks begin on Monday, and the first holds January 4th
                        .format(from);
            case MONTH -> DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).format(from);
            case YEAR -> DateTimeFormatter.ofPattern("uuuu", Locale.ROOT).format(from);
        };
    }
}
