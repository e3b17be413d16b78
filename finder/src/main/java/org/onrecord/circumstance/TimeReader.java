package org.onrecord.circumstance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Said;

/// Reads the words that tell a time past, and what date they mean where the story was published on a known day.
final class TimeReader {
    /// A time in the text.
    ///
    /// @param end behind its last token
    /// @param said the date, or null where the words do not settle it
    record Time(int end, @Nullable Said said) {}

    private static final Set<String> VAGUE = Set.of(
            "early", "late", "earlier", "later", "mid", "back", "just", "only", "as", "about", "around", "nearly",
            "some", "roughly", "more", "than", "over", "almost");

    private static final Set<String> PARTS_OF_DAY =
            Set.of("morning", "afternoon", "evening", "night", "midday", "noon", "lunchtime");

    private static final Set<String> UNSETTLED = Forms.of("""
            recently now then today's nowadays currently previously
            afterward afterwards earlier later again overnight
            """);

    private static final Set<String> SEASONS = Set.of("spring", "summer", "fall", "autumn", "winter");

    private final Tokens tokens;
    private final Numerals numerals;
    private final @Nullable LocalDate published;

    TimeReader(Tokens tokens, @Nullable LocalDate published) {
        this.tokens = tokens;
        this.numerals = new Numerals(tokens);
        this.published = published;
    }

    /// The time that begins at a token, or null where none does.
    @Nullable
    Time at(int from) {
        int at = from;
        while (at < from + 3 && tokens.is(at, VAGUE)) {
            at++;
            if (tokens.is(at, "-")) { // mid-March
                at++;
            }
        }
        boolean in = tokens.is(at, "in");
        if (in || tokens.is(at, "on") || tokens.is(at, "of")) {
            at++;
            while (tokens.is(at, Set.of("early", "late", "mid")) || (tokens.is(at, "-") && tokens.is(at - 1, "mid"))) {
                at++;
            }
        }
        Time time = dated(at, in);
        if (time == null && at == from) {
            time = unsettled(at);
        }
        return time == null ? null : onward(time);
    }

    /// The time that begins at a token without a preposition, as in `a Nov. 3 interview`, or null.
    @Nullable
    Time inside(int from) {
        Time time = dated(from, true);
        return time == null ? null : onward(time);
    }

    /// Takes in the part of the day, the clock time and a second word for the same day.
    private Time onward(Time time) {
        int at = time.end();
        if (tokens.is(at, PARTS_OF_DAY)) {
            at++;
        }
        int comma = tokens.is(at, ",") ? at + 1 : at;
        Time more = time.said() == null || time.said().precision() != Said.Precision.DAY ? null : monthDay(comma);
        if (more != null && more.said() != null) {
            at = more.end();
            if (tokens.is(at, ",") && isYear(at + 1)) {
                at += 2;
            }
            return new Time(at, more.said());
        }
        return new Time(at, time.said());
    }

    private @Nullable Time dated(int at, boolean in) {
        Time time = iso(at);
        if (time == null) {
            time = monthDay(at);
        }
        if (time == null) {
            time = weekday(at);
        }
        if (time == null) {
            time = relative(at);
        }
        if (time == null) {
            time = ago(at);
        }
        if (time == null && Calendar.isMonth(tokens, at)) {
            time = month(at);
        }
        if (time == null && in && isYear(at) && !(tokens.isWord(at + 1) && tokens.glued(at + 1))) {
            time = new Time(at + 1, new Said(LocalDate.of(year(at), 1, 1), Said.Precision.YEAR));
        }
        return time;
    }

    private @Nullable Time iso(int at) {
        boolean looks = isYear(at)
                && tokens.is(at + 1, "-")
                && tokens.glued(at + 1)
                && tokens.isNumber(at + 2)
                && tokens.is(at + 3, "-")
                && tokens.isNumber(at + 4);
        return looks ? day(at + 5, year(at), Math.max(1, small(at + 2)), small(at + 4)) : null;
    }

    /// `Nov. 29`, `November 29, 2023`, `29 November`, `the 29th of November`.
    private @Nullable Time monthDay(int from) {
        int first = tokens.is(from, "the") ? from + 1 : from;
        Month month = Calendar.month(tokens, first);
        int dayAt = month == null ? first : first + 1;
        int behind = isOrdinalEnd(dayAt + 1) ? dayAt + 2 : dayAt + 1;
        int day = small(dayAt);
        if (day < 1 || day > 31) {
            return null;
        }
        int end = behind;
        if (month == null) {
            int monthAt = tokens.is(behind, "of") ? behind + 1 : behind;
            month = Calendar.month(tokens, monthAt);
            end = monthAt + 1;
        }
        if (month == null) {
            return null;
        }
        int yearAt = tokens.is(end, ",") ? end + 1 : end;
        if (isYear(yearAt)) {
            return day(yearAt + 1, year(yearAt), month.getValue(), day);
        }
        if (published == null) {
            return new Time(end, null);
        }
        Time thisYear = day(end, published.getYear(), month.getValue(), day);
        boolean later = thisYear.said() != null && thisYear.said().from().isAfter(published);
        return later ? day(end, published.getYear() - 1, month.getValue(), day) : thisYear;
    }

    private boolean isOrdinalEnd(int at) {
        return tokens.glued(at) && tokens.is(at, Set.of("st", "nd", "rd", "th"));
    }

    private static Time day(int end, int year, int month, int day) {
        boolean valid =
                month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        return new Time(end, valid ? new Said(LocalDate.of(year, month, day), Said.Precision.DAY) : null);
    }

    private @Nullable Time month(int at) {
        Month month = Calendar.month(tokens, at);
        if (month == null || tokens.form(at).endsWith("'s")) {
            return null;
        }
        int yearAt = tokens.is(at + 1, ",") || tokens.is(at + 1, "of") ? at + 2 : at + 1;
        if (isYear(yearAt)) {
            return new Time(yearAt + 1, new Said(LocalDate.of(year(yearAt), month, 1), Said.Precision.MONTH));
        }
        if (published == null) {
            return new Time(at + 1, null);
        }
        LocalDate first = LocalDate.of(published.getYear(), month, 1);
        return new Time(at + 1, new Said(first.isAfter(published) ? first.minusYears(1) : first, Said.Precision.MONTH));
    }

    /// The latest such day that is not behind publication; `last` leaves out the day of publication itself.
    private @Nullable Time weekday(int from) {
        boolean last = tokens.is(from, "last") || tokens.is(from, "previous");
        boolean next = tokens.is(from, "next") || tokens.is(from, "coming");
        int at = last || next || tokens.is(from, "this") ? from + 1 : from;
        DayOfWeek day = Calendar.day(tokens, at);
        if (day == null) {
            return null;
        }
        int end = tokens.is(at + 1, PARTS_OF_DAY) ? at + 2 : at + 1;
        int of = tokens.is(end, "of") ? end + 1 : end;
        boolean weekBefore = tokens.is(of, "last") && tokens.is(of + 1, "week");
        if (published == null || next) {
            return new Time(weekBefore ? of + 2 : end, null);
        }
        LocalDate date;
        if (weekBefore) {
            end = of + 2;
            date = published.with(DayOfWeek.MONDAY).minusWeeks(1).with(day);
        } else if (last) {
            date = published.with(TemporalAdjusters.previous(day));
        } else {
            date = published.with(TemporalAdjusters.previousOrSame(day));
        }
        return new Time(end, new Said(date, Said.Precision.DAY));
    }

    /// `yesterday`, `this morning`, `last month`.
    private @Nullable Time relative(int at) {
        switch (tokens.form(at)) {
            case "today", "tonight" -> {
                return before(at + 1, 0, Said.Precision.DAY);
            }
            case "yesterday" -> {
                return before(at + 1, 1, Said.Precision.DAY);
            }
            case "tomorrow" -> {
                return new Time(at + 1, null);
            }
            default -> {}
        }
        if (tokens.is(at, "over") && tokens.is(at + 1, "the") && tokens.is(at + 2, "weekend")) {
            return weekend(at + 3, false);
        }
        if (tokens.is(at, "the") && tokens.is(at + 1, "weekend")) {
            return weekend(at + 2, false);
        }
        if (tokens.is(at, "the")
                && tokens.is(at + 1, Set.of("previous", "next", "following", "same", "other"))
                && tokens.is(at + 2, Set.of("day", "night", "morning", "week", "month", "year"))) {
            return new Time(at + 3, null);
        }
        boolean last = tokens.is(at, "last") || tokens.is(at, "past");
        boolean current = tokens.is(at, "this");
        boolean next = tokens.is(at, "next");
        if (!last && !current && !next) {
            return null;
        }
        Time time = of(at + 1, last ? 1 : 0);
        return time != null && next ? new Time(time.end(), null) : time;
    }

    private @Nullable Time of(int at, int back) {
        String unit = tokens.form(at);
        if (tokens.is(at, PARTS_OF_DAY)) {
            return before(at + 1, back, Said.Precision.DAY);
        }
        if (SEASONS.contains(unit)) {
            return new Time(at + 1, null);
        }
        return switch (unit) {
            case "week" -> before(at + 1, back, Said.Precision.WEEK);
            case "month" -> before(at + 1, back, Said.Precision.MONTH);
            case "year" -> before(at + 1, back, Said.Precision.YEAR);
            case "weekend" -> weekend(at + 1, back == 1);
            default -> monthBack(at, back);
        };
    }

    /// `last March`, `this March`.
    private @Nullable Time monthBack(int at, int back) {
        Time time = month(at);
        if (time == null || time.said() == null || published == null || back == 0) {
            return time;
        }
        boolean now = YearMonth.from(time.said().from()).equals(YearMonth.from(published));
        return now ? new Time(time.end(), null) : time;
    }

    private Time weekend(int end, boolean last) {
        if (published == null) {
            return new Time(end, null);
        }
        boolean now = published.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        LocalDate saturday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return new Time(end, new Said(last && now ? saturday.minusWeeks(1) : saturday, Said.Precision.WEEK));
    }

    /// `two weeks ago`, `a year earlier` is unsettled.
    private @Nullable Time ago(int from) {
        int count;
        int at;
        if (tokens.is(from, "a") || tokens.is(from, "an")) {
            boolean couple = tokens.is(from + 1, "few") || tokens.is(from + 1, "couple");
            count = couple ? -1 : 1;
            at = couple ? from + 2 : from + 1;
            at = tokens.is(at, "of") ? at + 1 : at;
        } else if (tokens.is(from, "several") || tokens.is(from, "many") || tokens.is(from, "some")) {
            count = -1;
            at = from + 1;
        } else {
            Numerals.Numeral numeral = numerals.at(from, false);
            if (numeral == null || numeral.value().intValue() > 1_000) {
                return null;
            }
            count = numeral.value().intValue();
            at = numeral.end();
        }
        if (tokens.is(at + 1, Set.of("earlier", "later", "before", "after"))) {
            return isUnit(at) ? new Time(at + 2, null) : null;
        }
        if (!tokens.is(at + 1, "ago") || !isUnit(at)) {
            return null;
        }
        if (count < 0) {
            return new Time(at + 2, null);
        }
        return switch (tokens.form(at)) {
            case "day", "days" -> before(at + 2, count, Said.Precision.DAY);
            case "week", "weeks" -> before(at + 2, count, Said.Precision.WEEK);
            case "month", "months" -> before(at + 2, count, Said.Precision.MONTH);
            case "year", "years" -> before(at + 2, count, Said.Precision.YEAR);
            case "decade", "decades" -> before(at + 2, 10 * count, Said.Precision.YEAR);
            default -> new Time(at + 2, null);
        };
    }

    private boolean isUnit(int at) {
        return tokens.is(
                at,
                Set.of(
                        "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minute",
                        "minutes", "decade", "decades"));
    }

    private Time before(int end, int count, Said.Precision precision) {
        if (published == null) {
            return new Time(end, null);
        }
        LocalDate date = switch (precision) {
            case DAY -> published.minusDays(count);
            case WEEK -> published.minusWeeks(count);
            case MONTH -> published.minusMonths(count);
            case YEAR -> published.minusYears(count);
        };
        return new Time(end, new Said(date, precision));
    }

    private @Nullable Time unsettled(int at) {
        return tokens.is(at, UNSETTLED) ? new Time(at + 1, null) : null;
    }

    private boolean isYear(int at) {
        if (!tokens.isNumber(at) || tokens.form(at).length() != 4) {
            return false;
        }
        int year = small(at);
        return year >= 1800 && year <= 2100;
    }

    private int year(int at) {
        return small(at);
    }

    /// A whole number of at most four digits, or -1.
    private int small(int at) {
        String form = tokens.form(at);
        boolean whole =
                tokens.isNumber(at) && form.length() <= 4 && form.chars().allMatch(Character::isDigit);
        return whole ? Integer.parseInt(form) : -1;
    }
}
