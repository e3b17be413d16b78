package org.onrecord.plain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates and times of day that stand over stories.
final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?"
                    + "|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String WEEKDAY =
            "(?:Mon(?:day)?|Tue(?:s|sday)?|Wed(?:s|nesday)?|Thu(?:r|rs|rsday)?|Fri(?:day)?"
                    + "|Sat(?:urday)?|Sun(?:day)?)\\.?";
    private static final String ON_A_WEEKDAY = "(?:" + WEEKDAY + ",? ?)?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String ZONE = "(?:Z|GMT|UTC|BST|WET|CEST|CET|EEST|EET|MSK|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST"
            + "|PDT|PT|AKST|HST|IST|PKT|JST|KST|SGT|HKT|AEST|AEDT|NZST|NZDT|SAST|EAT|WAT|CAT|local time)\\b";

    private static final Pattern DAY_FIRST = pattern(ON_A_WEEKDAY + DAY + "[ -](?:of )?" + MONTH + ",?[ -](\\d{4})\\b");
    private static final Pattern MONTH_FIRST = pattern(ON_A_WEEKDAY + MONTH + " " + DAY + ",? (\\d{4})\\b");
    private static final Pattern YEAR_FIRST = pattern("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})"
            + "(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?Z| ?[+-]\\d{2}:?\\d{2})?)?(?![\\p{L}\\d])");
    private static final Pattern FIGURES = pattern(ON_A_WEEKDAY + "(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})\\b");
    private static final Pattern NO_YEAR =
            pattern(ON_A_WEEKDAY + "(?:" + DAY + " " + MONTH + "(?!\\p{L})|" + MONTH + " " + DAY + "(?![\\d:]))");
    private static final Pattern NO_DAY = pattern(MONTH + ",? (\\d{4})\\b");
    private static final Pattern ONLY_WEEKDAY =
            pattern("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?= ?(?:[,|·•–—-]|$|\\d))");
    private static final Pattern TIME = pattern("(?:\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?: ?[ap]\\.? ?m\\b\\.?)?"
            + "|\\d{1,2} ?[ap]\\.?m\\b\\.?|\\d{4}(?= ?(?:hrs|h\\b|" + ZONE + ")))"
            + "(?: ?(?:hrs|h\\b))?(?: ?\\(?" + ZONE + "\\)?(?: ?[+-]\\d{1,2}(?::?\\d{2})?)?)*");
    private static final Pattern DATE_WORD = pattern(WEEKDAY + "|" + MONTH);
    private static final Pattern AGO =
            pattern("(?:\\d{1,3}|an?|one) (?:min(?:ute)?|h(?:ou)?r|day|week|month|year)s? ago\\b");

    private Dates() {}

    /// A date or a time that was found.
    ///
    /// @param end the offset behind it
    /// @param date the day, where it says one that exists, and only one
    /// @param full whether it is a date with a day, a month and a year, however read
    record Found(int end, @Nullable LocalDate date, boolean full) {}

    /// The date or time that starts at `offset`, or null.
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

    /// Whether `words` hold a date with day, month and year that is written out.
    static boolean hasFull(String words) {
        return hasYear(words)
                && (DAY_FIRST.matcher(words).find()
                        || MONTH_FIRST.matcher(words).find());
    }

    /// Whether four figures stand together: a quick look before the slow ones.
    private static boolean hasYear(String words) {
        int figures = 0;
        for (int at = 0; at < words.length() && figures < 4; at++) {
            figures = Character.isDigit(words.charAt(at)) ? figures + 1 : 0;
        }
        return figures == 4;
    }

    /// Whether `word` is a month or a weekday, so that it is no name.
    static boolean isDateWord(String word) {
        return DATE_WORD.matcher(word).matches();
    }

    private static boolean looksAt(Matcher matcher, int offset) {
        return matcher.region(offset, matcher.regionEnd()).lookingAt();
    }

    /// Day and month in figures, only where they cannot be the other way round.
    private static @Nullable LocalDate figures(Matcher matcher) {
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        if (first == second || first > 12) {
            return date(matcher.group(4), second, matcher.group(1));
        }
        return second > 12 ? date(matcher.group(4), first, matcher.group(3)) : null;
    }

    private static int month(String name) {
        return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
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
