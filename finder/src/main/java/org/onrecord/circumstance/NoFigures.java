package org.onrecord.circumstance;

import java.math.BigDecimal;
import java.util.Set;

/// Tells numbers that count nothing: dates, times, years, ages, ordinals, numbers in names, scores, telephone numbers.
final class NoFigures {
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1500);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    /// The number behind such a word is a name.
    private static final Set<String> NUMBERED = Forms.of("""
            no number page pages article section room phase chapter step level part paragraph line item class type age
            aged grade channel interstate flight route round game category verse version district precinct gate title
            act rule amendment exhibit volume season episode series size group formula catch area top v vs versus
            tier plan block lot unit figure table question option proposition measure hr
            """);

    /// May open a sentence before a number, and is no name then.
    private static final Set<String> FUNCTION_WORDS = Forms.of("""
            the a an in on at by for from to with as and but or if when while about some more than over nearly almost
            around at least most up only just another these those all every each any between roughly approximately
            under fewer less after before since of that this our my his her their its your he she they we you i it
            there have has had was were is are be will would can could yes no not also even so because where which
            who what how under within during into one two now then still until against says said
            """);

    private static final Set<String> STREETS =
            Forms.of("street st avenue ave road rd boulevard blvd lane drive square downing wall");

    private static final Set<String> SMALL = Forms.of("one zero");

    private static final Set<String> ROUND = Forms.of("some about around than least nearly almost over roughly most");

    private final Tokens tokens;

    NoFigures(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Where to go on behind a number that is none, if there is more to leave out than its token.
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

    /// Whether a number belongs to a date, as in `Nov. 29`.
    boolean isDate(int from, Numerals.Numeral numeral) {
        return !numeral.isScaled()
                && numeral.digits()
                && (Calendar.isMonth(tokens, from - 1) || Calendar.isMonth(tokens, numeral.end()));
    }

    /// Whether the number at a token counts nothing.
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

    private boolean isYear(int from, Numerals.Numeral numeral) {
        BigDecimal value = numeral.value();
        boolean looks = numeral.digits()
                && !numeral.isScaled()
                && tokens.form(from).length() == 4
                && value.compareTo(FIRST_YEAR) >= 0
                && value.compareTo(LAST_YEAR) <= 0;
        return looks && !tokens.is(from - 1, ROUND);
    }

    private boolean isClock(int from, Numerals.Numeral numeral) {
        int next = numeral.end();
        if (tokens.is(next, Set.of("a.m.", "p.m.", "am", "pm", "o'clock", "gmt", "a.m", "p.m"))) {
            return true;
        }
        boolean colon = tokens.is(next, ":") && tokens.glued(next) && tokens.isNumber(next + 1);
        boolean hour = tokens.is(from - 1, "at") && numeral.value().compareTo(BigDecimal.valueOf(24)) <= 0;
        return colon || hour || (tokens.is(from - 1, ":") && tokens.glued(from));
    }

    /// How long ago or how much later: a time, and no figure.
    private boolean isTime(Numerals.Numeral numeral) {
        return tokens.is(numeral.end() + 1, Set.of("ago", "later", "earlier"))
                && tokens.form(numeral.end()).endsWith("s");
    }

    private boolean isAge(int from, Numerals.Numeral numeral) {
        int next = tokens.is(numeral.end(), "-") ? numeral.end() + 1 : numeral.end();
        boolean time = tokens.is(next, Set.of("year", "years", "month", "months", "week", "weeks", "day", "days"));
        if (time
                && (tokens.is(next + 1, "old")
                        || (tokens.is(next + 1, "-") && tokens.is(next + 2, Set.of("old", "olds"))))) {
            return true;
        }
        boolean apposed = tokens.is(from - 1, ",") && tokens.is(numeral.end(), ",") && !numeral.isScaled();
        return apposed && tokens.isCapital(from - 2);
    }

    /// Whether other letters or numbers are joined to it, by more than one mark or without a space.
    private boolean isJoined(int from, Numerals.Numeral numeral) {
        int next = numeral.end();
        boolean hyphened = tokens.is(from - 1, "-") && tokens.glued(from - 1) && tokens.isWord(from - 2);
        boolean marked = tokens.isWord(from - 1) || tokens.is(from - 1, Set.of("/", "#", "'"));
        boolean toLetters = tokens.glued(from) && (hyphened || marked);
        boolean fromLetters = tokens.glued(next) && (tokens.isWord(next) || tokens.is(next, "/"));
        boolean compound = tokens.is(next, "-") && tokens.glued(next) && isOneOnOne(next + 1);
        return toLetters || (fromLetters && numeral.digits()) || compound || chain(from, next);
    }

    /// `555-0100-22`, and `52-48` with nothing behind it that it could count.
    private boolean chain(int from, int next) {
        boolean before = tokens.glued(from)
                && tokens.is(from - 1, Set.of("-", "–"))
                && tokens.glued(from - 1)
                && tokens.isNumber(from - 2)
                && tokens.glued(from - 2)
                && tokens.is(from - 3, Set.of("-", "–"));
        boolean behind = tokens.glued(next)
                && tokens.is(next, Set.of("-", "–"))
                && tokens.isNumber(next + 1)
                && tokens.glued(next + 2)
                && tokens.is(next + 2, Set.of("-", "–"))
                && tokens.isNumber(next + 3);
        return before || behind;
    }

    private boolean isOneOnOne(int at) {
        return tokens.is(at, Set.of("on", "to", "time", "sided", "off", "of", "way", "state", "party", "term", "fold"));
    }

    private boolean isNamed(int from, Numerals.Numeral numeral) {
        int before = from - 1;
        if (tokens.is(before, ".") && tokens.is(before - 1, "no")) {
            return true;
        }
        if (tokens.is(before, NUMBERED)) {
            return true;
        }
        boolean name = tokens.isCapital(before)
                && !tokens.is(before, FUNCTION_WORDS)
                && !tokens.form(before).endsWith("'s")
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
