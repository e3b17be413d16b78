package org.onrecord.quotation;

import java.util.Comparator;
import java.util.List;
import org.onrecord.text.Span;

/// The result of comparing one candidate with the words asked about.
///
/// @param text the candidate
/// @param verdict VERBATIM, CUT, ALTERED, PARAPHRASE or NOT_ON_RECORD
/// @param nearness the share of the words asked about that it contains, from 0 to 1
/// @param changed the number of words that differ
/// @param turned true if a negation was dropped or added
/// @param aligned the share of the words asked about that are equal and in order, from 0 to 1
/// @param first the index in the speaker's own words at which it begins, or -1
/// @param last the index at which it ends, or -1
/// @param said where the equal words are in the candidate's words, in UTF-16 units
/// @param diff the words side by side
/// @param notes sentences for the reader
record Match(
        CandidateText text,
        Verdict verdict,
        double nearness,
        int changed,
        boolean turned,
        double aligned,
        int first,
        int last,
        List<Span> said,
        List<Difference> diff,
        List<String> notes) {
    /// The best first; of equals, the one with fewer changes, then the one whose words are all quoted.
    static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::verdict)
            .thenComparing(Match::turned)
            .thenComparing(Comparator.comparingDouble(Match::nearness).reversed())
            .thenComparingInt(Match::changed)
            .thenComparing(match -> match.candidate().manner());

    /// Returns a match that begins and ends nowhere in the speaker's own words, with no negation dropped or
    /// added, no differences and no notes.
    static Match of(CandidateText text, Verdict verdict, double nearness, int changed) {
        return new Match(text, verdict, nearness, changed, false, 0, -1, -1, List.of(), List.of(), List.of());
    }

    /// Returns this match with another answer to whether a negation was dropped or added.
    Match withTurned(boolean other) {
        return new Match(text, verdict, nearness, changed, other, aligned, first, last, said, diff, notes);
    }

    /// Returns this match, beginning and ending elsewhere in the speaker's own words.
    Match withExtent(int start, int end) {
        return new Match(text, verdict, nearness, changed, turned, aligned, start, end, said, diff, notes);
    }

    /// Returns this match with the words that a comparison found equal.
    Match withAligned(double share, List<Span> places) {
        return new Match(text, verdict, nearness, changed, turned, share, first, last, places, diff, notes);
    }

    /// Returns this match with other differences and notes.
    Match withFindings(List<Difference> differences, List<String> sentences) {
        return new Match(text, verdict, nearness, changed, turned, aligned, first, last, said, differences, sentences);
    }

    /// Returns whether a report has all words asked about, in one place: they are the reporter's, and they are on
    /// record.
    boolean isReportedWhole() {
        return verdict == Verdict.PARAPHRASE && changed == 0 && aligned == 1;
    }

    Candidate candidate() {
        return text.candidate();
    }

    /// Returns this match as evidence under another verdict, such as that somebody else said it.
    Evidence evidence(Verdict as) {
        return new Evidence(candidate(), as, diff, said);
    }

    Evidence evidence() {
        return evidence(verdict);
    }
}
