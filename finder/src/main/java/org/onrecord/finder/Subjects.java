package org.onrecord.finder;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.MarkPositions;
import org.onrecord.language.WordLists;

/// Finds the subject right before the verb of a report inside a content: a pronoun, a name with its titles,
/// or a short noun phrase at the beginning of its clause.
///
/// How it works. The phrase is read backwards from the verb, over an aside between commas if there is one, as
/// long as its words can be part of a noun phrase. It counts under three conditions. It is a pronoun that can
/// report, contains a name that the net found, begins with an article or number, or is a short plural. It
/// agrees with the verb's form, since "orders" and "claims" are nouns more often than verbs. And a clause
/// begins there: at the head of the sentence, after a comma or dash, or after a word that opens clauses.
///
/// Precision comes first: people who are not identified ("people say"), clauses that only name what was said
/// ("which he said"), and anything that is not certainly the beginning of a clause are excluded.
///
/// Looks at most ten words back, fourteen for an aside. Serves one story; not thread-safe.
final class Subjects {
    private static final WordLists WORDS = Language.ENGLISH.lists("subjects");

    /// The longest subject, in words and marks.
    private static final int LONGEST = 10;

    /// The longest subject without article, number or name.
    private static final int LONGEST_PLAIN = 3;

    /// The longest aside between a subject and its verb.
    private static final int LONGEST_ASIDE = 14;

    /// After these, a new clause can begin.
    private static final Set<String> OPENERS = WORDS.set("openers");

    /// Words after which "that" opens a clause, and no relative one.
    private static final Set<String> BEFORE_THAT = WORDS.set("before that");

    /// Mean nobody in particular, so nobody is quoted.
    private static final Set<String> GENERIC = WORDS.set("generic");

    /// No subject begins with these: nobody said it.
    private static final Set<String> NEVER_HEADS = WORDS.set("never heads");

    /// Forms of verbs that are plurals of nouns more often.
    private static final Set<String> NOUNS = WORDS.set("nouns");

    /// After a number they mean people: `60 percent said`.
    private static final Set<String> SHARES = WORDS.set("shares");

    /// Open a noun phrase.
    private static final Set<String> ARTICLES = WORDS.set("articles");

    /// Words that no noun phrase holds.
    private static final Set<String> NO_PART = WORDS.set("no part");

    /// May be part of a noun phrase as well as open a clause.
    private static final Set<String> FIRST = WORDS.set("first");

    /// Begins what only tells where a subject belongs.
    private static final Set<String> BELONGING = WORDS.set("belonging");

    /// Ends singulars that look like plurals.
    private static final Set<String> SINGULAR_ENDINGS = WORDS.set("singular endings");

    /// Plurals that do not end in s.
    private static final Set<String> PLURALS = WORDS.set("plurals");

    /// Open a clause about the past only: with a present they open a condition.
    private static final Set<String> PAST_OPENERS = WORDS.set("openers of what is past");

    private final Words words;
    private final Scores scores;

    Subjects(Words words, Scores scores) {
        this.words = words;
        this.scores = scores;
    }

    /// Returns the subject that ends before the word `to` and begins its clause, not before `from`; null if
    /// there is none.
    ///
    /// @param verb the word whose form that is
    @Nullable
    WordRange before(int to, int from, InnerVerbs.Form form, String verb) {
        if (to <= from) {
            return null;
        }
        String last = words.lower(to - 1);
        boolean present = form.tense() == InnerVerbs.Tense.BASE || form.tense() == InnerVerbs.Tense.PRESENT;
        if (FunctionWords.PRONOUNS.contains(last)) {
            WordRange pronoun = new WordRange(to - 1, to);
            return isSpeaker(last, to, form) && opensClause(to - 1, from, present) ? pronoun : null;
        }
        int end = to;
        if (words.is(to - 1, ",")) {
            end = asideFrom(to - 1, from);
        }
        int start = phraseFrom(end, from, present);
        return start < 0 || !agrees(start, end, form, verb) ? null : new WordRange(start, end == to ? to : to - 1);
    }

    /// Returns whether a pronoun reports with such a verb.
    private boolean isSpeaker(String pronoun, int verb, InnerVerbs.Form form) {
        if (Grammar.SINGULAR_PERSONAL.contains(pronoun)) {
            return form.tense() != InnerVerbs.Tense.BASE;
        }
        if (Grammar.NEUTER.contains(pronoun)) {
            return words.place(verb) == MarkPositions.Place.OUTSIDE;
        }
        // "I said" adds nothing to what one says; "I told the board" reports another occasion
        return Grammar.FIRST_PERSON.contains(pronoun)
                && form.verb().addressed()
                && form.tense() == InnerVerbs.Tense.PAST
                && verb + 2 < words.size();
    }

    /// Returns where the aside before the comma `closing` begins, its own comma included; `closing + 1` if
    /// there is none.
    private int asideFrom(int closing, int from) {
        int low = Math.max(from + 1, closing - LONGEST_ASIDE);
        for (int word = closing - 1; word >= low; word--) {
            if (isMark(word)
                    || ";:!?".indexOf(words.only(word)) >= 0
                    || FunctionWords.FINITE.contains(words.lower(word))) {
                break;
            }
            if (words.is(word, ",")) {
                String first = words.lower(word + 1);
                boolean opens = ARTICLES.contains(first)
                        || words.caseAt(word + 1) == Words.Case.DIGITS
                        || Grammar.RELATIVE_PERSON.contains(first)
                        || (words.caseAt(word + 1) == Words.Case.LOWER && words.caseAt(word - 1) != Words.Case.LOWER);
                return opens && words.isName(word - 1) ? word : closing + 1;
            }
        }
        return closing + 1;
    }

    /// Returns where the noun phrase that ends before `end` begins; -1 where no such phrase begins a clause.
    private int phraseFrom(int end, int from, boolean present) {
        if (end <= from || !isNoun(end - 1)) {
            return -1;
        }
        int low = Math.max(from, end - LONGEST);
        int start = end;
        int behindAnd = -1;
        while (start > low && isPart(start - 1, end)) {
            start--;
        }
        if (start > low
                && words.is(start - 1, Grammar.COORDINATING)
                && start > from + 1
                && words.isName(start)
                && words.isName(start - 2)) {
            behindAnd = start;
            start--;
            while (start > low && isPart(start - 1, end)) {
                start--;
            }
        }
        int beginning = beginning(start, end, from, present);
        return beginning < 0 && behindAnd > 0 ? beginning(behindAnd, end, from, present) : beginning;
    }

    /// Returns where the phrase `[low, end)` begins once words that open clauses are left off; -1 if there is
    /// none, or no clause begins there.
    private int beginning(int low, int end, int from, boolean present) {
        int start = low;
        while (start < end && OPENERS.contains(words.lower(start)) && !words.isName(start)) {
            start++;
        }
        return start < end && isPhrase(start, end) && opensClause(start, from, present) ? start : -1;
    }

    /// Returns whether a word can be part of the noun phrase that ends before `end`.
    private boolean isPart(int word, int end) {
        String lower = words.lower(word);
        if (words.caseAt(word) == Words.Case.OTHER) {
            boolean inside = (word + 1 < end && !words.isApart(word + 1)) || isDot(word);
            return inside && "'’-.&".indexOf(words.only(word)) >= 0 && words.gap(word) == Words.Gap.NONE;
        }
        boolean opener = OPENERS.contains(lower) && !FIRST.contains(lower);
        boolean participle = Grammar.isGerund(lower)
                && words.caseAt(word) == Words.Case.LOWER
                && words.gap(word) != Words.Gap.NONE
                && word + 1 < end;
        return !NO_PART.contains(lower)
                && !participle
                && !opener
                && !FunctionWords.FINITE.contains(lower)
                && !(words.caseAt(word) == Words.Case.LOWER && InnerVerbs.form(lower) != null && isVerbal(lower));
    }

    /// Returns whether a form is surely a verb's.
    private static boolean isVerbal(String form) {
        InnerVerbs.Form verb = InnerVerbs.form(form);
        return verb != null && verb.tense() != InnerVerbs.Tense.BASE;
    }

    /// Returns the dot of an initial or of a title.
    private boolean isDot(int word) {
        return words.is(word, ".")
                && word > 0
                && words.isName(word - 1)
                && words.end(word - 1) - words.start(word - 1) <= 4;
    }

    /// Returns whether the words `[start, end)` are a subject that somebody is after.
    private boolean isPhrase(int start, int end) {
        String first = words.lower(start);
        String last = words.lower(end - 1);
        if (GENERIC.contains(last)
                || FunctionWords.TIMES.contains(last)
                || GENERIC.contains(head(start, end))
                || NEVER_HEADS.contains(first)) {
            return false;
        }
        if (words.caseAt(start) == Words.Case.LOWER
                && (FunctionWords.ADJUNCT_OPENERS.contains(first) || Grammar.GENITIVE.contains(first))) {
            return false;
        }
        if (ARTICLES.contains(first)) {
            return end - start > 1;
        }
        if (words.isName(start) && isNamed(start, end)) {
            return true;
        }
        if (words.caseAt(start) == Words.Case.DIGITS) {
            return SHARES.contains(last) || end - start > 1;
        }
        boolean plain = words.caseAt(start) == Words.Case.LOWER || isNamed(start, start + 1) || words.isName(start);
        return plain && end - start <= LONGEST_PLAIN && isPlural(end - 1);
    }

    /// Returns the last word before what only tells where the subject belongs.
    private String head(int start, int end) {
        for (int word = start + 1; word < end; word++) {
            if (BELONGING.contains(words.lower(word))) {
                return words.lower(word - 1);
            }
        }
        return words.lower(end - 1);
    }

    /// Returns whether the net saw a name among the words `[start, end)`.
    private boolean isNamed(int start, int end) {
        for (int word = start; word < end; word++) {
            if (NetOutputs.isName(scores, word)) {
                return true;
            }
        }
        return false;
    }

    /// Returns whether number and tense of a subject and its verb fit.
    private boolean agrees(int start, int end, InnerVerbs.Form form, String verb) {
        if (form.tense() == InnerVerbs.Tense.PRESENT && NOUNS.contains(verb)) {
            return words.isName(end - 1) && isNamed(end - 1, end);
        }
        if (form.tense() != InnerVerbs.Tense.BASE) {
            return true;
        }
        if (words.isName(end - 1) && isNamed(end - 1, end)) {
            return false;
        }
        boolean bare = start + 1 == end && start > 0 && words.is(start - 1, ","); // may be a verb: "…, helps confirm"
        return !bare && isPlural(head(start, end));
    }

    /// Returns whether a word is a plural, by its ending or as one that is listed.
    private boolean isPlural(int word) {
        return isPlural(words.lower(word));
    }

    private static boolean isPlural(String word) {
        return (word.length() > 3
                        && Grammar.isPlural(word)
                        && SINGULAR_ENDINGS.stream().noneMatch(word::endsWith))
                || PLURALS.contains(word);
    }

    /// Returns whether a clause begins at a word.
    private boolean opensClause(int word, int from, boolean present) {
        if (word == from) {
            return true;
        }
        int before = word - 1;
        String lower = words.lower(before);
        if (Grammar.COMPLEMENTIZER.contains(lower)) {
            return before == from
                    || BEFORE_THAT.contains(words.lower(before - 1))
                    || words.is(before - 1, ",")
                    || isVerbal(words.lower(before - 1));
        }
        if (PAST_OPENERS.contains(lower)) {
            return !present;
        }
        return words.is(before, ",")
                || words.is(before, ";")
                || words.is(before, ":")
                || isDash(before)
                || isMark(before)
                || OPENERS.contains(lower)
                || FunctionWords.DAYS.contains(lower);
    }

    /// Returns whether a word can end a noun phrase.
    private boolean isNoun(int word) {
        return (words.caseAt(word) != Words.Case.OTHER && !FunctionWords.DETERMINERS.contains(words.lower(word)))
                || isDot(word);
    }

    /// Returns whether a word in lower case is a pronoun.
    boolean isPronoun(String word) {
        return FunctionWords.PRONOUNS.contains(word);
    }

    /// Returns whether a word is a quotation mark and no apostrophe.
    private boolean isMark(int word) {
        return (words.isMark(word) && !"'’".contains(words.at(word)))
                || (words.isMark(word) && words.gap(word) != Words.Gap.NONE);
    }

    /// Returns whether a dash is at a word, rather than a hyphen.
    private boolean isDash(int word) {
        return ("-–—".indexOf(words.only(word)) >= 0 && words.isApart(word + 1)) || words.is(word, "—");
    }
}
