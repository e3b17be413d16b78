package org.onrecord.quotation;

import java.util.List;

/// Answers whether words were said, from the statements on record that may hold them.
///
/// A verdict is never stronger than its evidence: verbatim and cut rest on words in quotation marks only,
/// and a negation that was dropped or added makes words altered. Time and memory are bounded: words beyond
/// some hundred are compared by the runs that they share.
public final class Judge {
    private Judge() {}

    /// The answer. Safe to call from many threads at once.
    public static Finding judge(Asked asked, List<Candidate> candidates) {
        return Weighing.of(asked, candidates);
    }
}
