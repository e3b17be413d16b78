package org.onrecord.finder;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds cues, each with its source: reporting verbs, participles that go on with the source before them, and
/// "according to".
final class Reports {
    private final Words words;
    private final Passages passages;
    private final ReportingVerbs verbs;
    private final Sources sources;

    Reports(Words words, Passages passages, ReportingVerbs verbs) {
        this.words = words;
        this.passages = passages;
        this.verbs = verbs;
        this.sources = new Sources(words, passages);
    }

    /// The report whose verb is the word `word`, within the words from `from` to `to`; null where that word reports
    /// nothing or nobody is named beside it.
    @Nullable
    Report at(int word, int from, int to) {
        String form = lower(word);
        if (form.equals("according") && word + 1 < to && lower(word + 1).equals("to")) {
            Stretch source = word == from ? sources.afterAndBeforeClause(word + 2, to) : sources.after(word + 2, to);
            return source == null
                    ? null
                    : new Report(
                            new Stretch(word, word + 2), source, ReportingVerbs.Use.CLAUSE, Report.Manner.ACCORDING);
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
            be |= FunctionWords.BE.contains(lower(first));
        }
        boolean participle = form.endsWith("ing");
        if (participle && !be) {
            return first > from && is(word - 1, ",")
                    ? new Report(new Stretch(word, word + 1), null, use, Report.Manner.GOING_ON)
                    : null;
        }
        if (be && !participle) {
            return null; // passive: "was told"
        }
        if (first > from && !verb.isBase() && isJoiner(first - 1)) {
            return new Report(new Stretch(first, cueEnd(word, to, verb)), null, use, Report.Manner.GOING_ON);
        }
        if (first == word && followsQuotation(word, from)) {
            Stretch inverted = sources.after(word + 1, to);
            if (inverted != null) {
                return new Report(new Stretch(word, word + 1), inverted, use, Report.Manner.VERB);
            }
        }
        Stretch source = sources.before(first, from);
        if (source != null) {
            if ((verb.isBase() && first == word && !sources.isPlural(source)) || isCompared(source.from(), from)) {
                return null;
            }
            return new Report(new Stretch(first, cueEnd(word, to, verb)), source, use, Report.Manner.VERB);
        }
        if (first == word && word > from && is(word - 1, ",")) {
            Stretch inverted = sources.after(word + 1, to);
            return inverted == null || FunctionWords.PRONOUNS.contains(lower(inverted.from()))
                    ? null
                    : new Report(new Stretch(word, word + 1), inverted, use, Report.Manner.VERB);
        }
        return null;
    }

    private boolean isNounOrInfinitive(int word, int from) {
        if (word == from) {
            return false;
        }
        String before = lower(word - 1);
        return before.equals("to")
                || before.equals("of")
                || (FunctionWords.DETERMINERS.contains(before) && !FunctionWords.PRONOUNS.contains(before));
    }

    /// Whether the report only names or compares: `what he called`, `as she put it`.
    private boolean isCompared(int source, int from) {
        if (source == from) {
            return false;
        }
        String before = lower(source - 1);
        return before.equals("what") || before.equals("as") || before.equals("than");
    }

    private boolean isJoiner(int word) {
        return is(word, "and") || is(word, "but");
    }

    private boolean isBeforeVerb(int word) {
        if (passages.isQuoted(word)) {
            return false;
        }
        String lower = lower(word);
        return FunctionWords.BEFORE_VERBS.contains(lower)
                || (lower.endsWith("ly")
                        && words.caseAt(word) == Words.Case.LOWER
                        && !FunctionWords.NOUNS_IN_LY.contains(lower));
    }

    /// Whether a quotation that its punctuation ends stands right before the word.
    private boolean followsQuotation(int word, int from) {
        int before = word - 1;
        if (before >= from && (is(before, ",") || isDash(before))) {
            before--;
        }
        return before >= from && passages.isQuoted(before);
    }

    private int cueEnd(int word, int to, ReportingVerbs.Form verb) {
        int end = word + 1;
        if (end + 1 < to && verb.particles().contains(words.at(end)) && !FunctionWords.DAYS.contains(lower(end + 1))) {
            end++;
        }
        if (end < to && FunctionWords.DAYS.contains(lower(end))) {
            return end + 1;
        }
        if (end + 2 < to && is(end, "in") && FunctionWords.VENUES.contains(lower(end + 2))) {
            end += 3;
        }
        return end < to && is(end, ":") ? end + 1 : end;
    }

    private boolean isDash(int word) {
        return is(word, "-") || is(word, "–") || is(word, "—");
    }

    private boolean is(int word, String other) {
        return words.at(word).equals(other);
    }

    private String lower(int word) {
        return words.at(word).toLowerCase(Locale.ROOT);
    }
}
