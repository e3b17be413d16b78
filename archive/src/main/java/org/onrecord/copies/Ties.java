package org.onrecord.copies;

/// What is known about a newcomer and statements placed before, apart from their words.
public interface Ties {
    /// No ties: nothing is known, and for stories nothing need be.
    Ties NONE = new Ties() {
        @Override
        public boolean sameSpeaker(long text) {
            return false;
        }

        @Override
        public boolean storiesAreCopies(long text) {
            return false;
        }
    };

    /// Returns whether the newcomer's speaker is known to be the speaker of the statement `text`.
    boolean sameSpeaker(long text);

    /// Returns whether the newcomer and the statement `text` are in two stories of one cluster.
    boolean storiesAreCopies(long text);
}
