package org.onrecord.options;

import org.onrecord.answers.DateRange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Converts a date from the command line: a day, a month or a year.
final class DateRangeConverter implements ITypeConverter<DateRange> {
    DateRangeConverter() {}

    @Override
    public DateRange convert(String words) {
        try {
            return DateRange.of(words);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
