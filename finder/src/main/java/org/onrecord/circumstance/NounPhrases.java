package org.onrecord.circumstance;

import java.util.Locale;
import java.util.Set;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Finds the end of a noun phrase: of an addressee, a place, an occasion.
///
/// How it works. From its first word on, a phrase includes what can belong to it: a determiner at its head,
/// adjectives and nouns, numbers, names, a title in quotation marks after a name, `of` if the noun before it
/// takes one (`members of the board`), and `and` if another person follows. It ends at function words that
/// open something else, at times, at adverbs once it has a noun, and at a participle after its noun, which
/// opens a clause (`reporters gathered there`). No phrase is longer than fourteen tokens.
///
/// Why so. Such chunks need no parser, and closed lists of what ends them err less often than lists of nouns
/// would, since nouns are an open class. The hard part is what `of` belongs to, so the nouns that take one
/// are listed.
final class NounPhrases {
    private static final WordLists WORDS = Language.ENGLISH.lists("noun-phrases");

    /// The longest phrase, in tokens.
    private static final int LONGEST = 14;

    /// Open a phrase.
    private static final Set<String> DETERMINERS = WORDS.set("determiners");

    /// Pronouns too, where nothing follows.
    private static final Set<String> POSSESSIVES = WORDS.set("possessives");

    /// Persons in the object form.
    static final Set<String> PRONOUNS = WORDS.set("pronouns");

    /// No phrase goes across these.
    private static final Set<String> BREAKS = WORDS.set("breaks");

    /// Take `of` as a part of their name or number.
    private static final Set<String> WITH_OF = WORDS.set("with of");

    /// A name continues after it: `the Committee on Foreign Relations`, `the Center for American Progress`.
    private static final Set<String> GOES_ON = WORDS.set("goes on");

    /// End as adverbs do and are none.
    private static final Set<String> LY_NOUNS = WORDS.set("ly nouns");

    /// May open a further part of a joined phrase.
    private static final Set<String> OPENING = WORDS.set("opening one more");

    /// Nouns that end as participles do.
    private static final Set<String> NOUNS_LIKE_PARTICIPLES = WORDS.set("nouns like participles");

    /// May are before another determiner.
    private static final Set<String> ALL = WORDS.set("all");

    /// Goes on after `and` without being one more person: `rank and file`.
    private static final Set<String> FILE = WORDS.set("rank and file");

    private final Tokens tokens;

    NounPhrases(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Returns whether a token opens a phrase.
    boolean isDeterminer(int at) {
        return tokens.is(at, DETERMINERS);
    }

    /// Returns the token after the phrase that begins at `from`, or `from` if none does.
    int end(int from, int limit) {
        if (tokens.is(from, PRONOUNS) && !(tokens.is(from, POSSESSIVES) && goesOn(from + 1, limit))) {
            return from < limit ? from + 1 : from;
        }
        int at = from;
        boolean headed = false;
        int most = Math.min(limit, from + LONGEST);
        while (at < most) {
            if (at == from && isDeterminer(at)) {
                at++;
                continue;
            }
            int next = step(from, at, limit, headed);
            if (next == at) {
                break;
            }
            boolean qualifies = isAdverb(at) || isTime(at);
            headed |= !qualifies;
            at = next;
        }
        return headed ? Math.min(at, limit) : from;
    }

    /// Returns whether a token may be a noun or an adjective.
    private boolean goesOn(int at, int limit) {
        return at < limit && tokens.isWord(at) && !tokens.is(at, BREAKS) && !isTime(at);
    }

    /// Returns whether a token is an adverb by its ending.
    private boolean isAdverb(int at) {
        return Grammar.isAdverb(tokens.form(at)) && !tokens.isCapital(at) && !tokens.is(at, LY_NOUNS);
    }

    /// Returns whether a token is a weekday or a month.
    private boolean isTime(int at) {
        return tokens.weekday(at) != null || tokens.month(at) != null;
    }

    /// Returns the token after the token at `at` if the phrase continues with it, or `at`.
    private int step(int from, int at, int limit, boolean headed) {
        String form = tokens.form(at);
        if (form.equals("\"")) {
            return title(at, limit);
        }
        if (form.equals("-") && tokens.glued(at) && tokens.glued(at + 1)) {
            return at + 1;
        }
        if (form.equals("'") && tokens.glued(at) && Grammar.endsInS(tokens.form(at - 1))) {
            return at + 1;
        }
        if (form.equals("&") && headed) {
            return at + 1;
        }
        if (tokens.isNumber(at)) {
            return isTime(at + 1) && headed ? at : at + 1;
        }
        if (!tokens.isWord(at)) {
            return at;
        }
        if (isTime(at)) {
            return headed && !Grammar.isPossessive(tokens.form(at)) ? at : at + 1;
        }
        if (Grammar.GENITIVE.contains(form)) {
            return headed && takesOf(at) ? afterOf(at, limit) : at;
        }
        if (Grammar.COORDINATING.contains(form)) {
            return headed && joins(at, limit) ? at + 1 : at;
        }
        if ((Grammar.SUPERESSIVE.contains(form) || Grammar.BENEFACTIVE.contains(form)) && headed) {
            return tokens.is(at - 1, GOES_ON) && isName(at + 1) && tokens.isCapital(at - 1) ? at + 1 : at;
        }
        if (BREAKS.contains(form) && !isAcronym(at)) {
            return at;
        }
        if (headed && isDeterminer(at) && !tokens.is(at - 1, ALL) && !tokens.is(at - 1, Grammar.COORDINATING)) {
            return tokens.isCapital(at) && tokens.isCapital(at - 1) ? at + 1 : at;
        }
        if (headed && isAdverb(at)) {
            return at;
        }
        return headed && isParticiple(from, at) ? at : at + 1;
    }

    /// Returns whether a token is written in capitals and so is no function word: `the WHO`.
    private boolean isAcronym(int at) {
        String words = tokens.words(at, at + 1);
        return words.length() > 1 && words.equals(words.toUpperCase(Locale.ROOT));
    }

    /// Returns a title in quotation marks that belongs to a name: `ABC's "Good Morning"`.
    private int title(int at, int limit) {
        for (int end = at + 1; end < Math.min(limit, at + 9); end++) {
            if (tokens.is(end, "\"")) {
                return tokens.isCapital(at + 1) ? end + 1 : at;
            }
        }
        return at;
    }

    /// Returns whether the noun before an `of` takes it into the phrase.
    private boolean takesOf(int of) {
        return tokens.is(of - 1, WITH_OF)
                || tokens.isNumber(of - 1)
                || (tokens.isCapital(of - 1) && tokens.isCapital(of + 1))
                || (isDeterminer(of - 2)
                        && tokens.isCapital(of - 1)
                        && tokens.is(of + 1, Grammar.DEFINITE_ARTICLE)
                        && tokens.isCapital(of + 2));
    }

    /// Returns the token after an `of` and its determiner, if a noun follows.
    private int afterOf(int of, int limit) {
        int next = isDeterminer(of + 1) ? of + 2 : of + 1;
        return goesOn(next, limit) || tokens.isNumber(next) ? next : of;
    }

    /// Returns whether what follows `and` is one more person and no clause of its own.
    private boolean joins(int and, int limit) {
        int next = and + 1;
        if (next >= limit) {
            return false;
        }
        boolean noun = isName(next) || tokens.is(next, POSSESSIVES) || tokens.is(next, OPENING);
        boolean qualified = tokens.isWord(next) && !tokens.is(next, BREAKS) && isPlural(next + 1) && next + 1 < limit;
        boolean file = tokens.is(next, FILE);
        return noun || file || isPlural(next) || (qualified && !Grammar.isPast(tokens.form(next)));
    }

    /// Returns whether a token is a plural rather than a verb.
    private boolean isPlural(int at) {
        String form = tokens.form(at);
        return form.length() > 4 && Grammar.isPlural(form) && !Cues.isReporting(form) && !tokens.is(at, BREAKS);
    }

    /// Returns whether a token is written as a name and is not a time.
    private boolean isName(int at) {
        return tokens.isCapital(at) && !isTime(at) && !tokens.is(at, BREAKS);
    }

    /// Returns a participle after its noun opens a clause: `a voter passing by`, `reporters gathered there`.
    private boolean isParticiple(int from, int at) {
        String form = tokens.form(at);
        boolean verb =
                (form.length() > 4 && (Grammar.isGerund(form) || Grammar.isPast(form))) || Cues.isReporting(form);
        if (!verb || tokens.isCapital(at) || tokens.is(at, NOUNS_LIKE_PARTICIPLES)) {
            return false;
        }
        int before = at - 1;
        boolean qualified = before < from
                || isDeterminer(before)
                || Grammar.isAdverb(tokens.form(before))
                || Grammar.isPossessive(tokens.form(before))
                || tokens.is(before, "-")
                || tokens.is(before, Grammar.COORDINATING)
                || tokens.is(before, Grammar.GENITIVE);
        return !qualified;
    }
}
