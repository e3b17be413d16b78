package org.onrecord.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// What the words of a source are: a name, a pronoun, or a description.
sealed interface SourceWords {

    /// A named actor says it; others may say it with them.
    record Named(Actor actor, List<Actor> jointly, boolean work) implements SourceWords {}

    /// `he`, `they`, `who`.
    record Pronoun(String word, int token) implements SourceWords {}

    /// `Western officials`, `the minister`.
    ///
    /// @param words the description without what only explains it
    /// @param noun the noun it turns on
    /// @param definite whether it may mean someone whom the story has named
    /// @param plural whether it means several
    record Description(String words, String noun, boolean definite, boolean plural, int token) implements SourceWords {}

    /// No source.
    record None() implements SourceWords {}

    /// Pronouns, and the number and gender each asks for.
    Set<String> PRONOUNS = Lexicon.forms("""
            he she it they i we you who which that his her him their them its our my us me himself herself
            themselves one whom""");

    /// Things made by those who speak through them.
    Set<String> WORKS = Lexicon.forms("""
            poll polls survey report reports study analysis article story editorial email e-mail emails e-mails
            tweet tweets letter memo post statement op-ed column speech testimony remarks comments website ad
            book interview statements review investigation headline account filing filings ruling message note
            data blog paper count average projection projections index tally document documents transcript
            briefing brief release communique complaint lawsuit audit estimate estimates figures""");

    /// Words that end a description's head: what follows explains it.
    Set<String> ENDS = Lexicon.forms("""
            who whom which that of for from in at on with to by about against under near across behind among
            including such familiar close like over speaking outside inside within as between following while
            when after""");

    Set<String> LEADING = Lexicon.forms("""
            by from to in according of for with among said on""");

    Set<String> DEFINITE = Lexicon.forms("""
            the his her their its this that these those our my""");

    Set<String> PLURALS = Set.of("people", "men", "women", "police", "children");

    /// What makes a singular role indefinite.
    Set<String> INDEFINITE = Lexicon.forms("""
            a an one another some any no every each""");

    /// Reads a source.
    static SourceWords of(Tokens tokens, Cast cast, NameIndex names, List<Span> source) {
        if (source.isEmpty()) {
            return new None();
        }
        int from = tokens.from(source.getFirst().start());
        int to = tokens.until(source.getLast().end());
        while (from < to - 1
                && (LEADING.contains(tokens.at(from).toLowerCase(Locale.ROOT)) || !Tokens.isWord(tokens.at(from)))) {
            from++;
        }
        while (to > from + 1 && (!Tokens.isWord(tokens.at(to - 1)) || Tokens.isPossessive(tokens.at(to - 1)))) {
            to--;
        }
        if (from >= to) {
            return new None();
        }
        // "US" is a country, "us" is not
        String first = tokens.at(from).equals("US") || tokens.at(from).equals("IT")
                ? tokens.at(from)
                : withoutContraction(tokens.at(from).toLowerCase(Locale.ROOT));
        if (PRONOUNS.contains(first)
                && (to == from + 1 || !Tokens.isWord(tokens.at(from + 1)) || isSelf(tokens, from + 1))) {
            return new Pronoun(first, from);
        }
        Named named = named(tokens, cast, names, from, to);
        return named != null ? named : description(tokens, from, to);
    }

    /// `they` of "they're".
    private static String withoutContraction(String word) {
        int mark = Math.max(word.indexOf('\''), word.indexOf('’'));
        return mark > 0 && PRONOUNS.contains(word.substring(0, mark)) ? word.substring(0, mark) : word;
    }

    private static boolean isSelf(Tokens tokens, int at) {
        String word = tokens.at(at).toLowerCase(Locale.ROOT);
        return word.endsWith("self") || word.endsWith("selves") || word.equals("also") || word.equals("both");
    }

    private static @Nullable Named named(Tokens tokens, Cast cast, NameIndex names, int from, int to) {
        Named best = null;
        Actor owner = null;
        boolean ended = false;
        boolean by = false;
        boolean work = false;
        int at = from;
        while (at < to) {
            int name = names.at(at);
            Actor actor = name < 0 ? null : cast.of(name);
            if (actor == null) {
                String word = tokens.at(at).toLowerCase(Locale.ROOT);
                if (best != null && (word.equals("and") || word.equals("or")) && at + 1 < to) {
                    Actor other = names.at(at + 1) < 0 ? null : cast.of(names.at(at + 1));
                    if (other != null && heads(tokens, names, names.at(at + 1), to)) {
                        return new Named(best.actor(), List.of(other), false);
                    }
                }
                work |= !ended && WORKS.contains(word);
                boolean maker = word.equals("by") || word.equals("from");
                by = work && (maker || (by && !ENDS.contains(word) && Tokens.isWord(word)));
                if (ENDS.contains(word) && !by && !insideName(tokens, at)) {
                    ended = true;
                }
                if (word.equals(",") || word.equals("—")) {
                    if (best != null) {
                        return best;
                    }
                    ended = false;
                }
                at++;
                continue;
            }
            int end = names.end(name);
            boolean possessive = Tokens.isPossessive(tokens.at(end))
                    || tokens.at(end).equals("’")
                    || tokens.at(end).equals("'");
            if (by && actor.sort() != Name.Sort.OTHER) {
                return new Named(actor, List.of(), true);
            }
            boolean heads = best == null && heads(tokens, names, name, to) && speaks(actor);
            if (heads && (!ended || isApposed(tokens, names, name, actor))) {
                best = new Named(actor, List.of(), false);
            } else if (!ended && (possessive || (owner == null && makes(tokens, actor, end)))) {
                owner = actor;
            }
            at = Math.max(end, at + 1);
        }
        if (best == null && work && owner != null && owner.sort() != Name.Sort.PLACE) {
            return new Named(owner, List.of(), true);
        }
        return best;
    }

    /// "the master of ceremonies Ann Lee": a full name behind a noun is whom the words before describe.
    private static boolean isApposed(Tokens tokens, NameIndex names, int name, Actor actor) {
        String before = tokens.at(names.from(name) - 1);
        return actor.isPerson()
                && names.end(name) - names.from(name) > 1
                && Tokens.isWord(before)
                && !Tokens.isCapital(before)
                && !Tokens.isPossessive(before)
                && !ENDS.contains(before)
                && !LEADING.contains(before)
                && !DEFINITE.contains(before)
                && !INDEFINITE.contains(before)
                && !before.equals("and");
    }

    /// Whether what is called by a name may have made the work named behind it.
    private static boolean makes(Tokens tokens, Actor actor, int end) {
        return actor.sort() == Name.Sort.BODY
                || (actor.sort() == Name.Sort.OTHER
                        && WORKS.contains(tokens.at(end).toLowerCase(Locale.ROOT)));
    }

    private static boolean speaks(Actor actor) {
        return actor.sort() != Name.Sort.OTHER;
    }

    /// "Secretary of State": an "of" between capitals belongs to a title.
    private static boolean insideName(Tokens tokens, int at) {
        String head = tokens.at(at - 1);
        return tokens.at(at).equals("of")
                && Tokens.isCapital(tokens.at(at + 1))
                && Lexicon.isRole(head)
                && !(head.endsWith("s") && tokens.opensSentence(at - 1)); // "Residents of Millgate"
    }

    /// Whether a name is not only the owner of, or an epithet to, what follows it.
    private static boolean heads(Tokens tokens, NameIndex names, int name, int to) {
        int end = names.end(name);
        if (end >= to) {
            return true;
        }
        String next = tokens.at(end);
        if (Tokens.isPossessive(next) || next.equals("’") || next.equals("'")) {
            return false;
        }
        if (!Tokens.isWord(next)) {
            return !next.equals("-");
        }
        return ENDS.contains(next.toLowerCase(Locale.ROOT))
                || next.equals("and")
                || next.equals("or")
                || next.equals("himself")
                || next.equals("herself")
                || next.equals("also");
    }

    private static Description description(Tokens tokens, int from, int to) {
        int head = from;
        int at = from;
        int cut = to;
        boolean ended = false;
        for (; at < to; at++) {
            String word = tokens.at(at).toLowerCase(Locale.ROOT);
            if (at > from
                    && !tokens.at(at - 1).equalsIgnoreCase("those")
                    && (word.equals(",")
                            || word.equals("(")
                            || word.equals("who")
                            || word.equals("which")
                            || word.equals("that")
                            || word.equals("—")
                            || word.equals("–")
                            || word.equals("whose"))) {
                cut = at;
                break;
            }
            if (at > from && ENDS.contains(word) && !insideName(tokens, at)) {
                ended = true;
            }
            if (!ended && Tokens.isWord(tokens.at(at)) && !Tokens.isPossessive(tokens.at(at))) {
                head = at;
            }
        }
        String words = tokens.words(from, Math.max(from + 1, cut));
        String noun = tokens.at(head);
        String first = tokens.at(from).toLowerCase(Locale.ROOT);
        boolean owned = false;
        for (int token = from; token < head; token++) {
            owned |= Tokens.isPossessive(tokens.at(token));
        }
        String lower = noun.toLowerCase(Locale.ROOT);
        boolean plural = PLURALS.contains(lower) || (lower.endsWith("s") && !lower.endsWith("ss"));
        boolean role = Lexicon.isRole(noun) && !plural && !INDEFINITE.contains(first);
        boolean definite =
                DEFINITE.contains(first) || owned || (role && (from == head || Tokens.isCapital(tokens.at(from))));
        return new Description(words, noun, definite, plural, from);
    }
}
