package org.onrecord.circumstance;

import java.util.Set;

/// Finds the thing that a number counts: the words behind it up to the first plural.
final class Counted {
    private static final int LONGEST = 5;

    private static final Set<String> IRREGULAR = Forms.of("""
            people men women children police troops staff personnel feet
            servicemen servicewomen policemen congressmen congresswomen fishermen businessmen aircraft
            cattle sheep fish teeth mice media percent square cubic km kg mph kph sq grams cm mm kw mw gw
            """);

    /// What a hyphen joins to a number: `a 10-year plan`.
    private static final Set<String> MEASURES = Forms.of("""
            year month week day hour minute second mile foot yard inch
            acre ton tonne pound kilometer kilometre meter metre kilogram gram liter litre gallon barrel
            vote seat page member person point watt megawatt gigawatt bed story room volt degree delegate
            nation country
            """);

    /// Between the number and its thing, and no part of it.
    private static final Set<String> MORE =
            Set.of("more", "fewer", "other", "additional", "extra", "further", "of", "the", "such", "so", "new");

    private static final Set<String> BREAKS = Forms.of("""
            a an in on at by for from to with as and but if when while who
            which that is are was were be been has have had will would can could may might must should do
            does did not than this these those his her its their our my your it he she they we you i there
            said says told because about against into over under during before after between through
            years' o'clock or nor one two three four five six seven eight nine ten twelve twenty
            thirty forty fifty hundred thousand million dozen
            """);

    /// Ends in s, and is no plural of a thing counted.
    private static final Set<String> NO_PLURALS = Forms.of("""
            us is was has his this its yes always perhaps thus less across towards afterwards besides previous
            various serious famous religious dangerous s u.s. press business congress class texas
            times minus plus pounds' says wins goes gets makes comes needs wants
            """);

    private final Tokens tokens;

    Counted(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Behind the thing counted by a number that ends at `from`, or `from` where it is not told.
    int end(int from, int limit) {
        if (tokens.is(from, "-") && tokens.glued(from) && tokens.glued(from + 1) && tokens.is(from + 1, MEASURES)) {
            return from + 2 <= limit && !tokens.is(from + 2, "-") ? from + 2 : from;
        }
        if (tokens.glued(from) && !tokens.isWord(from)) {
            return from;
        }
        int at = from;
        boolean named = false;
        while (at < Math.min(limit, from + LONGEST)) {
            if (tokens.form(at).endsWith("'s")) {
                return from;
            }
            boolean leading = at < start(from);
            String form = tokens.form(at);
            boolean joint = form.equals("-") && tokens.glued(at) && tokens.glued(at + 1) && named;
            if (!leading && !joint && (!tokens.isWord(at) || (BREAKS.contains(form) && at >= start(from)))) {
                return from;
            }
            if (at >= start(from) && isPlural(form) && !(tokens.is(at + 1, "-") && tokens.glued(at + 1))) {
                return at + 1;
            }
            named = true;
            at++;
        }
        return from;
    }

    /// The thing counted, in the story's words.
    String unit(int from, int end) {
        return tokens.words(tokens.is(from, "-") ? from + 1 : start(from), end);
    }

    private int start(int from) {
        int at = from;
        while (at < from + 3 && (tokens.is(at, MORE) || (tokens.is(at, "or") && tokens.is(at + 1, "more")))) {
            at++;
        }
        return at;
    }

    private static boolean isPlural(String form) {
        if (IRREGULAR.contains(form)) {
            return true;
        }
        return form.length() > 3
                && form.endsWith("s")
                && !form.endsWith("ss")
                && !form.endsWith("'s")
                && !form.endsWith("ous")
                && !NO_PLURALS.contains(form);
    }
}
