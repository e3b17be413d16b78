package org.onrecord.finder;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the words beside a cue that name who said it: a pronoun, a name with its titles, or a description, with an
/// apposition or a relative clause between commas.
///
/// Looks at most [#LONGEST] words far.
final class Sources {
    private static final int LONGEST = 25;
    private static final int LONGEST_BARE = 14;
    private static final int LONGEST_NAME = 6;

    private final Words words;
    private final Passages passages;

    Sources(Words words, Passages passages) {
        this.words = words;
        this.passages = passages;
    }

    /// The source that ends before the word `verb`, not before `bound`; null where the words there name nobody.
    @Nullable
    Stretch before(int verb, int bound) {
        int to = verb;
        boolean aside = to > bound && is(to - 1, ",");
        if (aside) {
            to = commaBefore(to - 1, bound);
            if (to < 0) {
                return null;
            }
        }
        int from = headBefore(to, bound);
        if (aside && from > bound + 1 && is(from - 1, ",") && opensAside(from)) {
            int title = headBefore(from - 1, bound);
            from = named(title, from - 1) && FunctionWords.DETERMINERS.contains(lower(title)) ? title : from;
        }
        return named(from, to) ? new Stretch(from, aside ? verb - 1 : to) : null;
    }

    /// Where the stretch of words without a break before `to` begins, connectives left out.
    private int headBefore(int to, int bound) {
        int low = Math.max(bound, to - LONGEST_BARE);
        int from = to;
        while (from > low && !isBreak(from - 1)) {
            if (passages.isQuoted(from - 1)) {
                Stretch quotation = passages.quotationAt(from - 1);
                if (quotation.from() < low || !isPartOfName(quotation, to)) {
                    break;
                }
                from = quotation.from();
                continue;
            }
            String word = lower(from - 1);
            boolean joins = word.equals("and") && from < to && !FunctionWords.PRONOUNS.contains(lower(from));
            if (FunctionWords.CLAUSE_OPENERS.contains(word) && !(joins && isName(from) && isName(from - 2))) {
                break;
            }
            from--;
        }
        while (from < to && FunctionWords.CONNECTIVES.contains(lower(from))) {
            from++;
        }
        boolean dated = from + 2 < to && lower(from).equals("last") && FunctionWords.TIMES.contains(lower(from + 1));
        return dated ? from + 2 : from;
    }

    /// Whether a quotation is a nickname or a title within the words of a source: `James "Jim" Ode`, `the "Now" show`.
    private boolean isPartOfName(Stretch quotation, int to) {
        return quotation.size() <= LONGEST_NAME
                && quotation.to() < to
                && !FunctionWords.PRONOUNS.contains(lower(quotation.to()))
                && words.caseAt(quotation.to() - 2) != Words.Case.OTHER;
    }

    /// The comma that opens the aside which the comma at `closing` ends; -1 where there is none near.
    private int commaBefore(int closing, int bound) {
        int low = Math.max(bound + 1, closing - LONGEST);
        for (int word = closing - 1; word >= low; word--) {
            if (passages.isQuoted(word)) {
                return -1;
            }
            if (is(word, ",") && opensAside(word + 1)) {
                return word;
            }
            if (isStop(word)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean opensAside(int word) {
        String first = lower(word);
        return FunctionWords.DETERMINERS.contains(first)
                || first.equals("who")
                || first.equals("whose")
                || first.equals("which")
                || first.equals("of")
                || first.equals("speaking")
                || words.caseAt(word) == Words.Case.DIGITS
                || (words.caseAt(word) == Words.Case.LOWER && !FunctionWords.FINITE.contains(first))
                || (isName(word) && !FunctionWords.PRONOUNS.contains(first));
    }

    /// The source that begins at the word `from` and ends before `bound`; null where the words there name nobody.
    @Nullable
    Stretch after(int from, int bound) {
        int high = Math.min(bound, from + LONGEST_BARE);
        int to = from;
        while (to < high && !isBreak(to) && !passages.isQuoted(to) && !endsSource(to, from, bound)) {
            to++;
        }
        return named(from, to) ? new Stretch(from, asideEnd(to, bound)) : null;
    }

    /// As [#after], but with a clause of content behind the source: an aside has to leave room for it.
    @Nullable
    Stretch afterAndBeforeClause(int from, int bound) {
        Stretch source = after(from, bound);
        if (source == null || (source.to() < bound && is(source.to(), ","))) {
            return source;
        }
        int to = source.from();
        while (to < source.to() && !is(to, ",")) {
            to++;
        }
        return new Stretch(source.from(), to);
    }

    /// Whether the words from `word` on tell when or where it was said and no longer by whom.
    private boolean endsSource(int word, int from, int bound) {
        if (word == from) {
            return false;
        }
        String lower = lower(word);
        if (FunctionWords.DAYS.contains(lower)) {
            return true;
        }
        String next = word + 1 < bound ? lower(word + 1) : "";
        return switch (lower) {
            case "after",
                    "before",
                    "during",
                    "when",
                    "while",
                    "as",
                    "told",
                    "said",
                    "via",
                    "last",
                    "earlier",
                    "later",
                    "this",
                    "but",
                    "that" -> true;
            case "in" ->
                next.equals("a")
                        || next.equals("an")
                        || next.equals("his")
                        || next.equals("her")
                        || next.equals("response")
                        || next.equals("their");
            case "on" -> FunctionWords.DAYS.contains(next) || next.equals("twitter") || next.equals("the");
            case "at" -> next.equals("a") || next.equals("an");
            default -> FunctionWords.PRONOUNS.contains(lower(from));
        };
    }

    /// The end of the aside between commas that begins at the comma `comma`, or `comma` where none begins there.
    private int asideEnd(int comma, int bound) {
        if (comma + 1 >= bound || !is(comma, ",") || !opensAside(comma + 1)) {
            return comma;
        }
        String first = lower(comma + 1);
        if ((isName(comma + 1) && !FunctionWords.DETERMINERS.contains(first))
                || first.endsWith("ing")
                || FunctionWords.TAIL_OPENERS.contains(first)
                || FunctionWords.CLAUSE_OPENERS.contains(first)) {
            return comma;
        }
        int high = Math.min(bound, comma + LONGEST);
        for (int word = comma + 1; word < high; word++) {
            if (passages.isQuoted(word)) {
                return comma;
            }
            if (is(word, ",") || isStop(word)) {
                return word;
            }
        }
        return high == bound ? bound : comma;
    }

    /// Whether the words can name a source: they begin as a noun phrase does and hold no verb that ends one.
    private boolean named(int from, int to) {
        if (to <= from) {
            return false;
        }
        String first = lower(from);
        if (to - from == 1) {
            return FunctionWords.PRONOUNS.contains(first) || isName(from) || isPlural(from);
        }
        boolean relative = false;
        for (int word = from; word < to; word++) {
            String lower = lower(word);
            relative |= lower.equals("who") || lower.equals("whose");
            if (!relative && word > from && FunctionWords.FINITE.contains(lower)) {
                return false;
            }
        }
        if (FunctionWords.PRONOUNS.contains(first)) {
            return lower(from + 1).equals("of") || FunctionWords.DETERMINERS.contains(first) || first.equals("others");
        }
        String last = lower(to - 1);
        if (FunctionWords.DETERMINERS.contains(last) || (words.caseAt(to - 1) == Words.Case.OTHER && !isMark(to - 1))) {
            return last.equals(")");
        }
        return FunctionWords.DETERMINERS.contains(first)
                || isName(from)
                || words.caseAt(from) == Words.Case.DIGITS
                || (words.caseAt(from) == Words.Case.LOWER
                        && !FunctionWords.ADJUNCT_OPENERS.contains(first)
                        && !FunctionWords.FINITE.contains(first));
    }

    /// Whether a word is written as names are.
    boolean isName(int word) {
        return switch (words.caseAt(word)) {
            case TITLE, UPPER, MIXED -> true;
            case LOWER, DIGITS, OTHER -> false;
        };
    }

    /// Whether a source takes a verb in its base form.
    boolean isPlural(Stretch source) {
        if (source.size() > 1 && !passages.isQuoted(source.from())) {
            for (int word = source.from(); word < source.to(); word++) {
                if (lower(word).equals("and") || is(word, ",") || isPlural(word)) {
                    return true;
                }
            }
            return false;
        }
        return switch (lower(source.from())) {
            case "i", "you", "we", "they", "who", "some", "others", "many", "most", "several", "both", "few" -> true;
            default -> isPlural(source.from());
        };
    }

    private boolean isPlural(int word) {
        String lower = lower(word);
        return (lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss"))
                || lower.equals("people")
                || lower.equals("police")
                || lower.equals("percent");
    }

    private boolean isMark(int word) {
        return words.marks().isMark(word);
    }

    private boolean isBreak(int word) {
        return is(word, ",") || isStop(word);
    }

    private boolean isStop(int word) {
        return switch (words.only(word)) {
            case ';', ':', '!', '?', '…', '—', '–' -> true;
            case '-' ->
                words.gap(word) != Words.Gap.NONE && word + 1 < words.size() && words.gap(word + 1) != Words.Gap.NONE;
            case '.' -> word + 1 >= words.size() || (words.gap(word + 1) != Words.Gap.NONE && !isAbbreviated(word));
            default -> false;
        };
    }

    /// Whether the dot belongs to an initial or a title rather than to a sentence.
    private boolean isAbbreviated(int dot) {
        return dot > 0
                && words.gap(dot) == Words.Gap.NONE
                && words.end(dot - 1) - words.start(dot - 1) <= 4
                && isName(dot - 1);
    }

    private boolean is(int word, String other) {
        return words.at(word).equals(other);
    }

    private String lower(int word) {
        return words.at(word).toLowerCase(Locale.ROOT);
    }
}
