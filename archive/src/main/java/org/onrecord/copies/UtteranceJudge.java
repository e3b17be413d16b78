package org.onrecord.copies;

import java.util.BitSet;

/// Decides whether statements are one utterance with a newcomer's, by the stems of their words in order.
///
/// Words with content count; the shorter of two statements is the one with fewer. Two are *tied* if one
/// speaker said both or their stories are copies.
///
/// - A short one (three words with content or fewer) needs a tie, and all its words with content in the
///   other, which has few more or contains the short one as a whole.
/// - Tied ones need three fifths of the shorter's words, three at least, and not only names and figures.
/// - Others need three quarters, five at least, among eight words in all. Their differences must contain
///   neither a negation nor `we` in one for `they` in the other (that is an indirect report, which needs the
///   speaker).
/// - If their stories are copies, seven in ten of all the longer's words suffice too, four at least and no
///   negation changed.
/// - If the longer has the words in several places, each place needs two: what it says of a matter in one
///   sentence and of a person in another was not said of both.
/// - If little but names and figures differs, they are two statements of one form, unless their stories are
///   copies.
///
/// All figures were set by hand; `UtteranceLikenessTest` has examples. Limits: a paraphrase in other words is
/// another utterance, and of an indirect report without a known speaker the same holds.
final class UtteranceJudge {
    /// The most words with content of a short statement, and what it needs below: the share of the longer
    /// one, or a run that is all of it.
    private static final int SHORT = 3;
    private static final double SHORT_OF_LONGER = 0.6;
    private static final int SHORT_RUN = 4;

    /// What tied statements need: the share of the shorter one, and the fewest words with content.
    private static final double TIED = 0.6;
    private static final int FEWEST_TIED = 3;

    /// The words with content that each place of the longer one needs.
    private static final int OF_PIECE = 2;

    /// What statements of copied stories need: the share of all the longer one's words, and the fewest words.
    private static final double OF_COPIES = 0.7;
    private static final int FEWEST_OF_COPIES = 4;

    /// What others need: the share of the shorter one, the fewest words with content, and the fewest words.
    private static final double UNTIED = 0.75;
    private static final int FEWEST_UNTIED = 5;
    private static final int FEWEST_WORDS_UNTIED = 8;

    /// What makes one form: the least share of names among the differences, and the share of equal names it
    /// stays below.
    private static final double FORM_DIFFERENCES = 0.65;
    private static final double FORM_NAMES = 0.5;
    /// The largest table. Beyond it, statements are compared by passages, as stories are.
    private static final long MOST_CELLS = 1_000_000;

    private final Words newcomer;
    private final Stems stems;

    UtteranceJudge(Words newcomer) {
        this.newcomer = newcomer;
        stems = newcomer.stems();
    }

    /// Compares the newcomer with another statement.
    ///
    /// @param sameSpeaker true if one speaker is known to have said both
    /// @param storiesAreCopies true if they are in two stories of one cluster
    ScoredCopy judge(Words other, boolean sameSpeaker, boolean storiesAreCopies) {
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
            return new ScoredCopy(new Similarity(isOne, isEqual ? 1 : 0, alignment.words()), alignment.inNewcomer());
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
        // A story that is run again has the statement in its place, even if one word of few is changed.
        isOne |= storiesAreCopies
                && alignment.words() >= OF_COPIES * Math.max(newcomer.size(), other.size())
                && alignment.words() >= FEWEST_OF_COPIES
                && !alignment.changesNegation();
        int pieces = Math.max(
                newcomer.size() < other.size() ? 0 : alignment.pieces(),
                newcomer.size() > other.size() ? 0 : alignment.piecesOfOther());
        isOne = isOne && (shorter <= SHORT || alignment.contents() >= OF_PIECE * pieces);
        isOne = isOne && (storiesAreCopies || !isForm(alignment));
        return new ScoredCopy(
                new Similarity(isOne, (ofShorter + ofLonger) / 2, alignment.words()), alignment.inNewcomer());
    }

    /// Returns whether most differences are names and figures, and few of those are shared.
    private static boolean isForm(Alignment alignment) {
        int names = alignment.otherNames();
        int all = names + alignment.otherRest();
        return names > 0
                && names >= FORM_DIFFERENCES * all
                && alignment.sameNames() < FORM_NAMES * (alignment.sameNames() + names);
    }
}
