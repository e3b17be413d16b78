package org.onrecord.statement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The date on which something was said, as precise as the story gives it.
///
/// @param from the first day that it can have been: of a week its Monday, of a month or year its first
/// @param precision the length of the period that begins there
public record SaidOn(LocalDate from, Precision precision) {
    /// The precisions of a date.
    public enum Precision {
        /// The day.
        DAY,
        /// The week, from Monday on.
        WEEK,
        /// The month.
        MONTH,
        /// The year.
        YEAR;

        /// Returns the word in output: `day`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Accepts any day of the week, month or year, and keeps the first.
    public SaidOn {
        from = switch (precision) {
            case DAY -> from;
            case WEEK -> from.with(DayOfWeek.MONDAY);
            case MONTH -> from.withDayOfMonth(1);
            case YEAR -> from.withDayOfYear(1);
        };
    }

    /// Returns the date in ISO 8601 with that precision: `2023-11-29`, `2023-W48`, `2023-11`, `2023`.
    public String iso() {
        return switch (precision) {
            case DAY -> from.toString();
            case WEEK ->
                DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.ROOT)
                        .withLocale(Locale.GERMANY) // weeks begin on Monday, and the first contains January 4th
                        .format(from);
            case MONTH -> DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).format(from);
            case YEAR -> DateTimeFormatter.ofPattern("uuuu", Locale.ROOT).format(from);
        };
    }
}
