package org.onrecord.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;
import org.onrecord.text.Span;

/// Classifies the words of a source: a name, a pronoun, or a description.
///
/// How it works. A source is read from its first word on, after removing what introduces it (`according to`,
/// `said`). A single pronoun is a pronoun. Otherwise the names in it are examined in order: the first that is
/// not only a possessor (`Lee's office`), an epithet (`Trump supporter Ann Lee`) or part of a modifier of the
/// head (`officials in Paris`) is the speaker, and one that `and` joins to it speaks too; the author of a
/// work speaks through the work. If no name heads the source it is a description, cut where a relative clause
/// or a comma begins to explain it, with its head noun: the last word before the first preposition.
///
/// Limits. A head that is a name of another sort (a law, an event) does not speak. `The Lee and Oak
/// campaigns` is read as one name. Nouns are taken for plural by their ending.
sealed interface SourceWords {

    /// A named entity says it; others may say it with them.
    record Named(Entity entity, List<Entity> jointly, boolean work) implements SourceWords {}

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

    WordLists WORDS = Language.ENGLISH.lists("sources");

    /// Pronouns, and the number and gender each asks for.
    Set<String> PRONOUNS = WORDS.set("pronouns");

    /// Things made by those who speak through them.
    Set<String> WORKS = WORDS.set("works");

    /// Words that end a description's head: what follows explains it.
    Set<String> ENDS = WORDS.set("ends of heads");

    /// Introduce a source without being part of it.
    Set<String> LEADING = WORDS.set("leading");

    /// Say that a description means somebody in particular, who may have been named.
    Set<String> DEFINITE = WORDS.set("definite");

    /// Plurals that do not end in s.
    Set<String> PLURALS = WORDS.set("plurals");

    /// What makes a singular role indefinite.
    Set<String> INDEFINITE = WORDS.set("indefinite");

    /// Written like pronouns: the country, and a trade.
    Set<String> NO_PRONOUNS = WORDS.set("no pronouns");

    /// After a pronoun that continues meaning the same: `they both`.
    Set<String> ALL_OF_THEM = WORDS.set("all of them");

    /// After a name that is the speaker: `Lee himself`.
    Set<String> EMPHATIC = WORDS.set("emphatic");

    /// What follows tells which of them and belongs to the description: `those who came`.
    Set<String> THOSE = WORDS.set("those");

    /// Reads a source.
    static SourceWords of(Tokens tokens, Entities entities, NameIndex names, List<Span> source) {
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
        String first = NO_PRONOUNS.contains(tokens.at(from))
                ? tokens.at(from)
                : withoutContraction(tokens.at(from).toLowerCase(Locale.ROOT));
        if (PRONOUNS.contains(first)
                && (to == from + 1 || !Tokens.isWord(tokens.at(from + 1)) || isSelf(tokens, from + 1))) {
            return new Pronoun(first, from);
        }
        Named named = named(tokens, entities, names, from, to);
        return named != null ? named : description(tokens, from, to);
    }

    /// `they` of "they're".
    private static String withoutContraction(String word) {
        int mark = Math.max(word.indexOf('\''), word.indexOf('’'));
        return mark > 0 && PRONOUNS.contains(word.substring(0, mark)) ? word.substring(0, mark) : word;
    }

    /// Returns whether a word only stresses the pronoun before it.
    private static boolean isSelf(Tokens tokens, int at) {
        String word = tokens.at(at).toLowerCase(Locale.ROOT);
        return Grammar.isReflexive(word) || ALL_OF_THEM.contains(word);
    }

    /// Returns the name that heads the words `[from, to)`, or null.
    private static @Nullable Named named(Tokens tokens, Entities entities, NameIndex names, int from, int to) {
        Named best = null;
        Entity owner = null;
        boolean ended = false;
        boolean by = false;
        boolean work = false;
        int at = from;
        while (at < to) {
            int name = names.at(at);
            Entity entity = name < 0 ? null : entities.of(name);
            if (entity == null) {
                String word = tokens.at(at).toLowerCase(Locale.ROOT);
                if (best != null
                        && (Grammar.COORDINATING.contains(word) || Grammar.ALTERNATIVE.contains(word))
                        && at + 1 < to) {
                    Entity other = names.at(at + 1) < 0 ? null : entities.of(names.at(at + 1));
                    if (other != null && heads(tokens, names, names.at(at + 1), to)) {
                        return new Named(best.entity(), List.of(other), false);
                    }
                }
                work |= !ended && WORKS.contains(word);
                boolean maker = Grammar.AGENTIVE.contains(word) || Grammar.ABLATIVE.contains(word);
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
            if (by && entity.sort() != Name.Sort.OTHER) {
                return new Named(entity, List.of(), true);
            }
            boolean heads = best == null && heads(tokens, names, name, to) && speaks(entity);
            if (heads && (!ended || isApposed(tokens, names, name, entity))) {
                best = new Named(entity, List.of(), false);
            } else if (!ended && (possessive || (owner == null && makes(tokens, entity, end)))) {
                owner = entity;
            }
            at = Math.max(end, at + 1);
        }
        if (best == null && work && owner != null && owner.sort() != Name.Sort.PLACE) {
            return new Named(owner, List.of(), true);
        }
        return best;
    }

    /// "the master of ceremonies Ann Lee": a full name after a noun is whom the words before describe.
    private static boolean isApposed(Tokens tokens, NameIndex names, int name, Entity entity) {
        String before = tokens.at(names.from(name) - 1);
        return entity.isPerson()
                && names.end(name) - names.from(name) > 1
                && Tokens.isWord(before)
                && !Tokens.isCapital(before)
                && !Tokens.isPossessive(before)
                && !ENDS.contains(before)
                && !LEADING.contains(before)
                && !DEFINITE.contains(before)
                && !INDEFINITE.contains(before)
                && !Grammar.COORDINATING.contains(before);
    }

    /// Returns whether what is called by a name may have made the work named after it.
    private static boolean makes(Tokens tokens, Entity entity, int end) {
        return entity.sort() == Name.Sort.BODY
                || (entity.sort() == Name.Sort.OTHER
                        && WORKS.contains(tokens.at(end).toLowerCase(Locale.ROOT)));
    }

    /// Returns whether what bears a name can say something.
    private static boolean speaks(Entity entity) {
        return entity.sort() != Name.Sort.OTHER;
    }

    /// "Secretary of State": an "of" between capitals belongs to a title.
    private static boolean insideName(Tokens tokens, int at) {
        String head = tokens.at(at - 1);
        return Grammar.GENITIVE.contains(tokens.at(at))
                && Tokens.isCapital(tokens.at(at + 1))
                && Lexicon.isRole(head)
                && !(Grammar.endsInS(head) && tokens.opensSentence(at - 1)); // "Residents of Millgate"
    }

    /// Returns whether a name is not only the owner of, or an epithet to, what follows it.
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
                || Grammar.COORDINATING.contains(next)
                || Grammar.ALTERNATIVE.contains(next)
                || EMPHATIC.contains(next)
                || Grammar.ADDITIVE.contains(next);
    }

    /// Returns the words `[from, to)` as a description.
    private static Description description(Tokens tokens, int from, int to) {
        int head = from;
        int at = from;
        int cut = to;
        boolean ended = false;
        for (; at < to; at++) {
            String word = tokens.at(at).toLowerCase(Locale.ROOT);
            if (at > from
                    && !Lexicon.isAny(THOSE, tokens.at(at - 1))
                    && (word.equals(",")
                            || word.equals("(")
                            || Grammar.RELATIVE_PERSON.contains(word)
                            || Grammar.RELATIVE_THING.contains(word)
                            || Grammar.COMPLEMENTIZER.contains(word)
                            || word.equals("—")
                            || word.equals("–")
                            || Grammar.RELATIVE_OWNER.contains(word))) {
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
        boolean plural = PLURALS.contains(lower) || Grammar.isPlural(lower);
        boolean role = Lexicon.isRole(noun) && !plural && !INDEFINITE.contains(first);
        boolean definite =
                DEFINITE.contains(first) || owned || (role && (from == head || Tokens.isCapital(tokens.at(from))));
        return new Description(words, noun, definite, plural, from);
    }
}
