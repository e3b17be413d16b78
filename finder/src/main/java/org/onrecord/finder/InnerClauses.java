package org.onrecord.finder;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what a verb reports right behind it, inside a content: a clause with "that" or, behind a few verbs, without; a
/// quotation; what somebody is asked or promises to do.
///
/// A clause ends where its sentence does, with the quotation that it stands in, or where the outer speaker goes on.
final class InnerClauses {
    private static final int FAR = 8;

    private static final Set<String> OBJECTS =
            FunctionWords.list("me him her us them you reporters lawmakers journalists congress everyone everybody");

    private static final Set<String> SUBJECTS = FunctionWords.list("he she they it i we you there these those");

    private static final Set<String> ARTICLES = FunctionWords.list("""
            the a an his her their its our my your this that some many most all no both one two three another
            """);

    private static final Set<String> QUESTION_WORDS =
            FunctionWords.list("whether if why how what who when where which whom");

    private static final Set<String> AUXILIARIES = FunctionWords.list("""
            is are was were be been has have had will would can could may might must should did does do s re ve ll d m
            cannot
            """);

    /// Begin a phrase that tells when, where or to whom.
    private static final Set<String> PHRASES =
            FunctionWords.list("in on at during to last this after before via through from");

    private static final Set<String> PREPOSITIONS = FunctionWords.list("by about for of with and or as");

    /// Follow a "that" which stands for something said before.
    private static final Set<String> NO_CLAUSE = FunctionWords.list("very because to again and but or with about");

    /// Begin a clause that the outer speaker goes on with, behind a comma.
    private static final Set<String> TURNS =
            FunctionWords.list("but while although though whereas yet so adding saying according or nor");

    private final Words words;
    private final BitSet sentences;

    InnerClauses(Words words, BitSet sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    /// The content of the report whose verb is the word `verb`, inside the sentence `[from, to)`; null where none
    /// follows.
    @Nullable
    Stretch behind(int verb, InnerVerbs.Verb use, int from, int to) {
        int at = pastAdverbs(verb + 1, to);
        if (at >= to) {
            return null;
        }
        if (use.addressed() && !isClauseWord(at, use)) {
            int object = objectEnd(at, to);
            if (object > at) {
                boolean sure = OBJECTS.contains(lower(at)) || isName(object - 1);
                at = pastAdverbs(object, to);
                if (at >= to) {
                    return null;
                }
                if (use.toDo() && isToDo(at)) {
                    return clause(verb, at, to, from);
                }
                return clauseAt(verb, at, to, from, use, sure);
            }
            if (!use.doing() && !lower(verb).startsWith("warn") && !use.asks()) {
                return null;
            }
        }
        if ((use.doing() || use.asks()) && is(at, "to") && isToDo(at)) {
            return clause(verb, at, to, from);
        }
        return clauseAt(verb, at, to, from, use, use.bare());
    }

    private boolean isClauseWord(int at, InnerVerbs.Verb use) {
        return is(at, "that")
                || opensQuotation(at)
                || (use.asks() && QUESTION_WORDS.contains(lower(at)))
                || is(at, "to");
    }

    private @Nullable Stretch clauseAt(int verb, int at, int to, int from, InnerVerbs.Verb use, boolean bare) {
        if (opensQuotation(at)) {
            Stretch quotation = quotation(at);
            return quotation != null && bare && goesOn(quotation, to) ? clause(verb, at, to, from) : quotation;
        }
        if ((is(at, ",") || is(at, ":")) && at + 1 < to && opensQuotation(at + 1)) {
            return quotation(at + 1);
        }
        int that = behindPhrase(at, to);
        if (is(that, "that")) {
            boolean opens =
                    that + 3 < to && words.caseAt(that + 1) != Words.Case.OTHER && !NO_CLAUSE.contains(lower(that + 1));
            Stretch clause = opens ? clause(verb, that, to, from) : null;
            return clause != null && clause.size() <= 4 && !hasVerb(clause) ? null : clause;
        }
        if (that > at && is(that, ",")) {
            return quotation(that + 1);
        }
        if (use.asks()) {
            return QUESTION_WORDS.contains(lower(at)) ? clause(verb, at, to, from) : null;
        }
        return bare && use.bare() && isClause(at, to) ? clause(verb, at, to, from) : null;
    }

    /// Whether a quotation is only the beginning of a clause: `said "most people" can't be trusted`.
    private boolean goesOn(Stretch quotation, int to) {
        return quotation.to() < to
                && AUXILIARIES.contains(lower(quotation.to()))
                && !".,!?…".contains(words.at(quotation.to() - 2));
    }

    private boolean hasVerb(Stretch clause) {
        for (int word = clause.from() + 2; word < clause.to(); word++) {
            String lower = lower(word);
            if (AUXILIARIES.contains(lower) || lower.endsWith("s") || lower.endsWith("ed")) {
                return true;
            }
        }
        return false;
    }

    private boolean isToDo(int at) {
        int to = is(at, "not") ? at + 1 : at;
        return is(to, "to")
                && to + 1 < words.size()
                && words.caseAt(to + 1) == Words.Case.LOWER
                && !ARTICLES.contains(lower(to + 1))
                && !OBJECTS.contains(lower(to + 1));
    }

    /// Where "that" or a quotation follows a phrase which tells when, where or to whom it was said; else `at`.
    private int behindPhrase(int at, int to) {
        boolean last = is(at, "last") || is(at, "this");
        if (!PHRASES.contains(lower(at)) || (last && !FunctionWords.TIMES.contains(lower(at + 1)))) {
            return at;
        }
        int high = Math.min(to, at + FAR);
        for (int word = at + 1; word < high; word++) {
            boolean quoted = is(word, ",") && word + 1 < to && opensQuotation(word + 1);
            if (is(word, "that") || quoted) {
                return word;
            }
            if (words.caseAt(word) == Words.Case.OTHER
                    || SUBJECTS.contains(lower(word))
                    || AUXILIARIES.contains(lower(word))) {
                return at;
            }
        }
        return at;
    }

    private int pastAdverbs(int start, int to) {
        int at = start;
        while (at < to) {
            String lower = lower(at);
            if (FunctionWords.DAYS.contains(lower)
                    || lower.equals("again")
                    || lower.equals("then")
                    || lower.equals("also")) {
                at++;
            } else if (lower.equals("on") && at + 1 < to && FunctionWords.DAYS.contains(lower(at + 1))) {
                at += 2;
            } else if (lower.equals("last") && at + 1 < to && FunctionWords.TIMES.contains(lower(at + 1))) {
                at += 2;
            } else if (lower.endsWith("ly") && words.caseAt(at) == Words.Case.LOWER && at == start) {
                at++;
            } else if (lower.equals("in") && at + 2 < to && FunctionWords.VENUES.contains(lower(at + 2))) {
                at += 3;
            } else if (lower.equals("to") && at + 1 < to && OBJECTS.contains(lower(at + 1))) {
                at += 2;
            } else {
                return at;
            }
        }
        return at;
    }

    /// The word behind the one spoken to.
    private int objectEnd(int at, int to) {
        if (OBJECTS.contains(lower(at))) {
            return at + 1;
        }
        int end = at;
        if (isName(at)) {
            while (end < to && (isName(end) || (is(end, ".") && end > at && !sentences.get(end + 1)))) {
                end++;
            }
            return end;
        }
        int high = PHRASES.contains(lower(at)) || PREPOSITIONS.contains(lower(at)) ? at : Math.min(to, at + FAR);
        while (end < high && (words.caseAt(end) != Words.Case.OTHER || isMark(end, "'’-"))) {
            String lower = lower(end);
            if (lower.equals("that") || lower.equals("to") || QUESTION_WORDS.contains(lower)) {
                return end > at ? end : at;
            }
            if (SUBJECTS.contains(lower)
                    || (AUXILIARIES.contains(lower) && !lower.equals("s"))
                    || lower.equals("and")) {
                return at;
            }
            end++;
        }
        boolean quotes = end < high && (opensQuotation(end) || is(end, ",") || is(end, ":"));
        return quotes && end > at ? end : at;
    }

    /// Whether a clause without "that" begins at a word: a subject, and a verb near.
    private boolean isClause(int at, int to) {
        String first = lower(at);
        boolean name = isName(at);
        if (SUBJECTS.contains(first) && !first.equals("it") && !first.equals("these") && !first.equals("those")) {
            return at + 2 < to;
        }
        if (!name && !ARTICLES.contains(first) && !SUBJECTS.contains(first) && !first.endsWith("s")) {
            return false;
        }
        for (int word = at + 1; word < Math.min(to, at + FAR); word++) {
            String lower = lower(word);
            boolean possessive = lower.equals("s") && !FunctionWords.PRONOUNS.contains(first);
            if (AUXILIARIES.contains(lower) && !possessive) {
                return true;
            }
            if (lower.equals("that")
                    || lower.equals("who")
                    || lower.equals("which")
                    || lower.equals("and")
                    || SUBJECTS.contains(lower)
                    || ",;:".contains(words.at(word))) {
                return false;
            }
            if (lower.endsWith("ed") && words.caseAt(word) == Words.Case.LOWER && word > at + (name ? 0 : 1)) {
                return true;
            }
        }
        return first.equals("it") && lower(at + 1).endsWith("s");
    }

    private boolean opensQuotation(int word) {
        if (word >= words.size() || !words.marks().isMark(word)) {
            return false;
        }
        boolean inner = words.marks().place(word) == Marks.Place.INSIDE
                && words.gap(word) != Words.Gap.NONE
                && word + 1 < words.size()
                && words.gap(word + 1) == Words.Gap.NONE;
        return words.marks().place(word) == Marks.Place.OPENING || inner;
    }

    private boolean isQuoted(int word) {
        return words.marks().place(word) == Marks.Place.INSIDE;
    }

    private @Nullable Stretch quotation(int open) {
        boolean inner = words.marks().place(open) == Marks.Place.INSIDE;
        int last = -1;
        for (int word = open + 1; word < words.size() && word < open + 200; word++) {
            Marks.Place place = words.marks().place(word);
            if (!inner && place == Marks.Place.CLOSING) {
                return word > open + 2 ? new Stretch(open, word + 1) : null;
            }
            if (inner && place != Marks.Place.INSIDE) {
                break;
            }
            boolean ends = inner
                    && words.marks().isMark(word)
                    && words.gap(word) == Words.Gap.NONE
                    && (isApart(word + 1) || isSign(word + 1));
            if (ends && ".,!?…".contains(words.at(word - 1))) {
                return new Stretch(open, word + 1);
            }
            last = ends && last < 0 ? word : last;
        }
        return last > open + 2 ? new Stretch(open, last + 1) : null;
    }

    /// The clause from `at` on, to its end.
    private @Nullable Stretch clause(int verb, int at, int to, int from) {
        boolean quoted = isQuoted(verb);
        int end = at + 1;
        while (end < to) {
            Marks.Place place = words.marks().place(end);
            if (quoted && (place == Marks.Place.CLOSING || place == Marks.Place.OUTSIDE)) {
                break;
            }
            boolean apart = quoted || place == Marks.Place.OUTSIDE;
            int closing = apart && isDash(end) ? asideEnd(end, to) : end;
            if (closing > end) {
                end = closing + 1;
                continue;
            }
            if (apart
                    && (is(end, ";")
                            || isDash(end)
                            || (is(end, ",") && turns(end + 1, to, from))
                            || (is(end, "and") && isReport(end + 1, to)))) {
                break;
            }
            end++;
        }
        while (end > at && (".,;:!?…".contains(words.at(end - 1)) || isTrailingMark(end - 1, at))) {
            end--;
        }
        return end - at >= 3 ? new Stretch(at, end) : null;
    }

    /// Whether a mark at the end closes what did not open in the clause.
    private boolean isTrailingMark(int word, int at) {
        if (!words.marks().isMark(word)) {
            return false;
        }
        for (int before = at; before < word; before++) {
            if (words.marks().place(before) == Marks.Place.OPENING || opensQuotation(before)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the outer speaker goes on behind a comma.
    private boolean turns(int word, int to, int from) {
        if (word >= to) {
            return true;
        }
        String lower = lower(word);
        if (TURNS.contains(lower)) {
            return true;
        }
        if (!lower.equals("and") || word + 1 >= to) {
            return false;
        }
        String next = lower(word + 1);
        return (next.equals("that") && is(from, "that"))
                || SUBJECTS.contains(next)
                || InnerVerbs.form(next) != null
                || ((isName(word + 1) || ARTICLES.contains(next)) && isClause(word + 1, to));
    }

    private boolean isName(int word) {
        return switch (words.caseAt(word)) {
            case TITLE, UPPER, MIXED -> true;
            case LOWER, DIGITS, OTHER -> false;
        };
    }

    private boolean isMark(int word, String marks) {
        return marks.contains(words.at(word));
    }

    private boolean isSign(int word) {
        return word < words.size() && Words.isSign(words.firstCodePoint(word));
    }

    private boolean isApart(int word) {
        return word >= words.size() || words.gap(word) != Words.Gap.NONE;
    }

    /// The dash that closes the aside which the one at `dash` opens; `dash` where none does.
    private int asideEnd(int dash, int to) {
        for (int word = dash + 2; word < to; word++) {
            if (isDash(word)) {
                return word;
            }
        }
        return dash;
    }

    /// Whether another report begins at a word: `and 60 percent said`.
    private boolean isReport(int word, int to) {
        for (int verb = word + 1; verb < Math.min(to, word + FAR / 2); verb++) {
            InnerVerbs.Form form = words.caseAt(verb) == Words.Case.LOWER ? InnerVerbs.form(words.at(verb)) : null;
            if (form != null) {
                return form.tense() == InnerVerbs.Tense.PAST
                        && (isName(word) || SUBJECTS.contains(lower(word)) || words.caseAt(word) == Words.Case.DIGITS);
            }
        }
        return false;
    }

    /// A clause without what follows its first comma.
    Stretch upToComma(Stretch clause) {
        for (int word = clause.from() + 2; word < clause.to(); word++) {
            if (is(word, ",") && (isQuoted(clause.from()) || words.marks().place(word) == Marks.Place.OUTSIDE)) {
                return new Stretch(clause.from(), word);
            }
        }
        return clause;
    }

    private boolean isDash(int word) {
        boolean doubled = is(word, "-") && word + 1 < words.size() && is(word + 1, "-");
        return doubled
                || is(word, "—")
                || is(word, "–")
                || (is(word, "-") && words.gap(word) != Words.Gap.NONE && isApart(word + 1));
    }

    private boolean is(int word, String other) {
        return words.at(word).equals(other);
    }

    private String lower(int word) {
        return words.at(word).toLowerCase(Locale.ROOT);
    }
}
