package org.onrecord.circumstance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// The currencies of amounts: their signs (`€5`), their codes (`EUR 5`), their names (`5 euros`, `5 New
/// Zealand dollars`), and the meaning of a bare dollar sign.
///
/// A dollar sign after letters is of that country. A bare one is the US dollar, unless the story comes from a
/// place with its own dollar and also writes `US$`: then the story distinguishes them, and the bare sign is
/// the local dollar. Names that are also common words (`pounds`, which are weights) count only with a scale
/// or a word that marks them as money. Codes are those of ISO 4217 that newspapers use.
///
/// Limits. A name that several countries share (`rupees`, `krona`) is one of them by convention unless the
/// country precedes it. Amounts are not converted.
final class Currencies {
    private static final WordLists WORDS = Language.ENGLISH.lists("currencies");

    /// The currency of a bare dollar sign everywhere else.
    private static final String US_DOLLAR = "USD";

    /// The currency written `Rs`.
    private static final String RUPEE = "INR";

    /// A currency in the text.
    ///
    /// @param end the token after its last one
    /// @param code its code of ISO 4217
    /// @param cents whether its hundredth is meant
    record Named(int end, String code, boolean cents) {}

    /// Codes by sign.
    private static final Map<String, String> SIGNS = WORDS.map("signs");

    /// Letters before the dollar sign.
    private static final Map<String, String> DOLLARS = WORDS.map("letters before the dollar sign");

    /// Written before or after the number.
    private static final Set<String> CODES = WORDS.set("codes");

    /// Codes by name.
    private static final Map<String, String> NAMES = names();

    /// Names that are also common words or weights: they need a scale before them.
    private static final Set<String> WANTS_SCALE = WORDS.set("wants scale");

    /// Written before its number, as a sign.
    private static final Set<String> RUPEES = WORDS.set("rupees");

    /// Hundredths of the story's dollar.
    private static final Set<String> CENTS = WORDS.set("cents");

    /// After pounds, it marks them as money.
    private static final Set<String> STERLING = WORDS.set("sterling");

    /// Names of the dollar, which is the one of the story.
    private static final Set<String> DOLLAR = WORDS.set("dollar");

    /// Codes by country and name.
    private static final Map<String, String> NATIONAL = national();

    /// The dollar of a place whose own papers write it with the bare sign.
    private static final Map<String, String> PLACES = WORDS.map("dollars of places");

    private final Tokens tokens;
    private final String dollar;

    /// @param place the place of the story's dateline, in lower case, or null
    Currencies(Tokens tokens, @Nullable String place) {
        this.tokens = tokens;
        this.dollar = dollar(tokens, place);
    }

    /// Inverts the list: from code and names to the code of each name.
    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        WORDS.map("names").forEach((code, words) -> {
            for (String word : words.split(" ", -1)) {
                names.put(word, code);
            }
        });
        return Map.copyOf(names);
    }

    /// Returns the names with their plurals.
    private static Map<String, String> national() {
        Map<String, String> names = new HashMap<>();
        WORDS.map("national names").forEach((name, code) -> {
            names.put(name, code);
            names.put(Grammar.plural(name), code);
        });
        return Map.copyOf(names);
    }

    /// Returns the currency of a bare dollar sign: in a story that distinguishes its dollars from `US$`, that
    /// of its place.
    private static String dollar(Tokens tokens, @Nullable String place) {
        String local = place == null ? null : PLACES.get(place);
        if (local == null) {
            return US_DOLLAR;
        }
        for (int at = 1; at < tokens.size(); at++) {
            if (tokens.is(at, "$") && tokens.glued(at) && US_DOLLAR.equals(DOLLARS.get(tokens.form(at - 1)))) {
                return local;
            }
        }
        return US_DOLLAR;
    }

    /// Returns the currency that begins at a token and is before its number, or null.
    @Nullable
    Named before(int from) {
        String form = tokens.form(from);
        if (form.equals("$")) {
            return new Named(from + 1, dollar, false);
        }
        String sign = SIGNS.get(form);
        if (sign != null) {
            return new Named(from + 1, sign, false);
        }
        if (tokens.is(from + 1, "$") && tokens.glued(from + 1) && DOLLARS.containsKey(form)) {
            return new Named(from + 2, DOLLARS.get(form), false);
        }
        if (tokens.isNumber(from + 1) && tokens.isCapital(from)) {
            if (RUPEES.contains(form)) {
                return new Named(from + 1, RUPEE, false);
            }
            String code = tokens.words(from, from + 1);
            return CODES.contains(code) ? new Named(from + 1, code, false) : null;
        }
        return null;
    }

    /// Returns the currency that begins at a token and is after its number, or null.
    @Nullable
    Named after(int from, boolean scaled) {
        int at = tokens.is(from, "-") && tokens.glued(from) ? from + 1 : from;
        String form = tokens.form(at);
        if (CENTS.contains(form)) {
            return new Named(at + 1, dollar, true);
        }
        String sign = SIGNS.get(form);
        if (sign != null && (form.equals("€") || (form.equals("£") && tokens.glued(at)))) {
            return new Named(at + 1, sign, false);
        }
        String name = NAMES.get(form);
        if (name != null && (scaled || !WANTS_SCALE.contains(form) || tokens.is(at + 1, STERLING))) {
            int end = tokens.is(at + 1, STERLING) ? at + 2 : at + 1;
            boolean ofTheStory = DOLLAR.contains(form);
            return new Named(end, ofTheStory ? dollar : name, false);
        }
        if (tokens.isCapital(at) && CODES.contains(tokens.words(at, at + 1))) {
            return new Named(at + 1, tokens.words(at, at + 1), false);
        }
        for (int next = at; next <= at + 1; next++) { // New Zealand dollars, Hong Kong dollars
            String national = NATIONAL.get(tokens.form(next) + " " + tokens.form(next + 1));
            if (national != null && (next == at || tokens.isCapital(at))) {
                return new Named(next + 2, national, false);
            }
        }
        return null;
    }
}
