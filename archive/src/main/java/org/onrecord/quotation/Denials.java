package org.onrecord.quotation;

import java.util.Set;
import org.onrecord.statement.Manner;

/// Tells whether a statement kept as a denial denies words asked about.
final class Denials {
    private static final double NEAR = 0.6;
    private static final double CLOSE = 0.75;
    private static final int FEWEST_CONTENTS = 2;

    private static final Set<String> OF_SAYING = Set.of(
            "say", "said", "saying", "says", "quote", "quoted", "quotation", "misquoted", "remark", "remarks", "words");

    private Denials() {}

    /// Whether it denies them, rather than holds them among other words or agrees with words that deny.
    static boolean isDenial(Wording asked, Match match) {
        Candidate candidate = match.candidate();
        if (!candidate.denies() || asked.negations() % 2 != 0) {
            return false;
        }
        boolean isNear = (asked.contents() >= FEWEST_CONTENTS && match.said().share(asked) >= NEAR)
                || candidate.meaning() >= CLOSE;
        boolean isHeld = match.verdict() == Verdict.VERBATIM
                && candidate.manner() == Manner.DIRECT
                && !Character.isLowerCase(
                        candidate.words().codePointAt(match.said().all().word(0).start()));
        return isNear && !isHeld;
    }

    /// Whether what it denies is having said it.
    static boolean isOfSaying(Match denial) {
        return denial.said().all().words().stream().anyMatch(word -> OF_SAYING.contains(word.key()));
    }
}
