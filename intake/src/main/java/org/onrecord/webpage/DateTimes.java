package org.onrecord.webpage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.plain.Days;

/// Parses moments and days as publishers write them: ISO 8601 in its variants, RFC 1123, seconds since 1970,
/// or words.
public final class DateTimes {
    /// `2031-06-01T12:00:00Z`; the offset in any format; seconds and zone are optional.
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[ ]")
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})[-/]?(\\d{2})[-/]?(\\d{2}).*", Pattern.DOTALL);

    private DateTimes() {}

    /// Returns the moment that a string contains; null if it contains none, or has no offset from UTC.
    public static @Nullable OffsetDateTime of(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String given = words.strip();
        if (given.matches("\\d{13}|\\d{10}")) {
            long number = Long.parseLong(given);
            return Instant.ofEpochMilli(given.length() == 13 ? number : number * 1000)
                    .atOffset(ZoneOffset.UTC);
        }
        try {
            return ZonedDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toOffsetDateTime();
        } catch (DateTimeException _) {
            // Most publishers use ISO 8601.
        }
        try {
            TemporalAccessor read = MOMENT.parseBest(given, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return read instanceof OffsetDateTime moment ? moment : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// Returns the day that a string contains, or null.
    public static @Nullable LocalDate day(@Nullable String words) {
        OffsetDateTime moment = of(words);
        if (moment != null) {
            return moment.toLocalDate();
        }
        Matcher iso = ISO_DAY.matcher(words == null ? "" : words.strip());
        if (!iso.matches()) {
            return words == null ? null : Days.in(words);
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
