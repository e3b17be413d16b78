package org.onrecord.copies;

import java.util.BitSet;
import org.onrecord.copies.Passages.Shared;

/// Tells whether stories are copies of a newcomer. Words that very many stories share count neither way.
final class StoryJudge {
    /// The least part of the shorter story that the other has: below it, they tell of one event at most.
    private static final double OF_SHORTER = 0.5;
    /// The least part of the longer story: below it, the longer is a collection that holds the shorter.
    private static final double OF_LONGER = 1 / 6.0;
    /// The fewest words, but for stories that are nothing else.
    private static final int FEWEST = 15;

    private static final double ALL_BUT = 0.9;
    private static final int FEWEST_OTHER_NAMES = 4;
    private static final double FORM_NAMES = 0.6;
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

    Judged judge(Words other) {
        if (isEqual(other)) {
            BitSet all = new BitSet();
            all.set(0, other.size());
            return new Judged(new Likeness(true, 1, other.size()), all);
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
            return new Judged(Likeness.NONE, own);
        }
        double partOfNewcomer = Math.min(1, (double) inNewcomer / ofNewcomer);
        double partOfOther = Math.min(1, (double) inOther / ofOther);
        double ofShorter = Math.max(partOfNewcomer, partOfOther);
        double ofLonger = Math.min(partOfNewcomer, partOfOther);
        boolean isMuch = ofShorter >= OF_SHORTER && ofLonger >= OF_LONGER && words >= FEWEST;
        boolean isAll = ofLonger >= ALL_BUT;
        boolean isCopy = (isMuch || isAll) && !isForm(shared);
        return new Judged(new Likeness(isCopy, (ofShorter + ofLonger) / 2, words), own);
    }

    /// Whether two stories have the same words, and any.
    private boolean isEqual(Words other) {
        int size = newcomer.size();
        for (int word = 0; word < size; word++) {
            if (word >= other.size() || !newcomer.equal(word, other, word)) {
                return false;
            }
        }
        return size > 0 && size == other.size();
    }

    /// Whether names and figures differ where the words around them do not: two reports of quakes, of
    /// quarterly results.
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
