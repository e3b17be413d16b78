package org.onrecord.circumstance;

import java.math.BigDecimal;
import java.util.Set;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Recognises numbers that are not figures: years, dates, clock times, ages, house numbers, numbers in names
/// and in compounds.
///
/// Each is recognised by its neighbours: a month beside a day, `at` and a colon at an hour, `old` after
/// years, a noun that is numbered before it (`page 12`, `No. 10`), a capital joined to it. Years are whole
/// numbers from 1500 to 2100 without a comma, unless a counted noun follows.
final class NonFigures {
    private static final WordLists WORDS = Language.ENGLISH.lists("no-figures");

    /// The first year that a number may be.
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1500);

    /// The last one.
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    /// The number after such a word is a name.
    private static final Set<String> NUMBERED = WORDS.set("numbered");

    /// May open a sentence before a number, and is not a name then.
    private static final Set<String> FUNCTION_WORDS = WORDS.set("function words");

    /// After a number and a name, it is of a house.
    private static final Set<String> STREETS = WORDS.set("streets");

    /// In words they are pronouns and idioms more often than counts.
    private static final Set<String> SMALL = WORDS.set("small");

    /// Before a number, they tell that it is a count after all.
    private static final Set<String> ROUND = WORDS.set("round");

    /// After an hour.
    private static final Set<String> CLOCK = WORDS.set("clock");

    /// After a length of time they make it a point in time.
    private static final Set<String> AWAY = WORDS.set("away in time");

    /// Units of ages.
    private static final Set<String> PERIODS = WORDS.set("periods of age");

    /// After a hyphen they make an age: `a 10-year-old`.
    private static final Set<String> OLD = WORDS.set("old");

    /// Joined to a number by a hyphen they make one word that counts nothing: `a one-time fee`, `two-party`.
    private static final Set<String> JOINED = WORDS.set("joined");

    /// After a length of time it makes an age.
    private static final Set<String> OLD_ONE = WORDS.set("old in the singular");

    private final Tokens tokens;

    NonFigures(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Returns where to continue after a number that is none, if there is more to leave out than its token.
    int skip(int from) {
        int at = from;
        if (tokens.isNumber(at)) { // 555-0100, 9/11, 2016-2018, 10:30
            at++;
            while (tokens.is(at, Set.of("-", "–", "/", ":", "."))
                    && tokens.glued(at)
                    && tokens.glued(at + 1)
                    && tokens.isNumber(at + 1)) {
                at += 2;
            }
        }
        return at;
    }

    /// Returns whether a number belongs to a date, as in `Nov. 29`.
    boolean isDate(int from, Numerals.Numeral numeral) {
        return !numeral.isScaled()
                && numeral.digits()
                && (tokens.month(from - 1) != null || tokens.month(numeral.end()) != null);
    }

    /// Returns whether the number at a token counts nothing.
    boolean is(int from, Numerals.Numeral numeral) {
        if (tokens.is(from, SMALL) && !numeral.isScaled()) {
            return true;
        }
        return isDate(from, numeral)
                || isYear(from, numeral)
                || isClock(from, numeral)
                || isTime(numeral)
                || isAge(from, numeral)
                || isJoined(from, numeral)
                || isNamed(from, numeral);
    }

    /// Returns whether a number is a year.
    private boolean isYear(int from, Numerals.Numeral numeral) {
        BigDecimal value = numeral.value();
        boolean looks = numeral.digits()
                && !numeral.isScaled()
                && tokens.form(from).length() == 4
                && value.compareTo(FIRST_YEAR) >= 0
                && value.compareTo(LAST_YEAR) <= 0;
        return looks && !tokens.is(from - 1, ROUND);
    }

    /// Returns whether a number is an hour of the day.
    private boolean isClock(int from, Numerals.Numeral numeral) {
        int next = numeral.end();
        if (tokens.is(next, CLOCK)) {
            return true;
        }
        boolean colon = tokens.is(next, ":") && tokens.glued(next) && tokens.isNumber(next + 1);
        boolean hour = tokens.is(from - 1, Grammar.ADESSIVE) && numeral.value().compareTo(BigDecimal.valueOf(24)) <= 0;
        return colon || hour || (tokens.is(from - 1, ":") && tokens.glued(from));
    }

    /// Returns how long ago or how much later: a time, and no figure.
    private boolean isTime(Numerals.Numeral numeral) {
        return tokens.is(numeral.end() + 1, AWAY) && Grammar.endsInS(tokens.form(numeral.end()));
    }

    /// Returns whether a number is somebody's age.
    private boolean isAge(int from, Numerals.Numeral numeral) {
        int next = tokens.is(numeral.end(), "-") ? numeral.end() + 1 : numeral.end();
        boolean time = tokens.is(next, PERIODS);
        if (time && (tokens.is(next + 1, OLD_ONE) || (tokens.is(next + 1, "-") && tokens.is(next + 2, OLD)))) {
            return true;
        }
        boolean apposed = tokens.is(from - 1, ",") && tokens.is(numeral.end(), ",") && !numeral.isScaled();
        return apposed && tokens.isCapital(from - 2);
    }

    /// Returns whether other letters or numbers are joined to it, by more than one mark or without a space.
    private boolean isJoined(int from, Numerals.Numeral numeral) {
        int next = numeral.end();
        boolean hyphened = tokens.is(from - 1, "-") && tokens.glued(from - 1) && tokens.isWord(from - 2);
        boolean marked = tokens.isWord(from - 1) || tokens.is(from - 1, Set.of("/", "#", "'"));
        boolean toLetters = tokens.glued(from) && (hyphened || marked);
        boolean fromLetters = tokens.glued(next) && (tokens.isWord(next) || tokens.is(next, "/"));
        boolean compound = tokens.is(next, "-") && tokens.glued(next) && isOneOnOne(next + 1);
        return toLetters || (fromLetters && numeral.digits()) || compound || chain(from, next);
    }

    /// `555-0100-22`, and `52-48` with nothing after it that it could count.
    private boolean chain(int from, int next) {
        boolean before = tokens.glued(from)
                && tokens.is(from - 1, Set.of("-", "–"))
                && tokens.glued(from - 1)
                && tokens.isNumber(from - 2)
                && tokens.glued(from - 2)
                && tokens.is(from - 3, Set.of("-", "–"));
        boolean after = tokens.glued(next)
                && tokens.is(next, Set.of("-", "–"))
                && tokens.isNumber(next + 1)
                && tokens.glued(next + 2)
                && tokens.is(next + 2, Set.of("-", "–"))
                && tokens.isNumber(next + 3);
        return before || after;
    }

    /// Returns whether a word makes a compound that counts nothing with a number before it.
    private boolean isOneOnOne(int at) {
        return tokens.is(at, JOINED);
    }

    /// Returns whether a number is part of a name, of an address or of what is numbered.
    private boolean isNamed(int from, Numerals.Numeral numeral) {
        int before = from - 1;
        if (tokens.is(before, ".") && tokens.is(before - 1, Grammar.NEGATIVE)) {
            return true;
        }
        if (tokens.is(before, NUMBERED)) {
            return true;
        }
        boolean name = tokens.isCapital(before)
                && !tokens.is(before, FUNCTION_WORDS)
                && !Grammar.isPossessive(tokens.form(before))
                && !tokens.glued(from);
        if (name && !numeral.isScaled()) {
            return true;
        }
        int next = numeral.end();
        boolean quotedTitle = tokens.is(before, "\"") && tokens.isCapital(next);
        boolean street = tokens.isCapital(next) && (tokens.is(next, STREETS) || tokens.is(next + 1, STREETS));
        return quotedTitle || street;
    }
}
