package org.onrecord.quotation;

import java.util.Comparator;
import java.util.List;

/// What one candidate says of words asked about.
///
/// @param said the candidate
/// @param verdict VERBATIM, CUT, ALTERED, PARAPHRASE or NOT_ON_RECORD
/// @param nearness how much of what was asked about it has, from 0 to 1
/// @param changed how many words differ
/// @param turned whether a negation was dropped or added
/// @param first where in the speaker's own words it begins, or -1
/// @param last where it ends, or -1
/// @param diff the words beside one another
/// @param notes sentences for the reader
record Match(
        Said said,
        Verdict verdict,
        double nearness,
        int changed,
        boolean turned,
        int first,
        int last,
        List<Difference> diff,
        List<String> notes) {
    /// The best first; of equals, the one with fewer changes, then the one whose words are all quoted.
    static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::verdict)
            .thenComparing(Match::turned)
            .thenComparing(Comparator.comparingDouble(Match::nearness).reversed())
            .thenComparingInt(Match::changed)
            .thenComparing(match -> match.candidate().manner());

    Candidate candidate() {
        return said.candidate();
    }

    Evidence evidence(Verdict as) {
        return new Evidence(candidate().statement(), as, diff);
    }

    Evidence evidence() {
        return evidence(verdict);
    }
}
