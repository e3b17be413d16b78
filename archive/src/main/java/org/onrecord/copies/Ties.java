package org.onrecord.copies;

/// What is known of a newcomer and statements that were placed before, apart from their words.
public interface Ties {
    /// Nothing is known, and of stories nothing need be.
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

    /// Whether the newcomer's speaker is known to be the speaker of the statement `text`.
    boolean sameSpeaker(long text);

    /// Whether the stories that hold the newcomer and the statement `text` are two and in one cluster.
    boolean storiesAreCopies(long text);
}
