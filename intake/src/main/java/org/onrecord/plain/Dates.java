package org.onrecord.plain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Calendar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Reads the dates and times of day in credits of stories.
final class Dates {
    private static final WordLists WORDS = Language.ENGLISH.lists("dates-in-print");

    private static final Pattern DAY_FIRST = pattern(WORDS.expression("day first"));
    private static final Pattern MONTH_FIRST = pattern(WORDS.expression("month first"));
    private static final Pattern YEAR_FIRST = pattern("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})"
            + "(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?Z| ?[+-]\\d{2}:?\\d{2})?)?(?![\\p{L}\\d])");
    private static final Pattern FIGURES = pattern(WORDS.expression("figures"));
    private static final Pattern NO_YEAR = pattern(WORDS.expression("no year"));
    private static final Pattern NO_DAY = pattern(WORDS.expression("no day"));
    private static final Pattern ONLY_WEEKDAY = pattern(WORDS.expression("only weekday"));
    private static final Pattern TIME = pattern(WORDS.expression("time"));
    private static final Pattern DATE_WORD = pattern(WORDS.expression("date word"));
    private static final Pattern AGO = pattern(WORDS.expression("ago"));

    private Dates() {}

    /// A date or time found in a text.
    ///
    /// @param end the offset after it
    /// @param date the day, if there is exactly one reading and it exists
    /// @param full whether it is a date with day, month and year in any order
    record Found(int end, @Nullable LocalDate date, boolean full) {}

    /// Returns the date or time that starts at `offset`, or null.
    static @Nullable Found at(String words, int offset) {
        Matcher matcher = DAY_FIRST.matcher(words);
        if (looksAt(matcher, offset)) {
            return new Found(matcher.end(), date(matcher.group(3), month(matcher.group(2)), matcher.group(1)), true);
        }
        if (looksAt(matcher.usePattern(MONTH_FIRST), offset)) {
            return new Found(matcher.end(), date(matcher.group(3), month(matcher.group(1)), matcher.group(2)), true);
        }
        if (looksAt(matcher.usePattern(YEAR_FIRST), offset)) {
            int month = Integer.parseInt(matcher.group(3));
            return new Found(matcher.end(), date(matcher.group(1), month, matcher.group(4)), true);
        }
        if (looksAt(matcher.usePattern(FIGURES), offset)) {
            return new Found(matcher.end(), figures(matcher), true);
        }
        for (Pattern pattern : List.of(TIME, AGO, NO_YEAR, NO_DAY, ONLY_WEEKDAY)) {
            if (looksAt(matcher.usePattern(pattern), offset)) {
                return new Found(matcher.end(), null, false);
            }
        }
        return null;
    }

    /// Returns whether `words` contain a date with day, month in letters, and year.
    static boolean hasFull(String words) {
        return hasYear(words)
                && (DAY_FIRST.matcher(words).find()
                        || MONTH_FIRST.matcher(words).find());
    }

    /// Returns whether there are four digits in a row: a fast check before the slow ones.
    private static boolean hasYear(String words) {
        int figures = 0;
        for (int at = 0; at < words.length() && figures < 4; at++) {
            figures = Character.isDigit(words.charAt(at)) ? figures + 1 : 0;
        }
        return figures == 4;
    }

    /// Returns whether `word` is a month or a weekday, and therefore not a name.
    static boolean isDateWord(String word) {
        return DATE_WORD.matcher(word).matches();
    }

    private static boolean looksAt(Matcher matcher, int offset) {
        return matcher.region(offset, matcher.regionEnd()).lookingAt();
    }

    /// Returns a date of digits only, if day and month cannot be the other way round; else null.
    private static @Nullable LocalDate figures(Matcher matcher) {
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        if (first == second || first > 12) {
            return date(matcher.group(4), second, matcher.group(1));
        }
        return second > 12 ? date(matcher.group(4), first, matcher.group(3)) : null;
    }

    private static int month(String name) {
        return Objects.requireNonNull(Calendar.month(name.substring(0, 3).toLowerCase(Locale.ROOT)))
                .getValue();
    }

    private static @Nullable LocalDate date(String year, int month, String day) {
        try {
            int inYear = Integer.parseInt(year);
            return inYear < 1600 || inYear > 2200 ? null : LocalDate.of(inYear, month, Integer.parseInt(day));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
