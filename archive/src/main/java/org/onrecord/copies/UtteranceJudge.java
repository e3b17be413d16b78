package org.onrecord.copies;

import java.util.BitSet;

/// Tells whether statements are one utterance with a newcomer's, by the stems of their words in order.
///
/// Counted are words with content; the shorter of two statements is the one with fewer. Two are *tied* when
/// one speaker said both or their stories are copies.
/// - A short one (three words with content or fewer) needs a tie, and all its words with content in the
///   other, which has few more or has the short one whole.
/// - Tied ones need three fifths of the shorter's words, three at least, and not names and figures alone.
/// - Others need three quarters, five at least, among eight words in all; and where they differ, neither
///   a negation, nor `we` in the one for `they` in the other (that is an indirect report, which needs the
///   speaker).
/// - Where their stories are copies, seven in ten of all the longer's words do too, four at least and no
/// negation changed.
/// - Of words that the longer has here and there, each of its places needs two: what it says of a matter in
/// one sentence and of a man in another is not what was said of both.
/// - Where names and figures differ and little else, two statements of one form are two, unless their
///   stories are copies.
final class UtteranceJudge {
    private static final int SHORT = 3;
    private static final double SHORT_OF_LONGER = 0.6;
    private static final int SHORT_RUN = 4;
    private static final double TIED = 0.6;
    private static final int FEWEST_TIED = 3;
    private static final int OF_PIECE = 2;
    private static final double OF_COPIES = 0.7;
    private static final int FEWEST_OF_COPIES = 4;
    private static final double UNTIED = 0.75;
    private static final int FEWEST_UNTIED = 5;
    private static final int FEWEST_WORDS_UNTIED = 8;
    private static final double FORM_DIFFERENCES = 0.65;
    private static final double FORM_NAMES = 0.5;
    /// Beyond it, statements are compared by their passages as stories are.
    private static final long MOST_CELLS = 1_000_000;

    private final Words newcomer;
    private final Stems stems;

    UtteranceJudge(Words newcomer) {
        this.newcomer = newcomer;
        stems = newcomer.stems();
    }

    Judged judge(Words other, boolean sameSpeaker, boolean storiesAreCopies) {
        Stems others = other.stems();
        if ((long) newcomer.size() * other.size() > MOST_CELLS) {
            return new StoryJudge(newcomer, new BitSet()).judge(other);
        }
        Alignment alignment = Alignment.of(newcomer, stems, other, others);
        boolean isEqual = alignment.words() == newcomer.size() && alignment.words() == other.size();
        int shorter = Math.min(stems.contents(), others.contents());
        int longer = Math.max(stems.contents(), others.contents());
        if (longer == 0) {
            boolean isOne = isEqual && (sameSpeaker || storiesAreCopies);
            return new Judged(new Likeness(isOne, isEqual ? 1 : 0, alignment.words()), alignment.inNewcomer());
        }
        double ofShorter = shorter == 0 ? 0 : (double) alignment.contents() / shorter;
        double ofLonger = (double) alignment.contents() / longer;
        boolean isTied = sameSpeaker || storiesAreCopies;
        boolean isOne;
        if (shorter <= SHORT) {
            boolean isWhole = alignment.longestRun() >= SHORT_RUN
                    && alignment.longestRun() == Math.min(newcomer.size(), other.size());
            isOne = isTied && ofShorter >= 1 && (ofLonger >= SHORT_OF_LONGER || isWhole);
        } else if (isTied) {
            boolean isOnlyNames = alignment.beyondNames() == 0 && ofShorter < 1;
            isOne = ofShorter >= TIED && alignment.contents() >= FEWEST_TIED && !isOnlyNames;
        } else {
            isOne = ofShorter >= UNTIED
                    && alignment.contents() >= FEWEST_UNTIED
                    && alignment.words() >= FEWEST_WORDS_UNTIED
                    && !alignment.changesPerson()
                    && !alignment.changesNegation();
        }
        // A story that is run again has the statement in its place, though a word of few is changed.
        isOne |= storiesAreCopies
                && alignment.words() >= OF_COPIES * Math.max(newcomer.size(), other.size())
                && alignment.words() >= FEWEST_OF_COPIES
                && !alignment.changesNegation();
        int pieces = Math.max(
                newcomer.size() < other.size() ? 0 : alignment.pieces(),
                newcomer.size() > other.size() ? 0 : alignment.piecesOfOther());
        isOne = isOne && (shorter <= SHORT || alignment.contents() >= OF_PIECE * pieces);
        isOne = isOne && (storiesAreCopies || !isForm(alignment));
        return new Judged(new Likeness(isOne, (ofShorter + ofLonger) / 2, alignment.words()), alignment.inNewcomer());
    }

    private static boolean isForm(Alignment alignment) {
        int names = alignment.otherNames();
        int all = names + alignment.otherRest();
        return names > 0
                && names >= FORM_DIFFERENCES * all
                && alignment.sameNames() < FORM_NAMES * (alignment.sameNames() + names);
    }
}
