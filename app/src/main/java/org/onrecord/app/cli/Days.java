package org.onrecord.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The days that a date stands for: all of `2023`, of `2023-11`, or `2023-11-29` alone.
///
/// @param first the first of them
/// @param last the last
record Days(LocalDate first, LocalDate last) {
    private static Days of(String words) {
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
    }

    /// Reads a date that the user gives.
    static final class Converter implements ITypeConverter<Days> {
        Converter() {}

        @Override
        public Days convert(String words) {
            try {
                return of(words.strip());
            } catch (DateTimeException _) {
                throw new TypeConversionException("'" + words + "' is no date such as 2023, 2023-11 or 2023-11-29");
            }
        }
    }
}
