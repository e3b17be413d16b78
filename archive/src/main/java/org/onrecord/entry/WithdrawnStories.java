package org.onrecord.entry;

/// Whether stories that must not be used take part in an answer: killed, held back, under embargo, or
/// withdrawn by hand.
public enum WithdrawnStories {
    /// They are neither found nor counted nor shown.
    HIDDEN,
    /// They take part, and are marked as what they are.
    INCLUDED;

    /// Returns whether a story or statement of this status takes part. What was redacted never does: there is
    /// nothing left of it.
    public boolean admits(StatementStatus status) {
        return status != StatementStatus.REDACTED && (this == INCLUDED || status != StatementStatus.WITHDRAWN);
    }
}
