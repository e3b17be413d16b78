package org.onrecord.copies;

import java.util.BitSet;

/// How similar two texts are, and whether that makes them copies of one story or wordings of one utterance.
///
/// @param isCopy true if they are
/// @param score the share of each that the other has, averaged, from 0 to 1; to rank candidates by
/// @param shared the number of words they share
public record Similarity(boolean isCopy, double score, int shared) {
    /// No similarity at all.
    public static final Similarity NONE = new Similarity(false, 0, 0);

    public Similarity {
        if (!(score >= 0 && score <= 1) || shared < 0) {
            throw new IllegalArgumentException(
                    "a similarity has a score in 0..1 and 0 or more shared words, got " + score + " and " + shared);
        }
    }

    /// Compares two stories; the order does not matter. They are near-copies if at least half the words of
    /// the shorter occur in passages of the other, these are at least a sixth of the longer and at least
    /// fifteen words, and it is not the same form filled in with other names and figures.
    public static Similarity ofStories(Words one, Words other) {
        return new StoryJudge(one, new BitSet()).judge(other).similarity();
    }

    /// Compares two statements; the order does not matter. Whether they are one utterance depends on their
    /// words and on whether one speaker said them or stories that are copies contain them; [UtteranceJudge]
    /// has the rules.
    public static Similarity ofUtterances(Words one, Words other, boolean sameSpeaker, boolean storiesAreCopies) {
        return new UtteranceJudge(one)
                .judge(other, sameSpeaker, storiesAreCopies)
                .similarity();
    }
}
