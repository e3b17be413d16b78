package org.onrecord.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// The days that a date stands for: all of `2023`, of `2023-11`, or `2023-11-29` alone.
///
/// @param first the first of them
/// @param last the last
public record Days(LocalDate first, LocalDate last) {
    /// Reads a date that a user gives.
    ///
    /// @throws IllegalArgumentException if it is none, in words for the user
    public static Days of(String given) {
        String words = given.strip();
        try {
            if (words.matches("\\d{4}")) {
                Year year = Year.parse(words);
                return new Days(year.atDay(1), year.atMonth(12).atEndOfMonth());
            }
            if (words.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(words);
                return new Days(month.atDay(1), month.atEndOfMonth());
            }
            LocalDate day = LocalDate.parse(words);
            return new Days(day, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + words + "' is no date such as 2023, 2023-11 or 2023-11-29", e);
        }
    }
}
