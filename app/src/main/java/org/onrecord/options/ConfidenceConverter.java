package org.onrecord.options;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Converts a confidence from the command line: a number from 0 to 1.
public final class ConfidenceConverter implements ITypeConverter<Double> {
    private static final Pattern NUMBER = Pattern.compile("-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");

    ConfidenceConverter() {}

    @Override
    public Double convert(String words) {
        double confidence = number(words);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new TypeConversionException("'" + words + "' is not a number from 0 to 1, such as 0.9");
        }
        return confidence;
    }

    private static double number(String words) {
        // Java would take 0.5f, 0x1p-1 and blanks too.
        return NUMBER.matcher(words).matches() ? Double.parseDouble(words) : Double.NaN;
    }
}
