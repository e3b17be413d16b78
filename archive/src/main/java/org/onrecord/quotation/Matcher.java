package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.quotation.Difference.Op;
import org.onrecord.statement.Manner;

/// Judges one candidate alone.
///
/// The cheap test comes first: the share of the question's stems that the candidate contains at all. Below
/// half of them, and without a close meaning, nothing is aligned. Then the speaker's own words are compared,
/// and only if these do not answer, the report in other words.
///
/// The thresholds were set by hand, not fitted; `MadeQuotationsTest` checks what they yield.
final class Matcher {
    /// The share of words with content that must be equal and in order for words to count as altered.
    private static final double MOST = 0.7;
    /// Where few words have content: the share of all words that must be equal, if one with content differs.
    private static final double NEARLY_ALL = 0.8;

    /// Where most words are equal: the share of all words, the fewest of them, and how many of those with
    /// content may differ.
    private static final double MOST_WORDS = 0.7;
    private static final int FEWEST_OF_MOST = 6;

    private static final int FEWEST_CONTENTS = 3;
    private static final int FEWEST_WORDS = 3;
    /// The share of stems that a report must contain to count as one; of the fewest, all.
    private static final double REPORTED = 2.0 / 3;
    /// The cosine from which two meanings are close.
    private static final double CLOSE = 0.75;
    /// The share of stems below which words are not judged, and below which those in quotation marks are not
    /// aligned either.
    private static final double NEAR = 0.5;
    private static final double FAR = 0.25;

    private Matcher() {}

    /// Returns the match of a candidate with the words asked about.
    static Match match(Wording asked, CandidateText text) {
        double share = text.share(asked);
        boolean isClose = text.candidate().meaning() >= CLOSE;
        if (share < NEAR && !isClose) {
            Match far = Match.of(text, Verdict.NOT_ON_RECORD, share, asked.size());
            return share < FAR || text.candidate().manner() == Manner.INDIRECT
                    ? far
                    : aligned(far, Comparison.of(asked, text.own()));
        }
        if (text.own().size() > 0) {
            Match words = words(asked, text);
            if (words.verdict() != Verdict.NOT_ON_RECORD && !isCoveredOnlyByReport(asked, text, words)) {
                return words;
            }
        }
        return report(asked, text, share, isClose);
    }

    private static Match aligned(Match match, Comparison comparison) {
        return match.withAligned(comparison.aligned(), comparison.places())
                .withFindings(comparison.diff(), match.notes());
    }

    /// Judges by the speaker's own words: verbatim or cut if all are equal and no negation differs, else
    /// altered or not on record.
    private static Match words(Wording asked, CandidateText text) {
        Comparison comparison = Comparison.of(asked, text.own());
        List<Difference> diff = new ArrayList<>(comparison.diff());
        List<String> notes = new ArrayList<>();
        Verdict verdict;
        if (comparison.changed() == 0 && comparison.matched() > 0 && !comparison.isTurned()) {
            Optional<OmittedContext> leftOut = OmittedContext.around(
                    text.all(),
                    text.own().word(comparison.first()).index(),
                    text.own().word(comparison.last()).index(),
                    text.candidate().origin() != Origin.STATEMENT);
            leftOut.ifPresent(words -> {
                if (!words.before().isEmpty()) {
                    diff.addFirst(new Difference(Op.DROPPED, "", words.before()));
                }
                if (!words.after().isEmpty()) {
                    diff.addLast(new Difference(Op.DROPPED, "", words.after()));
                }
                notes.add(Notes.leftOut(words));
            });
            boolean isWhole = comparison.dropped() == 0 && !comparison.leaps() && leftOut.isEmpty();
            verdict = isWhole ? Verdict.VERBATIM : Verdict.CUT;
        } else {
            verdict = isAltered(comparison, asked.size()) ? Verdict.ALTERED : Verdict.NOT_ON_RECORD;
        }
        if (comparison.isTurned()) {
            notes.add(Notes.TURNED);
        }
        if (comparison.leaps()) {
            notes.add(Notes.LEAPS);
        }
        if (comparison.dropsSentenceWithNot()) {
            notes.add(Notes.DROPPED_NOT);
        }
        if (comparison.hasBrackets()) {
            notes.add(Notes.BRACKETS);
        }
        if (comparison.hasSameFigure()) {
            notes.add(Notes.SAME_FIGURE);
        }
        double nearness = comparison.contents() == 0
                ? (double) comparison.matched() / asked.size()
                : (double) comparison.covered() / comparison.contents();
        return Match.of(text, verdict, nearness, comparison.changed() + comparison.dropped())
                .withTurned(comparison.isTurned())
                .withAligned(comparison.aligned(), comparison.places())
                .withExtent(comparison.first(), comparison.last())
                .withFindings(diff, notes);
    }

    /// Returns whether enough is equal to call words altered rather than different: half of all words, and
    /// most of those with content.
    private static boolean isAltered(Comparison comparison, int size) {
        int matched = comparison.matched();
        int contents = comparison.contents();
        int covered = comparison.covered();
        if (matched < FEWEST_WORDS || matched * 2 < size) {
            return false;
        }
        boolean isNearlyAll = matched >= NEARLY_ALL * size;
        boolean isMost = matched >= MOST_WORDS * size && matched >= FEWEST_OF_MOST;
        return contents == 0
                ? isNearlyAll
                : covered >= MOST * contents
                        || (covered == contents - 1 && contents >= FEWEST_CONTENTS && isNearlyAll)
                        || (covered >= contents - 1 && contents > 1 && isMost);
    }

    /// Returns whether the reporter's words between the quoted ones contain what the speaker's own words
    /// lack. Then the statement as a whole reports the words, and none of them was altered.
    private static boolean isCoveredOnlyByReport(Wording asked, CandidateText text, Match words) {
        return text.candidate().manner() == Manner.MIXED
                && words.verdict() == Verdict.ALTERED
                && Comparison.of(asked, text.all()).changed() == 0;
    }

    /// Judges by a report in other words, or by the meaning. A report that differs from the words asked about
    /// in nothing but person and tense says the same, however short it is.
    private static Match report(Wording asked, CandidateText text, double share, boolean isClose) {
        Comparison comparison = Comparison.of(asked, text.all());
        boolean isDirect = text.candidate().manner() == Manner.DIRECT;
        boolean isEqual = !isDirect && isWhole(comparison);
        boolean isShifted = !isDirect
                && !isEqual
                && isWhole(Comparison.of(asked.reported(), text.all().reported()));
        boolean isReported = !isDirect
                && asked.contents() >= FEWEST_CONTENTS
                && share >= (asked.contents() == FEWEST_CONTENTS ? 1 : REPORTED)
                && text.hasSubjectOf(asked)
                && !text.isAsked();
        boolean isOpposite = comparison.first() >= 0 && isOpposite(asked, text, comparison);
        boolean says = (isEqual || isShifted || isReported || isClose) && !isOpposite;
        List<String> notes = new ArrayList<>();
        if (says) {
            notes.add(isShifted ? Notes.SHIFTED : isEqual || isReported ? Notes.REPORTED : Notes.CLOSE);
        } else if (isOpposite && (isEqual || isShifted || isReported || isClose)) {
            notes.add(Notes.OPPOSITE);
        }
        Verdict verdict = says ? Verdict.PARAPHRASE : Verdict.NOT_ON_RECORD;
        return Match.of(text, verdict, isShifted ? 1 : share, comparison.changed() + comparison.dropped())
                .withTurned(isOpposite)
                .withAligned(comparison.aligned(), comparison.places())
                .withFindings(comparison.diff(), notes);
    }

    /// Returns whether all words are equal, without a gap.
    private static boolean isWhole(Comparison comparison) {
        return comparison.changed() == 0 && comparison.dropped() == 0 && comparison.matched() > 0;
    }

    /// Returns whether the sentences that match have an odd number of negations and the words asked about an
    /// even one, or the reverse. Limit: two differences cancel out.
    private static boolean isOpposite(Wording asked, CandidateText text, Comparison comparison) {
        int from = text.all().word(comparison.first()).sentence();
        int to = text.all().word(comparison.last()).sentence();
        int negations = text.all()
                .only(word -> word.sentence() >= from && word.sentence() <= to)
                .negations();
        if (text.candidate().denies() && negations == 0) {
            negations = 1;
        }
        return negations % 2 != asked.negations() % 2;
    }
}
