package org.onrecord.circumstance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Calendar;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.NumberWords;
import org.onrecord.language.WordLists;
import org.onrecord.statement.SaidOn;

/// Reads when something was said: dates, weekdays, `yesterday`, `last month`, `two weeks ago`.
///
/// How it works. At a token, the forms are tried from the most to the least definite: a date in figures, a
/// month with a day, a weekday, a word for a day or a period, a number of periods ago, a month, a year after
/// `in`. What is relative to today is counted from the day of publication: a weekday is the latest one not
/// after it, since news reports the past; `last` excludes the day itself. A month without a year is the
/// latest that has begun. The precision is that of the words: a day, a week, a month, a year.
///
/// Limits. Without a day of publication, relative times get no date. Coming days, seasons, `the next day` (of
/// which day?) and `recently` are recognised as times, so that a phrase made of them is understood, but get
/// no date. Clock times only end a phrase. Time zones are unknown: a day is one of the calendar that the day
/// of publication is given in. Weeks begin on Mondays. Years range from 1800 to 2100.
///
/// A date that does not exist (`Feb. 30`) is a time without a date. Reads a bounded number of tokens.
/// Immutable.
final class TimeReader {
    private static final WordLists WORDS = Language.ENGLISH.lists("times");

    /// A time in the text.
    ///
    /// @param end after its last token
    /// @param said the date, or null where the words do not settle it
    record Time(int end, @Nullable SaidOn said) {}

    /// Before a time, they make it less exact and not another one.
    private static final Set<String> VAGUE = WORDS.set("vague");

    /// After a day they are part of it.
    private static final Set<String> PARTS_OF_DAY = WORDS.set("parts of day");

    /// Tell a time that nobody can put a date to.
    private static final Set<String> UNSETTLED = WORDS.set("unsettled");

    /// Periods whose dates differ by hemisphere and by whom one asks.
    private static final Set<String> SEASONS = WORDS.set("seasons");

    /// Before a month or a year: `in late March`.
    private static final Set<String> PARTS = WORDS.set("parts of a period");

    /// Takes a hyphen before its month.
    private static final Set<String> MID = WORDS.set("mid");

    /// `The next day` depends on another day, which may stand anywhere.
    private static final Set<String> SOME_OTHER = WORDS.set("some other");

    /// Take the article when another day or period is meant.
    private static final Set<String> PERIODS = WORDS.set("periods");

    /// After a number of periods they count from another day than today.
    private static final Set<String> APART = WORDS.set("apart in time");

    /// Before a weekday: one before today.
    private static final Set<String> LAST_DAY = WORDS.set("last day");

    /// Before a weekday: one that has not come.
    private static final Set<String> NEXT_DAY = WORDS.set("next day");

    /// Before a period: the one before this.
    private static final Set<String> LAST_PERIOD = WORDS.set("last period");

    /// Before the weekend that has just been.
    private static final Set<String> OVER = WORDS.set("over");

    /// After an article, more than one, and nobody knows how many.
    private static final Set<String> FEW = WORDS.set("few");

    /// More than one, and nobody knows how many.
    private static final Set<String> SEVERAL = WORDS.set("several");

    /// Counts back from today.
    private static final Set<String> AGO = WORDS.set("ago");

    /// The day of publication.
    private static final Set<String> TODAY = WORDS.set("today");

    /// The day before.
    private static final Set<String> YESTERDAY = WORDS.set("yesterday");

    /// A day to come.
    private static final Set<String> TOMORROW = WORDS.set("tomorrow");

    /// A week, as a period before or around today.
    private static final Set<String> WEEK = WORDS.set("week");

    /// A month, likewise.
    private static final Set<String> MONTH = WORDS.set("month");

    /// A year, likewise.
    private static final Set<String> YEAR = WORDS.set("year");

    /// Saturday and Sunday.
    private static final Set<String> WEEKEND = WORDS.set("weekend");

    /// Units of `ago`, each in both numbers.
    private static final Set<String> DAYS = WORDS.set("days");

    /// Seven days.
    private static final Set<String> WEEKS = WORDS.set("weeks");

    /// Months of the calendar.
    private static final Set<String> MONTHS = WORDS.set("months");

    /// Years of the calendar.
    private static final Set<String> YEARS = WORDS.set("years");

    /// Ten years.
    private static final Set<String> DECADES = WORDS.set("decades");

    /// All units of `ago`, those of hours and minutes too, which tell no date.
    private static final Set<String> UNITS = WORDS.set("units");

    private final Tokens tokens;
    private final Numerals numerals;
    private final @Nullable LocalDate published;

    TimeReader(Tokens tokens, @Nullable LocalDate published) {
        this.tokens = tokens;
        this.numerals = new Numerals(tokens);
        this.published = published;
    }

    /// Returns the time that begins at a token, or null if none does.
    @Nullable
    Time at(int from) {
        int at = from;
        while (at < from + 3 && tokens.is(at, VAGUE)) {
            at++;
            if (tokens.is(at, "-")) { // mid-March
                at++;
            }
        }
        boolean in = tokens.is(at, Grammar.INESSIVE);
        if (in || tokens.is(at, Grammar.SUPERESSIVE) || tokens.is(at, Grammar.GENITIVE)) {
            at++;
            while (tokens.is(at, PARTS) || (tokens.is(at, "-") && tokens.is(at - 1, MID))) {
                at++;
            }
        }
        Time time = dated(at, in);
        if (time == null && at == from) {
            time = unsettled(at);
        }
        return time == null ? null : onward(time);
    }

    /// Returns the time that begins at a token without a preposition, as in `a Nov. 3 interview`, or null.
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
        Time more = time.said() == null || time.said().precision() != SaidOn.Precision.DAY ? null : monthDay(comma);
        if (more != null && more.said() != null) {
            at = more.end();
            if (tokens.is(at, ",") && isYear(at + 1)) {
                at += 2;
            }
            return new Time(at, more.said());
        }
        return new Time(at, time.said());
    }

    /// Returns the first form that fits at a token.
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
        if (time == null && tokens.month(at) != null) {
            time = month(at);
        }
        if (time == null && in && isYear(at) && !(tokens.isWord(at + 1) && tokens.glued(at + 1))) {
            time = new Time(at + 1, new SaidOn(LocalDate.of(year(at), 1, 1), SaidOn.Precision.YEAR));
        }
        return time;
    }

    /// `2023-11-29`.
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
        int first = tokens.is(from, Grammar.DEFINITE_ARTICLE) ? from + 1 : from;
        Month month = tokens.month(first);
        int dayAt = month == null ? first : first + 1;
        int after = isOrdinalEnd(dayAt + 1) ? dayAt + 2 : dayAt + 1;
        int day = small(dayAt);
        if (day < 1 || day > 31) {
            return null;
        }
        int end = after;
        if (month == null) {
            int monthAt = tokens.is(after, Grammar.GENITIVE) ? after + 1 : after;
            month = tokens.month(monthAt);
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

    /// Returns whether a token is the end of an ordinal: `29th`.
    private boolean isOrdinalEnd(int at) {
        return tokens.glued(at) && tokens.is(at, NumberWords.ORDINAL_ENDINGS);
    }

    /// Returns a day, without a date where there is no such day.
    private static Time day(int end, int year, int month, int day) {
        boolean valid =
                month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        return new Time(end, valid ? new SaidOn(LocalDate.of(year, month, day), SaidOn.Precision.DAY) : null);
    }

    /// Returns a month, with its year or the latest that has begun.
    private @Nullable Time month(int at) {
        Month month = tokens.month(at);
        if (month == null || Grammar.isPossessive(tokens.form(at))) {
            return null;
        }
        int yearAt = tokens.is(at + 1, ",") || tokens.is(at + 1, Grammar.GENITIVE) ? at + 2 : at + 1;
        if (isYear(yearAt)) {
            return new Time(yearAt + 1, new SaidOn(LocalDate.of(year(yearAt), month, 1), SaidOn.Precision.MONTH));
        }
        if (published == null) {
            return new Time(at + 1, null);
        }
        LocalDate first = LocalDate.of(published.getYear(), month, 1);
        return new Time(
                at + 1, new SaidOn(first.isAfter(published) ? first.minusYears(1) : first, SaidOn.Precision.MONTH));
    }

    /// Returns the latest such day that is not after publication; `last` leaves out the day of publication
    /// itself.
    private @Nullable Time weekday(int from) {
        boolean last = tokens.is(from, LAST_DAY);
        boolean next = tokens.is(from, NEXT_DAY);
        int at = last || next || tokens.is(from, Grammar.DEMONSTRATIVE) ? from + 1 : from;
        DayOfWeek day = tokens.weekday(at);
        if (day == null) {
            return null;
        }
        int end = tokens.is(at + 1, PARTS_OF_DAY) ? at + 2 : at + 1;
        int of = tokens.is(end, Grammar.GENITIVE) ? end + 1 : end;
        boolean weekBefore = tokens.is(of, Grammar.PRECEDING) && tokens.is(of + 1, WEEK);
        if (published == null || next) {
            return new Time(weekBefore ? of + 2 : end, null);
        }
        LocalDate date;
        if (weekBefore) {
            end = of + 2;
            date = Calendar.inWeekBefore(day, published);
        } else if (last) {
            date = Calendar.latestBefore(day, published);
        } else {
            date = Calendar.latest(day, published);
        }
        return new Time(end, new SaidOn(date, SaidOn.Precision.DAY));
    }

    /// `yesterday`, `this morning`, `last month`.
    private @Nullable Time relative(int at) {
        if (tokens.is(at, TODAY)) {
            return before(at + 1, 0, SaidOn.Precision.DAY);
        }
        if (tokens.is(at, YESTERDAY)) {
            return before(at + 1, 1, SaidOn.Precision.DAY);
        }
        if (tokens.is(at, TOMORROW)) {
            return new Time(at + 1, null);
        }
        if (tokens.is(at, OVER) && tokens.is(at + 1, Grammar.DEFINITE_ARTICLE) && tokens.is(at + 2, WEEKEND)) {
            return weekend(at + 3, false);
        }
        if (tokens.is(at, Grammar.DEFINITE_ARTICLE) && tokens.is(at + 1, WEEKEND)) {
            return weekend(at + 2, false);
        }
        if (tokens.is(at, Grammar.DEFINITE_ARTICLE) && tokens.is(at + 1, SOME_OTHER) && tokens.is(at + 2, PERIODS)) {
            return new Time(at + 3, null);
        }
        boolean last = tokens.is(at, LAST_PERIOD);
        boolean current = tokens.is(at, Grammar.DEMONSTRATIVE);
        boolean next = tokens.is(at, Grammar.FOLLOWING);
        if (!last && !current && !next) {
            return null;
        }
        Time time = of(at + 1, last ? 1 : 0);
        return time != null && next ? new Time(time.end(), null) : time;
    }

    /// Returns a period that a word before it puts before or around today.
    private @Nullable Time of(int at, int back) {
        String unit = tokens.form(at);
        if (tokens.is(at, PARTS_OF_DAY)) {
            return before(at + 1, back, SaidOn.Precision.DAY);
        }
        if (SEASONS.contains(unit)) {
            return new Time(at + 1, null);
        }
        if (WEEK.contains(unit)) {
            return before(at + 1, back, SaidOn.Precision.WEEK);
        }
        if (MONTH.contains(unit)) {
            return before(at + 1, back, SaidOn.Precision.MONTH);
        }
        if (YEAR.contains(unit)) {
            return before(at + 1, back, SaidOn.Precision.YEAR);
        }
        return WEEKEND.contains(unit) ? weekend(at + 1, back == 1) : monthBack(at, back);
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

    /// Returns the weekend that has begun last, or the one before it.
    private Time weekend(int end, boolean last) {
        if (published == null) {
            return new Time(end, null);
        }
        boolean now = published.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        LocalDate saturday = Calendar.latest(DayOfWeek.SATURDAY, published);
        return new Time(end, new SaidOn(last && now ? saturday.minusWeeks(1) : saturday, SaidOn.Precision.WEEK));
    }

    /// `two weeks ago`, `a year earlier` is unsettled.
    private @Nullable Time ago(int from) {
        int count;
        int at;
        if (tokens.is(from, Grammar.INDEFINITE_ARTICLES)) {
            boolean couple = tokens.is(from + 1, FEW);
            count = couple ? -1 : 1;
            at = couple ? from + 2 : from + 1;
            at = tokens.is(at, Grammar.GENITIVE) ? at + 1 : at;
        } else if (tokens.is(from, SEVERAL)) {
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
        if (tokens.is(at + 1, APART)) {
            return isUnit(at) ? new Time(at + 2, null) : null;
        }
        if (!tokens.is(at + 1, AGO) || !isUnit(at)) {
            return null;
        }
        if (count < 0) {
            return new Time(at + 2, null);
        }
        if (tokens.is(at, DAYS)) {
            return before(at + 2, count, SaidOn.Precision.DAY);
        }
        if (tokens.is(at, WEEKS)) {
            return before(at + 2, count, SaidOn.Precision.WEEK);
        }
        if (tokens.is(at, MONTHS)) {
            return before(at + 2, count, SaidOn.Precision.MONTH);
        }
        if (tokens.is(at, YEARS)) {
            return before(at + 2, count, SaidOn.Precision.YEAR);
        }
        return tokens.is(at, DECADES) ? before(at + 2, 10 * count, SaidOn.Precision.YEAR) : new Time(at + 2, null);
    }

    /// Returns whether a token is a unit that `ago` counts in.
    private boolean isUnit(int at) {
        return tokens.is(at, UNITS);
    }

    /// Returns a number of days, weeks, months or years before publication.
    private Time before(int end, int count, SaidOn.Precision precision) {
        if (published == null) {
            return new Time(end, null);
        }
        LocalDate date = switch (precision) {
            case DAY -> published.minusDays(count);
            case WEEK -> published.minusWeeks(count);
            case MONTH -> published.minusMonths(count);
            case YEAR -> published.minusYears(count);
        };
        return new Time(end, new SaidOn(date, precision));
    }

    /// Returns a time without a date.
    private @Nullable Time unsettled(int at) {
        return tokens.is(at, UNSETTLED) ? new Time(at + 1, null) : null;
    }

    /// Returns whether a token is a year in figures.
    private boolean isYear(int at) {
        if (!tokens.isNumber(at) || tokens.form(at).length() != 4) {
            return false;
        }
        int year = small(at);
        return year >= 1800 && year <= 2100;
    }

    /// Returns the year that a token is.
    private int year(int at) {
        return small(at);
    }

    /// Returns a whole number of at most four digits, or -1.
    private int small(int at) {
        String form = tokens.form(at);
        boolean whole =
                tokens.isNumber(at) && form.length() <= 4 && form.chars().allMatch(Character::isDigit);
        return whole ? Integer.parseInt(form) : -1;
    }
}
