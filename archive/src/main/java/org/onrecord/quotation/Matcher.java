package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.quotation.Difference.Op;
import org.onrecord.statement.Manner;

/// Judges one candidate alone.
final class Matcher {
    /// The share of words with content that must stand in order for words to be the same, altered.
    private static final double MOST = 0.7;
    /// Where few have content: the share of all words, and one with content may be another.
    private static final double NEARLY_ALL = 0.8;

    private static final int FEWEST_CONTENTS = 3;
    private static final int FEWEST_WORDS = 3;
    /// The share of stems that a report must have to say so.
    private static final double REPORTED = 2.0 / 3;
    /// How close a meaning must be.
    private static final double CLOSE = 0.75;
    /// The share below which words are not laid alongside.
    private static final double NEAR = 0.5;

    private Matcher() {}

    static Match match(Wording asked, Said said) {
        double share = said.share(asked);
        boolean isClose = said.candidate().meaning() >= CLOSE;
        if (share < NEAR && !isClose) {
            return new Match(said, Verdict.NOT_ON_RECORD, share, asked.size(), false, -1, -1, List.of(), List.of());
        }
        if (said.own().size() > 0) {
            Match words = words(asked, said);
            if (words.verdict() != Verdict.NOT_ON_RECORD && !isCoveredOnlyByReport(asked, said, words)) {
                return words;
            }
        }
        return report(asked, said, share, isClose);
    }

    /// Judges by the speaker's own words.
    private static Match words(Wording asked, Said said) {
        Comparison comparison = Comparison.of(asked, said.own());
        List<Difference> diff = new ArrayList<>(comparison.diff());
        List<String> notes = new ArrayList<>();
        Verdict verdict;
        if (comparison.changed() == 0 && comparison.matched() > 0 && !comparison.isTurned()) {
            Optional<LeftOut> leftOut = LeftOut.around(
                    said.all(),
                    said.own().word(comparison.first()).index(),
                    said.own().word(comparison.last()).index());
            leftOut.ifPresent(words -> {
                if (!words.before().isEmpty()) {
                    diff.addFirst(new Difference(Op.DROPPED, "", words.before()));
                }
                if (!words.behind().isEmpty()) {
                    diff.addLast(new Difference(Op.DROPPED, "", words.behind()));
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
        return new Match(
                said,
                verdict,
                comparison.contents() == 0
                        ? (double) comparison.matched() / asked.size()
                        : (double) comparison.covered() / comparison.contents(),
                comparison.changed() + comparison.dropped(),
                comparison.isTurned(),
                comparison.first(),
                comparison.last(),
                diff,
                notes);
    }

    private static boolean isAltered(Comparison comparison, int size) {
        int matched = comparison.matched();
        int contents = comparison.contents();
        int covered = comparison.covered();
        if (matched < FEWEST_WORDS || matched * 2 < size) {
            return false;
        }
        boolean isNearlyAll = matched >= NEARLY_ALL * size;
        return contents == 0
                ? isNearlyAll
                : covered >= MOST * contents || (covered == contents - 1 && contents >= FEWEST_CONTENTS && isNearlyAll);
    }

    /// Whether what the speaker's own words lack is what the reporter put between them.
    private static boolean isCoveredOnlyByReport(Wording asked, Said said, Match words) {
        return said.candidate().manner() == Manner.MIXED
                && words.verdict() == Verdict.ALTERED
                && Comparison.of(asked, said.all()).changed() == 0;
    }

    /// Judges by a report in other words, or by the meaning.
    private static Match report(Wording asked, Said said, double share, boolean isClose) {
        Comparison comparison = Comparison.of(asked, said.all());
        boolean isDirect = said.candidate().manner() == Manner.DIRECT;
        boolean isEqual =
                !isDirect && comparison.changed() == 0 && comparison.dropped() == 0 && comparison.matched() > 0;
        boolean isReported = !isDirect && asked.contents() >= FEWEST_CONTENTS && share >= REPORTED;
        boolean isOpposite = comparison.first() >= 0 && isOpposite(asked, said, comparison);
        boolean says = (isEqual || isReported || isClose) && !isOpposite;
        List<String> notes = new ArrayList<>();
        if (says) {
            notes.add(isEqual || isReported ? Notes.REPORTED : Notes.CLOSE);
        } else if (isOpposite && (isEqual || isReported || isClose)) {
            notes.add(Notes.OPPOSITE);
        }
        return new Match(
                said,
                says ? Verdict.PARAPHRASE : Verdict.NOT_ON_RECORD,
                share,
                comparison.changed() + comparison.dropped(),
                isOpposite,
                -1,
                -1,
                comparison.diff(),
                notes);
    }

    private static boolean isOpposite(Wording asked, Said said, Comparison comparison) {
        int from = said.all().word(comparison.first()).sentence();
        int to = said.all().word(comparison.last()).sentence();
        int negations = said.all()
                .only(word -> word.sentence() >= from && word.sentence() <= to)
                .negations();
        if (said.candidate().denies() && negations == 0) {
            negations = 1;
        }
        return negations % 2 != asked.negations() % 2;
    }
}
