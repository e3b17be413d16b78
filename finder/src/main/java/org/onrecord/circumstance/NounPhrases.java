package org.onrecord.circumstance;

import java.util.Locale;
import java.util.Set;

/// Finds where the words for a person, a thing or a place end, by the words that cannot go on with it.
final class NounPhrases {
    private static final int LONGEST = 14;

    private static final Set<String> DETERMINERS = Forms.of("""
            the a an his her its their our my your this these that those some any every each no all several many most
            both another
            """);

    private static final Set<String> POSSESSIVES = Forms.of("his her its their our my your");

    /// Persons in the object form.
    static final Set<String> PRONOUNS = Forms.of("me us him her them you");

    private static final Set<String> BREAKS = Forms.of("""
            in on at by for from to with as and or but if when while who whom which whose that than so because where
            why what how whether is are was were be been being am has have had will would can could may might must
            should do does did not don't won't isn't wasn't can't couldn't wouldn't didn't about against into over
            under during before after between through via per amid among amongst until since upon toward towards
            across along around outside inside near off out up down back like despite without within beyond ahead
            following regarding concerning behind beside besides aboard onto then again also now later earlier
            today tonight yesterday tomorrow afterward afterwards recently there here he she it they we i you just
            only even simply directly once twice instead too together alone ago let's i'm i've i'd it's he's she's
            they're we're we've that's there's i'll we'll you're said says saying told last next
            """);

    /// What takes `of` as a part of its name or number.
    private static final Set<String> WITH_OF = Forms.of("""
            group groups throng member members crowd crowds dozens hundreds thousands scores millions gathering meeting panel
            number audience audiences room roomful some many most all one part people secretary house chamber board
            council university college department bank ministry office committee editor president head chief director
            leader leaders voters residents citizens representatives followers supporters families relatives parents
            friends handful couple lot series string set pair coalition conference assembly cabinet court commission
            class church city state town state bureau institute union association federation chambers half majority
            host team row round version copy speaker governor mayor minister chairman chairwoman delegation sea
            day night session launch wake opening funeral memorial anniversary steps floor staff readers
            transcript recording video excerpt draft edition episode issue airing taping kind
            """);

    /// A name goes on behind it: `the Committee on Foreign Relations`, `the Center for American Progress`.
    private static final Set<String> GOES_ON = Forms.of("""
            committee subcommittee council commission center centre institute society foundation campaign coalition
            association conference fund office department americans citizens union project network summit forum bank
            """);

    private static final Set<String> LY_NOUNS =
            Forms.of("family assembly rally reply ally daily weekly monthly early only elderly");

    private final Tokens tokens;

    NounPhrases(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean isDeterminer(int at) {
        return tokens.is(at, DETERMINERS);
    }

    /// Behind the phrase that begins at `from`, or `from` where none does.
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

    private boolean goesOn(int at, int limit) {
        return at < limit && tokens.isWord(at) && !tokens.is(at, BREAKS) && !isTime(at);
    }

    private boolean isAdverb(int at) {
        return tokens.form(at).endsWith("ly") && !tokens.isCapital(at) && !tokens.is(at, LY_NOUNS);
    }

    private boolean isTime(int at) {
        return Calendar.day(tokens, at) != null || Calendar.isMonth(tokens, at);
    }

    /// Behind the token at `at` if the phrase goes on with it, or `at`.
    private int step(int from, int at, int limit, boolean headed) {
        String form = tokens.form(at);
        if (form.equals("\"")) {
            return title(at, limit);
        }
        if (form.equals("-") && tokens.glued(at) && tokens.glued(at + 1)) {
            return at + 1;
        }
        if (form.equals("'") && tokens.glued(at) && tokens.form(at - 1).endsWith("s")) {
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
            return headed && !tokens.form(at).endsWith("'s") ? at : at + 1;
        }
        if (form.equals("of")) {
            return headed && takesOf(at) ? afterOf(at, limit) : at;
        }
        if (form.equals("and")) {
            return headed && joins(at, limit) ? at + 1 : at;
        }
        if ((form.equals("on") || form.equals("for")) && headed) {
            return tokens.is(at - 1, GOES_ON) && isName(at + 1) && tokens.isCapital(at - 1) ? at + 1 : at;
        }
        if (BREAKS.contains(form) && !isAcronym(at)) {
            return at;
        }
        if (headed && isDeterminer(at) && !tokens.is(at - 1, "all") && !tokens.is(at - 1, "and")) {
            return tokens.isCapital(at) && tokens.isCapital(at - 1) ? at + 1 : at;
        }
        if (headed && isAdverb(at)) {
            return at;
        }
        return headed && isParticiple(from, at) ? at : at + 1;
    }

    private boolean isAcronym(int at) {
        String words = tokens.words(at, at + 1);
        return words.length() > 1 && words.equals(words.toUpperCase(Locale.ROOT));
    }

    /// A title in quotation marks that belongs to a name: `ABC's "Good Morning"`.
    private int title(int at, int limit) {
        for (int end = at + 1; end < Math.min(limit, at + 9); end++) {
            if (tokens.is(end, "\"")) {
                return tokens.isCapital(at + 1) ? end + 1 : at;
            }
        }
        return at;
    }

    private boolean takesOf(int of) {
        return tokens.is(of - 1, WITH_OF)
                || tokens.isNumber(of - 1)
                || (tokens.isCapital(of - 1) && tokens.isCapital(of + 1))
                || (isDeterminer(of - 2)
                        && tokens.isCapital(of - 1)
                        && tokens.is(of + 1, "the")
                        && tokens.isCapital(of + 2));
    }

    private int afterOf(int of, int limit) {
        int next = isDeterminer(of + 1) ? of + 2 : of + 1;
        return goesOn(next, limit) || tokens.isNumber(next) ? next : of;
    }

    /// Whether what follows `and` is one more person and no clause of its own.
    private boolean joins(int and, int limit) {
        int next = and + 1;
        if (next >= limit) {
            return false;
        }
        boolean noun = isName(next) || tokens.is(next, POSSESSIVES) || tokens.is(next, Set.of("the", "other", "his"));
        boolean qualified = tokens.isWord(next) && !tokens.is(next, BREAKS) && isPlural(next + 1) && next + 1 < limit;
        boolean file = tokens.is(next, "file");
        return noun
                || file
                || isPlural(next)
                || (qualified && !tokens.form(next).endsWith("ed"));
    }

    private boolean isPlural(int at) {
        String form = tokens.form(at);
        return form.length() > 4
                && form.endsWith("s")
                && !form.endsWith("ss")
                && !Cues.isReporting(form)
                && !tokens.is(at, BREAKS);
    }

    private boolean isName(int at) {
        return tokens.isCapital(at) && !isTime(at) && !tokens.is(at, BREAKS);
    }

    /// A participle behind its noun opens a clause: `a voter passing by`, `reporters gathered there`.
    private boolean isParticiple(int from, int at) {
        String form = tokens.form(at);
        boolean verb = (form.length() > 4 && (form.endsWith("ing") || form.endsWith("ed"))) || Cues.isReporting(form);
        if (!verb
                || tokens.isCapital(at)
                || tokens.is(
                        at,
                        Set.of(
                                "meeting",
                                "gathering",
                                "hearing",
                                "briefing",
                                "filing",
                                "building",
                                "wedding",
                                "evening",
                                "taping",
                                "airing",
                                "posting",
                                "sitting",
                                "feed",
                                "need",
                                "clearing",
                                "beijing",
                                "outing",
                                "opening",
                                "screening",
                                "housing",
                                "marketing",
                                "training"))) {
            return false;
        }
        int before = at - 1;
        boolean qualified = before < from
                || isDeterminer(before)
                || tokens.form(before).endsWith("ly")
                || tokens.form(before).endsWith("'s")
                || tokens.is(before, "-")
                || tokens.is(before, "and")
                || tokens.is(before, "of");
        return !qualified;
    }
}
