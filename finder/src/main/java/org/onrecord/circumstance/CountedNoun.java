package org.onrecord.circumstance;

import java.util.Set;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Finds the noun that a number counts: the words after it up to the first plural.
///
/// `12 wounded soldiers` counts soldiers and `a 10-year plan` years. Adjectives in between belong to the noun
/// (`wounded soldiers`), words like `more` do not. A singular is never counted, since after a number it is a
/// name or a measure joined by a hyphen. A function word or a punctuation mark before a plural ends the
/// search without a result.
///
/// Limits. Plurals are recognised by their ending, with lists of exceptions both ways. At most five words are
/// searched.
final class CountedNoun {
    private static final WordLists WORDS = Language.ENGLISH.lists("counted");

    /// The number of words after a number that are searched.
    private static final int LONGEST = 5;

    /// Plurals that do not end in s.
    private static final Set<String> IRREGULAR = WORDS.set("irregular");

    /// Joined to a number by a hyphen: `a 10-year plan`.
    private static final Set<String> MEASURES = WORDS.set("measures");

    /// Between the number and its noun, and not part of the noun.
    private static final Set<String> MORE = WORDS.set("more");

    /// The counted noun does not extend across these.
    private static final Set<String> BREAKS = WORDS.set("breaks");

    /// End in s without being plurals of something counted.
    private static final Set<String> NO_PLURALS = WORDS.set("no plurals");

    /// After `or`, no part of what is counted.
    private static final Set<String> OR_MORE = WORDS.set("or more");

    /// Ends an adjective that looks like a plural.
    private static final Set<String> ADJECTIVES = WORDS.set("endings of adjectives");

    private final Tokens tokens;

    CountedNoun(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Returns the token after the noun counted by a number that ends at `from`, or `from` if there is none.
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
            if (Grammar.isPossessive(tokens.form(at))) {
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

    /// Returns the thing counted, in the story's words.
    String unit(int from, int end) {
        return tokens.words(tokens.is(from, "-") ? from + 1 : start(from), end);
    }

    /// Returns the first token that can be part of the thing.
    private int start(int from) {
        int at = from;
        while (at < from + 3
                && (tokens.is(at, MORE) || (tokens.is(at, Grammar.ALTERNATIVE) && tokens.is(at + 1, OR_MORE)))) {
            at++;
        }
        return at;
    }

    /// Returns whether a form is a plural of a thing that can be counted.
    private static boolean isPlural(String form) {
        if (IRREGULAR.contains(form)) {
            return true;
        }
        return form.length() > 3
                && Grammar.isPlural(form)
                && !Grammar.isPossessive(form)
                && ADJECTIVES.stream().noneMatch(form::endsWith)
                && !NO_PLURALS.contains(form);
    }
}
