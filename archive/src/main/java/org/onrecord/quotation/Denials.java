package org.onrecord.quotation;

import java.util.Set;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;
import org.onrecord.statement.Manner;

/// Decides whether a statement of the kind denial denies the words asked about.
///
/// A denial reports the words that it denies ("she denied that the dam had failed"), so it comes near to them
/// without a negation of its own. It must share most words with content or be close in meaning. The
/// thresholds were set by hand.
final class Denials {
    private static final WordLists WORDS = Language.ENGLISH.lists("denials");

    /// The share of words with content that a denial must contain.
    private static final double NEAR = 0.6;

    /// The cosine at which a denial is close in meaning without shared words.
    private static final double CLOSE = 0.75;
    private static final int FEWEST_CONTENTS = 2;

    private static final Set<String> OF_SAYING = WORDS.set("of saying");

    private Denials() {}

    /// Returns whether a match denies the words, rather than containing them among others or agreeing with
    /// words that deny.
    static boolean isDenial(Wording asked, Match match) {
        Candidate candidate = match.candidate();
        if (!candidate.denies() || asked.negations() % 2 != 0) {
            return false;
        }
        boolean isNear = (asked.contents() >= FEWEST_CONTENTS && match.text().share(asked) >= NEAR)
                || candidate.meaning() >= CLOSE;
        boolean isHeld = match.verdict() == Verdict.VERBATIM
                && candidate.manner() == Manner.DIRECT
                && !Character.isLowerCase(
                        candidate.words().codePointAt(match.text().all().word(0).start()));
        return isNear && !isHeld;
    }

    /// Returns whether it denies having said something, rather than its truth.
    static boolean isOfSaying(Match denial) {
        return denial.text().all().words().stream().anyMatch(word -> OF_SAYING.contains(word.key()));
    }
}
