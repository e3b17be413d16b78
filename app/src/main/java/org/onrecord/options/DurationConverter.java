package org.onrecord.options;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Converts a duration from the command line: `30s`, `15m`, `2h`, `1d`.
final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})([smhd])");

    DurationConverter() {}

    @Override
    public Duration convert(String words) {
        Matcher form = FORM.matcher(words);
        if (!form.matches()) {
            throw new TypeConversionException("'" + words + "' is not a duration such as 30s, 15m, 2h or 1d");
        }
        long count = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
