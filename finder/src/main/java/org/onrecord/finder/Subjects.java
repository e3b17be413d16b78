package org.onrecord.finder;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds who reports, right before the verb of a report that stands inside a content: a pronoun, a name with its
/// titles, or a short noun phrase, at the beginning of its clause.
///
/// It would rather find none: those whom nobody could name ("people say"), a clause that only names what was said
/// ("which he said"), and anything that is not surely the beginning of a clause are left out.
final class Subjects {
    private static final int LONGEST = 10;
    private static final int LONGEST_PLAIN = 3;
    private static final int LONGEST_ASIDE = 14;

    /// What a clause of its own may follow.
    private static final Set<String> OPENERS = FunctionWords.list("""
            and but because since after although though while when so yet how ago then later now meanwhile
            recently instead again once earlier yesterday today tonight first until or where
            """);

    /// Words behind which "that" opens a clause, and no relative one.
    private static final Set<String> BEFORE_THAT =
            FunctionWords.list("and but is was fact me him them us her clear true reporters");

    private static final Set<String> GENERIC = FunctionWords.list("""
            people folks everyone everybody somebody someone nobody anybody anyone one guys others some many
            most few things something everything nothing none all experience history evidence those these that
            this what which who each both either neither conscience heart gut instinct logic sense wisdom you
            """);

    private static final Set<String> NEVER_HEADS = FunctionWords.list("no any every each if whoever anyone");

    /// Forms of verbs that are plurals of nouns more often.
    private static final Set<String> NOUNS =
            FunctionWords.list("orders claims reports demands promises pledges answers notes vows tweets");

    private static final Set<String> SHARES = Set.of("percent", "%");

    private static final Set<String> ARTICLES = FunctionWords.list("""
            the a an his her their its our my your this another one two three four five several some these those
            many most
            """);

    /// Words that no noun phrase holds.
    private static final Set<String> NO_PART = FunctionWords.list("""
            he she they i we you it who whom and or but not never than as like me him them us just only even
            also said had whose until from with by about through into because since after before so then now
            think believe know knew thought believed everything nothing anything something whatever ago
            """);

    private final Words words;
    private final Scores scores;

    Subjects(Words words, Scores scores) {
        this.words = words;
        this.scores = scores;
    }

    /// The subject that ends before the word `to` and begins its clause, not before `from`; null where there is none.
    ///
    /// @param verb the word whose form that is
    @Nullable
    Stretch before(int to, int from, InnerVerbs.Form form, String verb) {
        if (to <= from) {
            return null;
        }
        String last = lower(to - 1);
        boolean present = form.tense() == InnerVerbs.Tense.BASE || form.tense() == InnerVerbs.Tense.PRESENT;
        if (FunctionWords.PRONOUNS.contains(last)) {
            Stretch pronoun = new Stretch(to - 1, to);
            return isSpeaker(last, to, form) && opensClause(to - 1, from, present) ? pronoun : null;
        }
        int end = to;
        if (is(to - 1, ",")) {
            end = asideFrom(to - 1, from);
        }
        int start = phraseFrom(end, from, present);
        return start < 0 || !agrees(start, end, form, verb) ? null : new Stretch(start, end == to ? to : to - 1);
    }

    private boolean isSpeaker(String pronoun, int verb, InnerVerbs.Form form) {
        return switch (pronoun) {
            case "he", "she" -> form.tense() != InnerVerbs.Tense.BASE;
            case "it" -> words.marks().place(verb) == Marks.Place.OUTSIDE;
            // "I said" adds nothing to what one says; "I told the board" tells of something else
            case "i", "we" ->
                form.verb().addressed() && form.tense() == InnerVerbs.Tense.PAST && verb + 2 < words.size();
            default -> false;
        };
    }

    /// Where the aside before the comma `closing` begins, its own comma included; `closing + 1` where there is none.
    private int asideFrom(int closing, int from) {
        int low = Math.max(from + 1, closing - LONGEST_ASIDE);
        for (int word = closing - 1; word >= low; word--) {
            if (isMark(word) || ";:!?".indexOf(words.only(word)) >= 0 || FunctionWords.FINITE.contains(lower(word))) {
                break;
            }
            if (is(word, ",")) {
                String first = lower(word + 1);
                boolean opens = ARTICLES.contains(first)
                        || words.caseAt(word + 1) == Words.Case.DIGITS
                        || first.equals("who")
                        || (words.caseAt(word + 1) == Words.Case.LOWER && words.caseAt(word - 1) != Words.Case.LOWER);
                return opens && isName(word - 1) ? word : closing + 1;
            }
        }
        return closing + 1;
    }

    /// Where the noun phrase that ends before `end` begins; -1 where no such phrase begins a clause.
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
        if (start > low && is(start - 1, "and") && start > from + 1 && isName(start) && isName(start - 2)) {
            behindAnd = start;
            start--;
            while (start > low && isPart(start - 1, end)) {
                start--;
            }
        }
        int beginning = beginning(start, end, from, present);
        return beginning < 0 && behindAnd > 0 ? beginning(behindAnd, end, from, present) : beginning;
    }

    private int beginning(int low, int end, int from, boolean present) {
        int start = low;
        while (start < end && OPENERS.contains(lower(start)) && !isName(start)) {
            start++;
        }
        return start < end && isPhrase(start, end) && opensClause(start, from, present) ? start : -1;
    }

    private boolean isPart(int word, int end) {
        String lower = lower(word);
        if (words.caseAt(word) == Words.Case.OTHER) {
            boolean inside = (word + 1 < end && !isApart(word + 1)) || isDot(word);
            return inside && "'’-.&".indexOf(words.only(word)) >= 0 && words.gap(word) == Words.Gap.NONE;
        }
        boolean opener = OPENERS.contains(lower) && !lower.equals("first");
        boolean participle = lower.endsWith("ing")
                && words.caseAt(word) == Words.Case.LOWER
                && words.gap(word) != Words.Gap.NONE
                && word + 1 < end;
        return !NO_PART.contains(lower)
                && !participle
                && !opener
                && !FunctionWords.FINITE.contains(lower)
                && !(words.caseAt(word) == Words.Case.LOWER && InnerVerbs.form(lower) != null && isVerbal(lower));
    }

    private static boolean isVerbal(String form) {
        InnerVerbs.Form verb = InnerVerbs.form(form);
        return verb != null && verb.tense() != InnerVerbs.Tense.BASE;
    }

    /// The dot of an initial or of a title.
    private boolean isDot(int word) {
        return is(word, ".") && word > 0 && isName(word - 1) && words.end(word - 1) - words.start(word - 1) <= 4;
    }

    private boolean isPhrase(int start, int end) {
        String first = lower(start);
        String last = lower(end - 1);
        if (GENERIC.contains(last)
                || FunctionWords.TIMES.contains(last)
                || GENERIC.contains(head(start, end))
                || NEVER_HEADS.contains(first)) {
            return false;
        }
        if (words.caseAt(start) == Words.Case.LOWER
                && (FunctionWords.ADJUNCT_OPENERS.contains(first) || first.equals("of"))) {
            return false;
        }
        if (ARTICLES.contains(first)) {
            return end - start > 1;
        }
        if (isName(start) && isNamed(start, end)) {
            return true;
        }
        if (words.caseAt(start) == Words.Case.DIGITS) {
            return SHARES.contains(last) || end - start > 1;
        }
        boolean plain = words.caseAt(start) == Words.Case.LOWER || isNamed(start, start + 1) || isName(start);
        return plain && end - start <= LONGEST_PLAIN && isPlural(end - 1);
    }

    /// The last word before what only tells where the subject belongs.
    private String head(int start, int end) {
        for (int word = start + 1; word < end; word++) {
            switch (lower(word)) {
                case "of", "in", "at", "for", "on" -> {
                    return lower(word - 1);
                }
                default -> {
                    // part of the name
                }
            }
        }
        return lower(end - 1);
    }

    private boolean isNamed(int start, int end) {
        for (int word = start; word < end; word++) {
            if (Facts.isName(scores, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean agrees(int start, int end, InnerVerbs.Form form, String verb) {
        if (form.tense() == InnerVerbs.Tense.PRESENT && NOUNS.contains(verb)) {
            return isName(end - 1) && isNamed(end - 1, end);
        }
        if (form.tense() != InnerVerbs.Tense.BASE) {
            return true;
        }
        if (isName(end - 1) && isNamed(end - 1, end)) {
            return false;
        }
        boolean bare = start + 1 == end && start > 0 && is(start - 1, ","); // may be a verb: "…, helps confirm"
        return !bare && isPlural(head(start, end));
    }

    private boolean isPlural(int word) {
        return isPlural(lower(word));
    }

    private static boolean isPlural(String word) {
        return (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us"))
                || word.equals("police")
                || word.equals("men")
                || word.equals("women");
    }

    /// Whether a clause begins at a word.
    private boolean opensClause(int word, int from, boolean present) {
        if (word == from) {
            return true;
        }
        int before = word - 1;
        String lower = lower(before);
        if (lower.equals("that")) {
            return before == from
                    || BEFORE_THAT.contains(lower(before - 1))
                    || is(before - 1, ",")
                    || isVerbal(lower(before - 1));
        }
        if (lower.equals("when") || lower.equals("once") || lower.equals("until")) {
            return !present;
        }
        return is(before, ",")
                || is(before, ";")
                || is(before, ":")
                || isDash(before)
                || isMark(before)
                || OPENERS.contains(lower)
                || FunctionWords.DAYS.contains(lower);
    }

    private boolean isNoun(int word) {
        return (words.caseAt(word) != Words.Case.OTHER && !FunctionWords.DETERMINERS.contains(lower(word)))
                || isDot(word);
    }

    boolean isPronoun(String word) {
        return FunctionWords.PRONOUNS.contains(word);
    }

    private boolean isName(int word) {
        return switch (words.caseAt(word)) {
            case TITLE, UPPER, MIXED -> true;
            case LOWER, DIGITS, OTHER -> false;
        };
    }

    private boolean isMark(int word) {
        return (words.marks().isMark(word) && !"'’".contains(words.at(word)))
                || (words.marks().isMark(word) && words.gap(word) != Words.Gap.NONE);
    }

    private boolean isApart(int word) {
        return word >= words.size() || words.gap(word) != Words.Gap.NONE;
    }

    private boolean isDash(int word) {
        return ("-–—".indexOf(words.only(word)) >= 0 && isApart(word + 1)) || is(word, "—");
    }

    private boolean is(int word, String other) {
        return words.at(word).equals(other);
    }

    private String lower(int word) {
        return words.at(word).toLowerCase(Locale.ROOT);
    }
}
