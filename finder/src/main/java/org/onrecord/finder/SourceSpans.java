package org.onrecord.finder;

import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;

/// Finds the source next to a cue: a pronoun, a name with its titles, or a description, with an apposition or
/// a relative clause between commas.
///
/// How it works. Before a verb the words are read backwards to the nearest break: a stop, a comma, a
/// quotation, or a word that opens a clause. A comma right before the verb closes an aside, whose opening
/// comma is searched for; the source then ends with the aside. After an inverted verb (`said Ann Lee, a
/// nurse,`) the words are read forwards to the first one about time, place or topic. The result must be able
/// to name somebody: it begins like a noun phrase, and contains no finite verb except after `who`.
///
/// Why so. This is part of the baseline that the net is measured against ([QuoteMarkFinder]): it should be as
/// good as closed lists and punctuation can be, and no better.
///
/// Looks at most [#LONGEST] words far, so that each cue costs the same.
final class SourceSpans {
    /// The longest source with its aside, in words and marks.
    private static final int LONGEST = 25;

    /// The longest source without one.
    private static final int LONGEST_BARE = 14;

    /// The longest nickname or title in quotation marks, with them.
    private static final int LONGEST_NAME = 6;

    private final Words words;
    private final Passages passages;

    SourceSpans(Words words, Passages passages) {
        this.words = words;
        this.passages = passages;
    }

    /// Returns the source that ends before the word `verb`, not before `bound`; null if the words there name
    /// nobody.
    @Nullable
    WordRange before(int verb, int bound) {
        int to = verb;
        boolean aside = to > bound && words.is(to - 1, ",");
        if (aside) {
            to = commaBefore(to - 1, bound);
            if (to < 0) {
                return null;
            }
        }
        int from = headBefore(to, bound);
        if (aside && from > bound + 1 && words.is(from - 1, ",") && opensAside(from)) {
            int title = headBefore(from - 1, bound);
            from = named(title, from - 1) && FunctionWords.DETERMINERS.contains(words.lower(title)) ? title : from;
        }
        return named(from, to) ? new WordRange(from, aside ? verb - 1 : to) : null;
    }

    /// Returns where the stretch of words without a break before `to` begins, connectives omitted.
    private int headBefore(int to, int bound) {
        int low = Math.max(bound, to - LONGEST_BARE);
        int from = to;
        while (from > low && !isBreak(from - 1)) {
            if (passages.isQuoted(from - 1)) {
                WordRange quotation = passages.quotationAt(from - 1);
                if (quotation.from() < low || !isPartOfName(quotation, to)) {
                    break;
                }
                from = quotation.from();
                continue;
            }
            String word = words.lower(from - 1);
            boolean joins = Grammar.COORDINATING.contains(word)
                    && from < to
                    && from > 1
                    && !FunctionWords.PRONOUNS.contains(words.lower(from));
            if (FunctionWords.CLAUSE_OPENERS.contains(word)
                    && !(joins && words.isName(from) && words.isName(from - 2))) {
                break;
            }
            from--;
        }
        while (from < to && FunctionWords.CONNECTIVES.contains(words.lower(from))) {
            from++;
        }
        boolean dated = from + 2 < to
                && Grammar.PRECEDING.contains(words.lower(from))
                && FunctionWords.TIMES.contains(words.lower(from + 1));
        return dated ? from + 2 : from;
    }

    /// Returns whether a quotation is a nickname or a title within the words of a source: `James "Jim" Ode`,
    /// `the "Now" show`.
    private boolean isPartOfName(WordRange quotation, int to) {
        return quotation.size() <= LONGEST_NAME
                && quotation.to() < to
                && !FunctionWords.PRONOUNS.contains(words.lower(quotation.to()))
                && words.caseAt(quotation.to() - 2) != Words.Case.OTHER;
    }

    /// Returns the comma that opens the aside which the comma at `closing` ends; -1 if there is none near.
    private int commaBefore(int closing, int bound) {
        int low = Math.max(bound + 1, closing - LONGEST);
        for (int word = closing - 1; word >= low; word--) {
            if (passages.isQuoted(word)) {
                return -1;
            }
            if (words.is(word, ",") && opensAside(word + 1)) {
                return word;
            }
            if (isStop(word)) {
                return -1;
            }
        }
        return -1;
    }

    /// Returns whether an apposition or a relative clause may begin at a word.
    private boolean opensAside(int word) {
        String first = words.lower(word);
        return FunctionWords.DETERMINERS.contains(first)
                || Grammar.RELATIVE_PERSON.contains(first)
                || Grammar.RELATIVE_OWNER.contains(first)
                || Grammar.RELATIVE_THING.contains(first)
                || Grammar.GENITIVE.contains(first)
                || FunctionWords.SPEAKING.contains(first)
                || words.caseAt(word) == Words.Case.DIGITS
                || (words.caseAt(word) == Words.Case.LOWER && !FunctionWords.FINITE.contains(first))
                || (words.isName(word) && !FunctionWords.PRONOUNS.contains(first));
    }

    /// Returns the source that begins at the word `from` and ends before `bound`; null if the words there
    /// name nobody.
    @Nullable
    WordRange after(int from, int bound) {
        int high = Math.min(bound, from + LONGEST_BARE);
        int to = from;
        while (to < high && !isBreak(to) && !passages.isQuoted(to) && !endsSource(to, from, bound)) {
            to++;
        }
        return named(from, to) ? new WordRange(from, asideEnd(to, bound)) : null;
    }

    /// As [#after], but with a clause of content after the source: an aside has to leave room for it.
    @Nullable
    WordRange afterAndBeforeClause(int from, int bound) {
        WordRange source = after(from, bound);
        if (source == null || (source.to() < bound && words.is(source.to(), ","))) {
            return source;
        }
        int to = source.from();
        while (to < source.to() && !words.is(to, ",")) {
            to++;
        }
        return new WordRange(source.from(), to);
    }

    /// Returns whether the words from `word` on tell when or where it was said and no longer by whom.
    private boolean endsSource(int word, int from, int bound) {
        if (word == from) {
            return false;
        }
        String lower = words.lower(word);
        if (FunctionWords.DAYS.contains(lower)) {
            return true;
        }
        String next = word + 1 < bound ? words.lower(word + 1) : "";
        if (Grammar.INESSIVE.contains(lower)) {
            return FunctionWords.PLACED_AFTER_IN.contains(next);
        }
        if (Grammar.SUPERESSIVE.contains(lower)) {
            return FunctionWords.DAYS.contains(next) || FunctionWords.PLACED_AFTER_ON.contains(next);
        }
        if (Grammar.ADESSIVE.contains(lower)) {
            return Grammar.INDEFINITE_ARTICLES.contains(next);
        }
        return FunctionWords.AFTER_SOURCES.contains(lower) || FunctionWords.PRONOUNS.contains(words.lower(from));
    }

    /// Returns the token after the aside between commas that begins at the comma `comma`, or `comma` if none
    /// begins there.
    private int asideEnd(int comma, int bound) {
        if (comma + 1 >= bound || !words.is(comma, ",") || !opensAside(comma + 1)) {
            return comma;
        }
        String first = words.lower(comma + 1);
        if ((words.isName(comma + 1) && !FunctionWords.DETERMINERS.contains(first))
                || Grammar.isGerund(first)
                || FunctionWords.TAIL_OPENERS.contains(first)
                || FunctionWords.CLAUSE_OPENERS.contains(first)) {
            return comma;
        }
        int high = Math.min(bound, comma + LONGEST);
        for (int word = comma + 1; word < high; word++) {
            if (passages.isQuoted(word)) {
                return comma;
            }
            if (words.is(word, ",") || isStop(word)) {
                return word;
            }
        }
        return high == bound ? bound : comma;
    }

    /// Returns whether the words can name a source: they begin as a noun phrase does and hold no verb that
    /// ends one.
    private boolean named(int from, int to) {
        if (to <= from) {
            return false;
        }
        String first = words.lower(from);
        if (to - from == 1) {
            return FunctionWords.PRONOUNS.contains(first) || words.isName(from) || isPlural(from);
        }
        boolean relative = false;
        for (int word = from; word < to; word++) {
            String lower = words.lower(word);
            relative |= Grammar.RELATIVE_PERSON.contains(lower) || Grammar.RELATIVE_OWNER.contains(lower);
            if (!relative && word > from && FunctionWords.FINITE.contains(lower)) {
                return false;
            }
        }
        if (FunctionWords.PRONOUNS.contains(first)) {
            return Grammar.GENITIVE.contains(words.lower(from + 1))
                    || FunctionWords.DETERMINERS.contains(first)
                    || FunctionWords.OTHERS.contains(first);
        }
        String last = words.lower(to - 1);
        if (FunctionWords.DETERMINERS.contains(last) || (words.caseAt(to - 1) == Words.Case.OTHER && !isMark(to - 1))) {
            return last.equals(")");
        }
        return FunctionWords.DETERMINERS.contains(first)
                || words.isName(from)
                || words.caseAt(from) == Words.Case.DIGITS
                || (words.caseAt(from) == Words.Case.LOWER
                        && !FunctionWords.ADJUNCT_OPENERS.contains(first)
                        && !FunctionWords.FINITE.contains(first));
    }

    /// Returns whether a source takes a verb in its base form.
    boolean isPlural(WordRange source) {
        if (source.size() > 1 && !passages.isQuoted(source.from())) {
            for (int word = source.from(); word < source.to(); word++) {
                if (Grammar.COORDINATING.contains(words.lower(word)) || words.is(word, ",") || isPlural(word)) {
                    return true;
                }
            }
            return false;
        }
        return FunctionWords.PLURAL_PRONOUNS.contains(words.lower(source.from())) || isPlural(source.from());
    }

    /// Returns whether a word is a plural, by its ending or as one that is listed.
    private boolean isPlural(int word) {
        String lower = words.lower(word);
        return (lower.length() > 3 && Grammar.isPlural(lower)) || FunctionWords.PLURALS.contains(lower);
    }

    /// Returns whether a word is a quotation mark.
    private boolean isMark(int word) {
        return words.isMark(word);
    }

    /// Returns whether no source goes across a word.
    private boolean isBreak(int word) {
        return words.is(word, ",") || isStop(word);
    }

    /// Returns whether a word ends a sentence or parts its halves.
    private boolean isStop(int word) {
        return switch (words.only(word)) {
            case ';', ':', '!', '?', '…', '—', '–' -> true;
            case '-' ->
                words.gap(word) != Words.Gap.NONE && word + 1 < words.size() && words.gap(word + 1) != Words.Gap.NONE;
            case '.' -> word + 1 >= words.size() || (words.gap(word + 1) != Words.Gap.NONE && !isAbbreviated(word));
            default -> false;
        };
    }

    /// Returns whether the dot belongs to an initial or a title rather than to a sentence.
    private boolean isAbbreviated(int dot) {
        return dot > 0
                && words.gap(dot) == Words.Gap.NONE
                && words.end(dot - 1) - words.start(dot - 1) <= 4
                && words.isName(dot - 1);
    }
}
