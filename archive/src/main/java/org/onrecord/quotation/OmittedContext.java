package org.onrecord.quotation;

import java.util.Optional;

/// The words right before or after a stretch in its sentence that bear on it: a negation, a condition, or
/// words that attribute it to somebody else or call it wrong. A quotation that leaves them out is cut.
///
/// The words around the stretch are read until the clause ends, at most as far as the distances below. A
/// negation reaches less far than a condition, since `not` governs its verb and `if` its whole sentence;
/// after the stretch it reaches least, as in `… , not`. The result begins at the start of its clause, so that
/// a reader sees "I do not believe that" rather than "not".
///
/// Limits: marks and a few words tell clauses apart, so a negation in an inserted clause can count as one
/// that bears. That costs a `cut` where `verbatim` was due rather than the reverse. The distances were set by
/// hand.
///
/// @param before the words from there to the stretch, or empty
/// @param after the words from the stretch to there, or empty
record OmittedContext(String before, String after) {
    /// The most words between a condition and the stretch, on either side.
    private static final int CONDITION = 16;
    /// The most words from a negation to the stretch after it.
    private static final int NOT_BEFORE = 8;
    /// The most words from the stretch to a negation after it.
    private static final int NOT_AFTER = 4;
    /// The most words between the stretch and a word that attributes it to others.
    private static final int SAYING = 5;

    /// Returns what is left out around the words from `first` to `last`, indexes of all words of a statement,
    /// both inclusive; empty if nothing there bears on them.
    ///
    /// @param isText true for words of a story's text, where words that report speech stand around it and take
    /// nothing back
    static Optional<OmittedContext> around(Wording all, int first, int last, boolean isText) {
        int before = before(all, first, isText);
        int after = after(all, last, isText);
        return before == first && after == last
                ? Optional.empty()
                : Optional.of(new OmittedContext(all.at(before, first), all.at(last + 1, after + 1)));
    }

    /// Returns both sides as one string for the reader.
    String words() {
        return before.isEmpty() ? after : after.isEmpty() ? before : before + " … " + after;
    }

    /// Returns the index of the first word before the stretch that belongs to the omitted context, or
    /// `first`.
    private static int before(Wording all, int first, boolean isText) {
        int from = first;
        for (int at = first - 1; at >= 0 && first - at <= CONDITION && isJoined(all, at, at + 1); at--) {
            if (bears(all, at, first - at, NOT_BEFORE, isText)) {
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

    /// Returns the index of the last word after the stretch that belongs to the omitted context, or `last`.
    private static int after(Wording all, int last, boolean isText) {
        int to = last;
        for (int at = last + 1; at < all.size() && at - last <= CONDITION && isJoined(all, at - 1, at); at++) {
            if (bears(all, at, at - last, NOT_AFTER, isText)) {
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

    /// Returns whether the word `distance` words away bears on the stretch. `Not only` and `no doubt` stress
    /// rather than negate.
    private static boolean bears(Wording all, int at, int distance, int reachOfNot, boolean isText) {
        String key = all.word(at).key();
        String before = at == 0 ? "" : all.word(at - 1).key();
        String next = at + 1 == all.size() ? "" : all.word(at + 1).key();
        if (Lexicon.isCondition(key)) {
            return true;
        }
        if (all.word(at).isNot()) {
            boolean isStress = Lexicon.isStressAfterNot(next);
            return distance <= reachOfNot && !isStress;
        }
        // "It is wrong" says so of the stretch, "the wrong track" of the track.
        boolean isAttribute = Lexicon.isBeforeAttribute(before);
        return (Lexicon.turns(key) && distance <= reachOfNot && !(isAttribute && Lexicon.isQuality(key)))
                || (!isText && distance <= SAYING && isSaying(all, at));
    }

    /// Returns whether a word reports what others say. Speakers who mention their own saying take nothing
    /// back.
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

    /// Returns whether two neighbours are in one sentence and no clause begins between them.
    private static boolean isJoined(Wording all, int at, int next) {
        return all.word(at).sentence() == all.word(next).sentence() && !startsClause(all, next);
    }

    private static boolean startsClause(Wording all, int at) {
        return all.word(at).afterComma() && Lexicon.isClauseOpener(all.word(at).key());
    }
}
