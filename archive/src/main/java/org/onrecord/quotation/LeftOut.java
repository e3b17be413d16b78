package org.onrecord.quotation;

import java.util.Optional;

/// What stands right before or behind a stretch in its sentence and bears on it: a negation, a condition,
/// or words that put it in another's mouth or call it wrong. Whoever leaves it out cuts.
///
/// @param before the words from there to the stretch, or empty
/// @param behind the words from the stretch to there, or empty
record LeftOut(String before, String behind) {
    /// How many words off a condition may stand.
    private static final int CONDITION = 16;
    /// How many words before a negation may stand.
    private static final int NOT_BEFORE = 8;
    /// How many words behind.
    private static final int NOT_BEHIND = 4;
    /// How many words off others may be said to say so.
    private static final int SAYING = 5;

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
        for (int at = first - 1; at >= 0 && first - at <= CONDITION && isJoined(all, at, at + 1); at--) {
            if (bears(all, at, first - at, NOT_BEFORE)) {
                from = at;
            }
        }
        if (from == first) {
            return first;
        }
        // From the beginning of its clause, so that it reads: "I do not" rather than "not".
        while (from > 0 && first - from < CONDITION && isJoined(all, from - 1, from)) {
            from--;
        }
        return from;
    }

    private static int behind(Wording all, int last) {
        int to = last;
        for (int at = last + 1; at < all.size() && at - last <= CONDITION && isJoined(all, at - 1, at); at++) {
            if (bears(all, at, at - last, NOT_BEHIND)) {
                to = at;
            }
        }
        if (to == last) {
            return last;
        }
        while (to + 1 < all.size() && to - last < CONDITION && isJoined(all, to, to + 1)) {
            to++;
        }
        return to;
    }

    /// Whether the word that is `distance` words off bears on the stretch.
    private static boolean bears(Wording all, int at, int distance, int reachOfNot) {
        String key = all.word(at).key();
        String before = at == 0 ? "" : all.word(at - 1).key();
        String next = at + 1 == all.size() ? "" : all.word(at + 1).key();
        if (key.equals("if") || key.equals("unless")) {
            return true;
        }
        if (all.word(at).isNot()) {
            boolean isStress = next.equals("only") || next.equals("doubt") || next.equals("question");
            return distance <= reachOfNot && !isStress;
        }
        // "It is wrong" says so of the stretch, "the wrong track" of the track.
        boolean isAttribute = before.equals("the") || before.equals("a");
        return (Lexicon.turns(key) && distance <= reachOfNot && !(isAttribute && Lexicon.isQuality(key)))
                || (distance <= SAYING && isSaying(all, at));
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

    /// Whether two words that follow one another stand in one sentence, and no new clause begins between.
    private static boolean isJoined(Wording all, int at, int next) {
        return all.word(at).sentence() == all.word(next).sentence() && !startsClause(all, next);
    }

    private static boolean startsClause(Wording all, int at) {
        return all.word(at).afterComma() && all.word(at).key().equals("and");
    }
}
