package org.onrecord.quotation;

import java.util.Optional;

/// What stands right before or behind a stretch in its sentence and bears on it: a negation, a condition, or
/// words that put it in another's mouth or call it wrong. Whoever leaves it out cuts.
///
/// @param before the words from there to the stretch, or empty
/// @param behind the words from the stretch to there, or empty
record LeftOut(String before, String behind) {
    /// How far a negation or an attribution reaches.
    private static final int NEAR = 8;
    /// How far a condition reaches.
    private static final int FAR = 16;

    /// What is left out around the words from `first` to `last`, places in all words of a statement.
    static Optional<LeftOut> around(Wording all, int first, int last) {
        int before = before(all, first);
        int behind = behind(all, last);
        return before == first && behind == last
                ? Optional.empty()
                : Optional.of(new LeftOut(all.at(before, first), all.at(last + 1, behind + 1)));
    }

    String words() {
        return before.isEmpty() ? behind : behind.isEmpty() ? before : before + " … " + behind;
    }

    private static int before(Wording all, int first) {
        int from = first;
        for (int at = first - 1; at >= 0 && first - at <= FAR; at--) {
            Word word = all.word(at);
            if (word.sentence() != all.word(first).sentence() || startsClause(all, at + 1)) {
                break;
            }
            boolean isNear = first - at <= NEAR;
            if (isCondition(word) || (isNear && (bears(word) || (isSaying(all, at))))) {
                from = at;
            }
        }
        if (from == first) {
            return first;
        }
        // From the beginning of its sentence, so that it reads: "I do not" rather than "not".
        while (from > 0
                && first - from < FAR
                && all.word(from - 1).sentence() == all.word(first).sentence()
                && !startsClause(all, from)) {
            from--;
        }
        return from;
    }

    private static int behind(Wording all, int last) {
        int to = last;
        for (int at = last + 1; at < all.size() && at - last <= FAR; at++) {
            Word word = all.word(at);
            if (word.sentence() != all.word(last).sentence() || startsClause(all, at)) {
                break;
            }
            boolean isNear = at - last <= NEAR;
            if (isCondition(word) || (isNear && (bears(word) || isSaying(all, at)))) {
                to = at;
            }
        }
        if (to == last) {
            return last;
        }
        while (to + 1 < all.size()
                && to - last < FAR
                && all.word(to + 1).sentence() == all.word(last).sentence()
                && !startsClause(all, to + 1)) {
            to++;
        }
        return to;
    }

    private static boolean isCondition(Word word) {
        return word.key().equals("if") || word.key().equals("unless");
    }

    private static boolean bears(Word word) {
        return word.isNot() || Lexicon.turns(word.key());
    }

    /// Whether a word reports what others say; what speakers say of their own saying takes nothing back.
    private static boolean isSaying(Wording all, int at) {
        if (!Lexicon.isSaying(all.word(at).key())) {
            return false;
        }
        for (int before = at - 1; before >= Math.max(0, at - 4); before--) {
            if (Lexicon.isFirstPerson(all.word(before).key())) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsClause(Wording all, int at) {
        return at < all.size() && all.word(at).afterComma() && all.word(at).key().equals("and");
    }
}
