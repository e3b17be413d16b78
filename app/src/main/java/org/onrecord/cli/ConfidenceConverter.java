package org.onrecord.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a confidence that the user gives: a number from 0 to 1.
final class ConfidenceConverter implements ITypeConverter<Double> {
    ConfidenceConverter() {}

    @Override
    public Double convert(String words) {
        double confidence = number(words);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new TypeConversionException("'" + words + "' is no number from 0 to 1, such as 0.9");
        }
        return confidence;
    }

    private static double number(String words) {
        try {
            return Double.parseDouble(words);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
