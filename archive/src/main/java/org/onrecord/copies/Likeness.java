package org.onrecord.copies;

import java.util.BitSet;

/// How alike two texts are, and whether that makes them copies of one story or words of one utterance.
///
/// @param isCopy whether they are
/// @param score how much of either the other has, from 0 to 1; to rank candidates by
/// @param shared how many words they share
public record Likeness(boolean isCopy, double score, int shared) {
    /// No likeness at all.
    public static final Likeness NONE = new Likeness(false, 0, 0);

    public Likeness {
        if (!(score >= 0 && score <= 1) || shared < 0) {
            throw new IllegalArgumentException(
                    "a likeness scores in 0..1 and shares 0 words or more, got " + score + " and " + shared);
        }
    }

    /// Whether two stories are near-copies: half the words of the shorter at least stand in the other in
    /// passages, these are a sixth of the longer at least and fifteen words, and it is not the same form
    /// filled in with other names and figures. Which is the first does not matter.
    public static Likeness ofStories(Words one, Words other) {
        return new StoryJudge(one, new BitSet()).judge(other).likeness();
    }

    /// Whether two statements are one utterance, by their words and by whether one speaker said them or
    /// stories that are copies hold them; [UtteranceJudge] has the rules. Which is the first does not
    /// matter.
    public static Likeness ofUtterances(Words one, Words other, boolean sameSpeaker, boolean storiesAreCopies) {
        return new UtteranceJudge(one)
                .judge(other, sameSpeaker, storiesAreCopies)
                .likeness();
    }
}
