package org.onrecord.finder;

import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;

/// Finds reporting verbs, each with the source named next to it, if there is one.
///
/// A form of a reporting verb counts unless it is a noun or an infinitive there (`the report`, `to say`). The
/// cue includes auxiliaries and adverbs before it, and days, particles and "in a statement" after it. A form
/// in -ing reports after a form of `be`, or continues the source before it after a comma (`..., adding
/// that`); any other form after `be` is a passive and reports nothing. The source is before the verb, or
/// after it if a quotation or a comma comes first (`"No," said Lee`). `According to` is followed by its
/// source.
final class Reports {
    private final Words words;
    private final Passages passages;
    private final ReportingVerbs verbs;
    private final SourceSpans sources;

    Reports(Words words, Passages passages, ReportingVerbs verbs) {
        this.words = words;
        this.passages = passages;
        this.verbs = verbs;
        this.sources = new SourceSpans(words, passages);
    }

    /// Returns the report whose verb is the word `word`, within the words from `from` to `to`; null if that
    /// word reports nothing or nobody is named beside it.
    @Nullable
    Report at(int word, int from, int to) {
        String form = words.lower(word);
        if (FunctionWords.ACCORDING.contains(form) && word + 1 < to && Grammar.DATIVE.contains(words.lower(word + 1))) {
            WordRange source = word == from ? sources.afterAndBeforeClause(word + 2, to) : sources.after(word + 2, to);
            return source == null
                    ? null
                    : new Report(
                            new WordRange(word, word + 2), source, ReportingVerbs.Use.CLAUSE, Report.Manner.ACCORDING);
        }
        ReportingVerbs.Form verb = verbs.form(form);
        ReportingVerbs.Use use = verb.use();
        if (use == ReportingVerbs.Use.NONE
                || words.caseAt(word) != Words.Case.LOWER
                || isNounOrInfinitive(word, from)) {
            return null;
        }
        int first = word;
        boolean be = false;
        while (first > from && isBeforeVerb(first - 1)) {
            first--;
            be |= FunctionWords.BE.contains(words.lower(first));
        }
        boolean participle = Grammar.isGerund(form);
        if (participle && !be) {
            return first > from && words.is(word - 1, ",")
                    ? new Report(new WordRange(word, word + 1), null, use, Report.Manner.GOING_ON)
                    : null;
        }
        if (be && !participle) {
            return null; // passive: "was told"
        }
        if (first > from && !verb.isBase() && isJoiner(first - 1)) {
            return new Report(new WordRange(first, cueEnd(word, to, verb)), null, use, Report.Manner.GOING_ON);
        }
        if (first == word && followsQuotation(word, from)) {
            WordRange inverted = sources.after(word + 1, to);
            if (inverted != null) {
                return new Report(new WordRange(word, word + 1), inverted, use, Report.Manner.VERB);
            }
        }
        WordRange source = sources.before(first, from);
        if (source != null) {
            if ((verb.isBase() && first == word && !sources.isPlural(source)) || isCompared(source.from(), from)) {
                return null;
            }
            return new Report(new WordRange(first, cueEnd(word, to, verb)), source, use, Report.Manner.VERB);
        }
        if (first == word && word > from && words.is(word - 1, ",")) {
            WordRange inverted = sources.after(word + 1, to);
            return inverted == null || FunctionWords.PRONOUNS.contains(words.lower(inverted.from()))
                    ? null
                    : new Report(new WordRange(word, word + 1), inverted, use, Report.Manner.VERB);
        }
        return null;
    }

    /// Returns whether a form reports nothing there: `to say`, `the report`.
    private boolean isNounOrInfinitive(int word, int from) {
        if (word == from) {
            return false;
        }
        String before = words.lower(word - 1);
        return Grammar.DATIVE.contains(before)
                || Grammar.GENITIVE.contains(before)
                || (FunctionWords.DETERMINERS.contains(before) && !FunctionWords.PRONOUNS.contains(before));
    }

    /// Returns whether the report only names or compares: `what he called`, `as she put it`.
    private boolean isCompared(int source, int from) {
        if (source == from) {
            return false;
        }
        String before = words.lower(source - 1);
        return FunctionWords.COMPARED.contains(before);
    }

    /// Returns whether a word joins a verb to the one before it.
    private boolean isJoiner(int word) {
        return words.is(word, Grammar.COORDINATING) || words.is(word, Grammar.ADVERSATIVE);
    }

    /// Returns whether a word is between a source and its verb and belongs to the verb.
    private boolean isBeforeVerb(int word) {
        if (passages.isQuoted(word)) {
            return false;
        }
        String lower = words.lower(word);
        return FunctionWords.BEFORE_VERBS.contains(lower)
                || (Grammar.isAdverb(lower)
                        && words.caseAt(word) == Words.Case.LOWER
                        && !FunctionWords.NOUNS_IN_LY.contains(lower));
    }

    /// Returns whether a quotation that its punctuation ends comes right before the word.
    private boolean followsQuotation(int word, int from) {
        int before = word - 1;
        if (before >= from && (words.is(before, ",") || isDash(before))) {
            before--;
        }
        return before >= from && passages.isQuoted(before);
    }

    /// Returns the word after a cue: its particle, its day and its "in a statement" belong to it.
    private int cueEnd(int word, int to, ReportingVerbs.Form verb) {
        int end = word + 1;
        if (end + 1 < to
                && verb.particles().contains(words.at(end))
                && !FunctionWords.DAYS.contains(words.lower(end + 1))) {
            end++;
        }
        if (end < to && FunctionWords.DAYS.contains(words.lower(end))) {
            return end + 1;
        }
        if (end + 2 < to && words.is(end, Grammar.INESSIVE) && FunctionWords.VENUES.contains(words.lower(end + 2))) {
            end += 3;
        }
        return end < to && words.is(end, ":") ? end + 1 : end;
    }

    /// Returns whether a word is a dash or a hyphen.
    private boolean isDash(int word) {
        return words.is(word, "-") || words.is(word, "–") || words.is(word, "—");
    }
}
