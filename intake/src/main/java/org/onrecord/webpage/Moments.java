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

/// Moments and days as publishers write them: ISO 8601 in its many ways, RFC 1123, seconds since 1970, or in words.
public final class Moments {
    /// `2031-06-01T12:00:00Z` with the offset in any of its ways, the seconds and the zone left out or not.
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

    private Moments() {}

    /// The moment that some words name, or null where they name none, or no offset from UTC.
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
            // Most are written the other way.
        }
        try {
            TemporalAccessor read = MOMENT.parseBest(given, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return read instanceof OffsetDateTime moment ? moment : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// The day that some words name, or null.
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
