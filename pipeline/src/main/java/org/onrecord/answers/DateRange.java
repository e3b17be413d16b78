package org.onrecord.answers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// The days that a date covers: all of `2023`, all of `2023-11`, or only `2023-11-29`.
///
/// @param first the first day
/// @param last the last day
public record DateRange(LocalDate first, LocalDate last) {
    /// Parses a date that a user gives.
    ///
    /// @throws IllegalArgumentException if it is not a date; the message is for the user
    public static DateRange of(String given) {
        String words = given.strip();
        try {
            if (words.matches("\\d{4}")) {
                Year year = Year.parse(words);
                return new DateRange(year.atDay(1), year.atMonth(12).atEndOfMonth());
            }
            if (words.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(words);
                return new DateRange(month.atDay(1), month.atEndOfMonth());
            }
            LocalDate day = LocalDate.parse(words);
            return new DateRange(day, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + words + "' is not a date such as 2023, 2023-11 or 2023-11-29", e);
        }
    }
}
