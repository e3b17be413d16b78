package org.onrecord.cli;

import org.onrecord.desk.Days;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a date that the user gives.
final class DaysConverter implements ITypeConverter<Days> {
    DaysConverter() {}

    @Override
    public Days convert(String words) {
        try {
            return Days.of(words);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
