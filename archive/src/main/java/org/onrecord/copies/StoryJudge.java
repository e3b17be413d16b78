package org.onrecord.copies;

import java.util.BitSet;
import org.onrecord.copies.Passages.Shared;

/// Decides whether stories are copies of a newcomer: whether one contains half of the other's words in
/// passages, and is not much longer.
///
/// Two stories of one event by two reporters share names, figures and phrases, but few of their words in
/// passages; an agency's story with another lead shares most. The line of a half lies between. A longer one
/// that contains the whole shorter one is a collection (a live page, a digest) and not a copy. Stories of one
/// form (results, weather reports) share their words and differ in names and figures; [#isForm] tells those.
///
/// Words that very many stories share count neither way. The shares were set by hand; `StoryLikenessTest` has
/// examples.
final class StoryJudge {
    /// The least share of the shorter story that the other has. Below it, both at most report one event.
    private static final double OF_SHORTER = 0.5;
    /// The least share of the longer story. Below it, the longer one is a collection that contains the
    /// shorter.
    private static final double OF_LONGER = 1 / 6.0;
    /// The fewest shared words, except for stories that consist of nothing else.
    private static final int FEWEST = 15;

    /// The share of the longer story from which two are copies however short they are.
    private static final double ALL_BUT = 0.9;

    /// The fewest differing names and figures that can make two stories one form.
    private static final int FEWEST_OTHER_NAMES = 4;

    /// The share of equal names and figures from which two stories are not one form.
    private static final double FORM_NAMES = 0.6;

    /// The least by which the share of equal other words exceeds that of names in one form.
    private static final double FORM_APART = 0.25;

    private final Words newcomer;
    private final BitSet common;
    private final Passages passages;

    /// @param common the newcomer's words that very many stories share
    StoryJudge(Words newcomer, BitSet common) {
        this.newcomer = newcomer;
        this.common = common;
        passages = new Passages(newcomer);
    }

    /// Compares the newcomer with another story.
    ScoredCopy judge(Words other) {
        if (isEqual(other)) {
            BitSet all = new BitSet();
            all.set(0, other.size());
            return new ScoredCopy(new Similarity(true, 1, other.size()), all);
        }
        Shared shared = passages.with(other);
        BitSet own = shared.inNewcomer();
        int beforeCommon = own.cardinality();
        own.andNot(common);
        int inNewcomer = own.cardinality();
        int commonInBoth = beforeCommon - inNewcomer;
        int inOther = Math.max(0, shared.inOther().cardinality() - commonInBoth);
        int ofNewcomer = newcomer.size() - common.cardinality();
        int ofOther = other.size() - commonInBoth;
        int words = Math.min(inNewcomer, inOther);
        if (words == 0) {
            return new ScoredCopy(Similarity.NONE, own);
        }
        double partOfNewcomer = Math.min(1, (double) inNewcomer / ofNewcomer);
        double partOfOther = Math.min(1, (double) inOther / ofOther);
        double ofShorter = Math.max(partOfNewcomer, partOfOther);
        double ofLonger = Math.min(partOfNewcomer, partOfOther);
        boolean isMuch = ofShorter >= OF_SHORTER && ofLonger >= OF_LONGER && words >= FEWEST;
        boolean isAll = ofLonger >= ALL_BUT;
        boolean isCopy = (isMuch || isAll) && !isForm(shared);
        return new ScoredCopy(new Similarity(isCopy, (ofShorter + ofLonger) / 2, words), own);
    }

    /// Returns whether two stories have the same words, and have any.
    private boolean isEqual(Words other) {
        int size = newcomer.size();
        for (int word = 0; word < size; word++) {
            if (word >= other.size() || !newcomer.equal(word, other, word)) {
                return false;
            }
        }
        return size > 0 && size == other.size();
    }

    /// Returns whether names and figures differ while the words around them do not: two reports of
    /// earthquakes, of quarterly results.
    private static boolean isForm(Shared shared) {
        double names = part(shared.sameNames(), shared.otherNames());
        return shared.otherNames() >= FEWEST_OTHER_NAMES
                && names < FORM_NAMES
                && part(shared.sameRest(), shared.otherRest()) > names + FORM_APART;
    }

    private static double part(int same, int other) {
        return same + other == 0 ? 0 : (double) same / (same + other);
    }
}
