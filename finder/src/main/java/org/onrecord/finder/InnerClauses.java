package org.onrecord.finder;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.MarkPositions;
import org.onrecord.language.WordLists;

/// Finds what a verb reports right after it, inside a content: a clause with "that" or, after a few verbs,
/// without; a quotation; what somebody is asked or promises to do.
///
/// How it works. Adverbs, days and the like after the verb are skipped. A verb that takes an addressee (`told
/// reporters`) needs an object first, which ends where the clause begins. Then, as the list permits for the
/// verb ([InnerVerbs]), one of these must follow: a quotation, up to its closing mark; `that` with its
/// clause, also after a short phrase of time or place; an infinitive; a question word; or for some verbs a
/// bare clause, which must look like one: a subject with a finite verb near. A clause ends with its sentence
/// or with the quotation around it, at a semicolon or at a dash that does not open an aside, and where the
/// outer speaker continues: at a comma before `but`, `while` or a new subject with its verb, or before `and`
/// and another report.
///
/// Why so. The stories that the net learned from mark no statement inside another, so it cannot find these.
/// Rules that require verb, subject and clause in a row find few, nearly all of them right: a statement in
/// somebody's mouth needs precision. Without a parser, clauses are recognised by closed lists of function
/// words and by endings of verbs.
///
/// Limits. English only. What is far from its verb, is fronted (`That, he said, was wrong`) or continues
/// after an aside of more than one dash is missed or cut short. The figures in `docs/model-card.md`, under
/// statements inside others, were read by hand on training stories, so expect less elsewhere.
///
/// Looks at a bounded number of words for everything but the clause itself, so time is linear. Serves one
/// story; not thread-safe.
final class InnerClauses {
    private static final WordLists WORDS = Language.ENGLISH.lists("inner-clauses");

    /// The number of words after the verb in which phrases and verbs are searched for.
    private static final int FAR = 8;

    /// The addressee, in one word.
    private static final Set<String> OBJECTS = WORDS.set("objects");

    /// Words that are the subject of a clause.
    private static final Set<String> SUBJECTS = WORDS.set("subjects");

    /// Open a noun phrase that may be a subject.
    private static final Set<String> ARTICLES = WORDS.set("articles");

    /// Open an indirect question.
    private static final Set<String> QUESTION_WORDS = WORDS.set("question words");

    /// Show that a clause has a verb.
    private static final Set<String> AUXILIARIES = WORDS.set("auxiliaries");

    /// Begin a phrase that tells when, where or to whom.
    private static final Set<String> PHRASES = WORDS.set("phrases");

    /// Open no object.
    private static final Set<String> PREPOSITIONS = WORDS.set("prepositions");

    /// Follow a "that" which stands for something said before.
    private static final Set<String> NO_CLAUSE = WORDS.set("no clause");

    /// Begin a clause that the outer speaker continues with, after a comma.
    private static final Set<String> TURNS = WORDS.set("turns");

    /// Beginnings of verbs that can omit the addressee, though most verbs of their sort need one.
    private static final Set<String> WARNING = WORDS.set("stems of warning");

    private final Words words;
    private final BitSet sentences;

    InnerClauses(Words words, BitSet sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    /// Returns the content of the report whose verb is the word `verb`, inside the sentence `[from, to)`;
    /// null if none follows.
    @Nullable
    WordRange after(int verb, InnerVerbs.Verb use, int from, int to) {
        int at = pastAdverbs(verb + 1, to);
        if (at >= to) {
            return null;
        }
        if (use.addressed() && !isClauseWord(at, use)) {
            int object = objectEnd(at, to);
            if (object > at) {
                boolean sure = OBJECTS.contains(words.lower(at)) || words.isName(object - 1);
                at = pastAdverbs(object, to);
                if (at >= to) {
                    return null;
                }
                if (use.toDo() && isToDo(at)) {
                    return clause(verb, at, to, from);
                }
                return clauseAt(verb, at, to, from, use, sure);
            }
            if (!use.doing() && WARNING.stream().noneMatch(words.lower(verb)::startsWith) && !use.asks()) {
                return null;
            }
        }
        if ((use.doing() || use.asks()) && words.is(at, Grammar.DATIVE) && isToDo(at)) {
            return clause(verb, at, to, from);
        }
        return clauseAt(verb, at, to, from, use, use.bare());
    }

    /// Returns whether a clause, a quotation or an infinitive begins at a word, so that no addressee stands
    /// there.
    private boolean isClauseWord(int at, InnerVerbs.Verb use) {
        return words.is(at, Grammar.COMPLEMENTIZER)
                || opensQuotation(at)
                || (use.asks() && QUESTION_WORDS.contains(words.lower(at)))
                || words.is(at, Grammar.DATIVE);
    }

    /// Returns the content that begins at a word, or after a short phrase there; null if none does.
    private @Nullable WordRange clauseAt(int verb, int at, int to, int from, InnerVerbs.Verb use, boolean bare) {
        if (opensQuotation(at)) {
            WordRange quotation = quotation(at);
            return quotation != null && bare && goesOn(quotation, to) ? clause(verb, at, to, from) : quotation;
        }
        if ((words.is(at, ",") || words.is(at, ":")) && at + 1 < to && opensQuotation(at + 1)) {
            return quotation(at + 1);
        }
        int that = behindPhrase(at, to);
        if (words.is(that, Grammar.COMPLEMENTIZER)) {
            boolean opens = that + 3 < to
                    && words.caseAt(that + 1) != Words.Case.OTHER
                    && !NO_CLAUSE.contains(words.lower(that + 1));
            WordRange clause = opens ? clause(verb, that, to, from) : null;
            return clause != null && clause.size() <= 4 && !hasVerb(clause) ? null : clause;
        }
        if (that > at && words.is(that, ",")) {
            return quotation(that + 1);
        }
        if (use.asks()) {
            return QUESTION_WORDS.contains(words.lower(at)) ? clause(verb, at, to, from) : null;
        }
        return bare && use.bare() && isClause(at, to) ? clause(verb, at, to, from) : null;
    }

    /// Returns whether a quotation is only the beginning of a clause: `said "most people" can't be trusted`.
    private boolean goesOn(WordRange quotation, int to) {
        return quotation.to() < to
                && AUXILIARIES.contains(words.lower(quotation.to()))
                && !".,!?…".contains(words.at(quotation.to() - 2));
    }

    /// Returns whether a short clause has anything that looks like a verb: `that of the mayor` has none.
    private boolean hasVerb(WordRange clause) {
        for (int word = clause.from() + 2; word < clause.to(); word++) {
            String lower = words.lower(word);
            if (AUXILIARIES.contains(lower) || Grammar.endsInS(lower) || Grammar.isPast(lower)) {
                return true;
            }
        }
        return false;
    }

    /// Returns whether "to" and a verb are at a word: what somebody is to do.
    private boolean isToDo(int at) {
        int to = words.is(at, Grammar.NEGATOR) ? at + 1 : at;
        return words.is(to, Grammar.DATIVE)
                && to + 1 < words.size()
                && words.caseAt(to + 1) == Words.Case.LOWER
                && !ARTICLES.contains(words.lower(to + 1))
                && !OBJECTS.contains(words.lower(to + 1));
    }

    /// Returns where "that" or a quotation follows a phrase which tells when, where or to whom it was said;
    /// else `at`.
    private int behindPhrase(int at, int to) {
        boolean last = words.is(at, Grammar.PRECEDING) || words.is(at, Grammar.DEMONSTRATIVE);
        if (!PHRASES.contains(words.lower(at)) || (last && !FunctionWords.TIMES.contains(words.lower(at + 1)))) {
            return at;
        }
        int high = Math.min(to, at + FAR);
        for (int word = at + 1; word < high; word++) {
            boolean quoted = words.is(word, ",") && word + 1 < to && opensQuotation(word + 1);
            if (words.is(word, Grammar.COMPLEMENTIZER) || quoted) {
                return word;
            }
            if (words.caseAt(word) == Words.Case.OTHER
                    || SUBJECTS.contains(words.lower(word))
                    || AUXILIARIES.contains(words.lower(word))) {
                return at;
            }
        }
        return at;
    }

    /// Returns the first word that is not an adverb, no time and no short "in a statement" or "to me".
    private int pastAdverbs(int start, int to) {
        int at = start;
        while (at < to) {
            String lower = words.lower(at);
            if (FunctionWords.DAYS.contains(lower)
                    || Grammar.REPEATING.contains(lower)
                    || Grammar.SEQUENTIAL.contains(lower)
                    || Grammar.ADDITIVE.contains(lower)) {
                at++;
            } else if (Grammar.SUPERESSIVE.contains(lower)
                    && at + 1 < to
                    && FunctionWords.DAYS.contains(words.lower(at + 1))) {
                at += 2;
            } else if (Grammar.PRECEDING.contains(lower)
                    && at + 1 < to
                    && FunctionWords.TIMES.contains(words.lower(at + 1))) {
                at += 2;
            } else if (Grammar.isAdverb(lower) && words.caseAt(at) == Words.Case.LOWER && at == start) {
                at++;
            } else if (Grammar.INESSIVE.contains(lower)
                    && at + 2 < to
                    && FunctionWords.VENUES.contains(words.lower(at + 2))) {
                at += 3;
            } else if (Grammar.DATIVE.contains(lower) && at + 1 < to && OBJECTS.contains(words.lower(at + 1))) {
                at += 2;
            } else {
                return at;
            }
        }
        return at;
    }

    /// Returns the word after the addressee.
    private int objectEnd(int at, int to) {
        if (OBJECTS.contains(words.lower(at))) {
            return at + 1;
        }
        int end = at;
        if (words.isName(at)) {
            while (end < to && (words.isName(end) || (words.is(end, ".") && end > at && !sentences.get(end + 1)))) {
                end++;
            }
            return end;
        }
        int high = PHRASES.contains(words.lower(at)) || PREPOSITIONS.contains(words.lower(at))
                ? at
                : Math.min(to, at + FAR);
        while (end < high && (words.caseAt(end) != Words.Case.OTHER || isMark(end, "'’-"))) {
            String lower = words.lower(end);
            if (Grammar.COMPLEMENTIZER.contains(lower)
                    || Grammar.DATIVE.contains(lower)
                    || QUESTION_WORDS.contains(lower)) {
                return end > at ? end : at;
            }
            if (SUBJECTS.contains(lower)
                    || (AUXILIARIES.contains(lower) && !Grammar.CONTRACTED_S.contains(lower))
                    || Grammar.COORDINATING.contains(lower)) {
                return at;
            }
            end++;
        }
        boolean quotes = end < high && (opensQuotation(end) || words.is(end, ",") || words.is(end, ":"));
        return quotes && end > at ? end : at;
    }

    /// Returns whether a clause without "that" begins at a word: a subject, and a verb near.
    private boolean isClause(int at, int to) {
        String first = words.lower(at);
        boolean name = words.isName(at);
        if (SUBJECTS.contains(first)
                && !Grammar.NEUTER.contains(first)
                && !Grammar.PLURAL_DEMONSTRATIVES.contains(first)) {
            return at + 2 < to;
        }
        if (!name && !ARTICLES.contains(first) && !SUBJECTS.contains(first) && !Grammar.endsInS(first)) {
            return false;
        }
        for (int word = at + 1; word < Math.min(to, at + FAR); word++) {
            String lower = words.lower(word);
            boolean possessive = Grammar.CONTRACTED_S.contains(lower) && !FunctionWords.PRONOUNS.contains(first);
            if (AUXILIARIES.contains(lower) && !possessive) {
                return true;
            }
            if (Grammar.COMPLEMENTIZER.contains(lower)
                    || Grammar.RELATIVE_PERSON.contains(lower)
                    || Grammar.RELATIVE_THING.contains(lower)
                    || Grammar.COORDINATING.contains(lower)
                    || SUBJECTS.contains(lower)
                    || ",;:".contains(words.at(word))) {
                return false;
            }
            if (Grammar.isPast(lower) && words.caseAt(word) == Words.Case.LOWER && word > at + (name ? 0 : 1)) {
                return true;
            }
        }
        return Grammar.NEUTER.contains(first) && Grammar.endsInS(words.lower(at + 1));
    }

    /// Returns whether a quotation opens at a word, of its own or within the one around.
    private boolean opensQuotation(int word) {
        if (word >= words.size() || !words.isMark(word)) {
            return false;
        }
        boolean inner = words.place(word) == MarkPositions.Place.INSIDE
                && words.gap(word) != Words.Gap.NONE
                && word + 1 < words.size()
                && words.gap(word + 1) == Words.Gap.NONE;
        return words.place(word) == MarkPositions.Place.OPENING || inner;
    }

    /// Returns whether a word is inside a quotation and is none of its marks.
    private boolean isQuoted(int word) {
        return words.place(word) == MarkPositions.Place.INSIDE;
    }

    /// Returns the quotation that opens at a word, its marks included. A mark within the quotation around
    /// closes at the first one after a stop, else at the first that may close.
    private @Nullable WordRange quotation(int open) {
        boolean inner = words.place(open) == MarkPositions.Place.INSIDE;
        int last = -1;
        for (int word = open + 1; word < words.size() && word < open + 200; word++) {
            MarkPositions.Place place = words.place(word);
            if (!inner && place == MarkPositions.Place.CLOSING) {
                return word > open + 2 ? new WordRange(open, word + 1) : null;
            }
            if (inner && place != MarkPositions.Place.INSIDE) {
                break;
            }
            boolean ends = inner
                    && words.isMark(word)
                    && words.gap(word) == Words.Gap.NONE
                    && (words.isApart(word + 1) || isSign(word + 1));
            if (ends && ".,!?…".contains(words.at(word - 1))) {
                return new WordRange(open, word + 1);
            }
            last = ends && last < 0 ? word : last;
        }
        return last > open + 2 ? new WordRange(open, last + 1) : null;
    }

    /// Returns the clause from `at` on, to its end.
    private @Nullable WordRange clause(int verb, int at, int to, int from) {
        boolean quoted = isQuoted(verb);
        int end = at + 1;
        while (end < to) {
            MarkPositions.Place place = words.place(end);
            if (quoted && (place == MarkPositions.Place.CLOSING || place == MarkPositions.Place.OUTSIDE)) {
                break;
            }
            boolean apart = quoted || place == MarkPositions.Place.OUTSIDE;
            int closing = apart && isDash(end) ? asideEnd(end, to) : end;
            if (closing > end) {
                end = closing + 1;
                continue;
            }
            if (apart
                    && (words.is(end, ";")
                            || isDash(end)
                            || (words.is(end, ",") && turns(end + 1, to, from))
                            || (words.is(end, Grammar.COORDINATING) && isReport(end + 1, to)))) {
                break;
            }
            end++;
        }
        while (end > at && (".,;:!?…".contains(words.at(end - 1)) || isTrailingMark(end - 1, at))) {
            end--;
        }
        return end - at >= 3 ? new WordRange(at, end) : null;
    }

    /// Returns whether a mark at the end closes what did not open in the clause.
    private boolean isTrailingMark(int word, int at) {
        if (!words.isMark(word)) {
            return false;
        }
        for (int before = at; before < word; before++) {
            if (words.place(before) == MarkPositions.Place.OPENING || opensQuotation(before)) {
                return false;
            }
        }
        return true;
    }

    /// Returns whether the outer speaker continues after a comma.
    private boolean turns(int word, int to, int from) {
        if (word >= to) {
            return true;
        }
        String lower = words.lower(word);
        if (TURNS.contains(lower)) {
            return true;
        }
        if (!Grammar.COORDINATING.contains(lower) || word + 1 >= to) {
            return false;
        }
        String next = words.lower(word + 1);
        return (Grammar.COMPLEMENTIZER.contains(next) && words.is(from, Grammar.COMPLEMENTIZER))
                || SUBJECTS.contains(next)
                || InnerVerbs.form(next) != null
                || ((words.isName(word + 1) || ARTICLES.contains(next)) && isClause(word + 1, to));
    }

    /// Returns whether a word is one of some marks.
    private boolean isMark(int word, String marks) {
        return marks.contains(words.at(word));
    }

    /// Returns whether a word is punctuation or a symbol.
    private boolean isSign(int word) {
        return word < words.size() && words.isSign(word);
    }

    /// Returns the dash that closes the aside which the one at `dash` opens; `dash` if none does.
    private int asideEnd(int dash, int to) {
        for (int word = dash + 2; word < to; word++) {
            if (isDash(word)) {
                return word;
            }
        }
        return dash;
    }

    /// Returns whether another report begins at a word: `and 60 percent said`.
    private boolean isReport(int word, int to) {
        for (int verb = word + 1; verb < Math.min(to, word + FAR / 2); verb++) {
            InnerVerbs.Form form = words.caseAt(verb) == Words.Case.LOWER ? InnerVerbs.form(words.at(verb)) : null;
            if (form != null) {
                return form.tense() == InnerVerbs.Tense.PAST
                        && (words.isName(word)
                                || SUBJECTS.contains(words.lower(word))
                                || words.caseAt(word) == Words.Case.DIGITS);
            }
        }
        return false;
    }

    /// Returns a clause without what follows its first comma.
    WordRange upToComma(WordRange clause) {
        for (int word = clause.from() + 2; word < clause.to(); word++) {
            if (words.is(word, ",") && (isQuoted(clause.from()) || words.place(word) == MarkPositions.Place.OUTSIDE)) {
                return new WordRange(clause.from(), word);
            }
        }
        return clause;
    }

    private boolean isDash(int word) {
        boolean doubled = words.is(word, "-") && word + 1 < words.size() && words.is(word + 1, "-");
        return doubled
                || words.is(word, "—")
                || words.is(word, "–")
                || (words.is(word, "-") && words.gap(word) != Words.Gap.NONE && words.isApart(word + 1));
    }
}
