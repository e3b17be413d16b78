package org.onrecord.statement;

import org.onrecord.story.Story;

/// Thrown if a finder cannot read a story to its end. The message names the story's origin.
public final class UnableToFindStatementsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param story the story that could not be read
    /// @param reason the reason, in words for the user
    /// @param cause the underlying failure
    public UnableToFindStatementsException(Story story, String reason, Throwable cause) {
        super("could not find the statements of " + story.origin() + ": " + reason, cause);
        this.reason = reason;
    }

    /// Returns the reason, in words for the user, without the story's origin.
    public String reason() {
        return reason;
    }
}
