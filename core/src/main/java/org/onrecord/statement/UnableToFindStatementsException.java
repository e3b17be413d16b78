package org.onrecord.statement;

import org.onrecord.story.Story;

/// Says that a finder could not read a story to its end. The message names the story's origin.
public final class UnableToFindStatementsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param story the story that could not be read
    /// @param reason why, in words for the user
    /// @param cause what failed beneath
    public UnableToFindStatementsException(Story story, String reason, Throwable cause) {
        super("could not find the statements of " + story.origin() + ": " + reason, cause);
        this.reason = reason;
    }

    /// Why, in words for the user, without the story's origin.
    public String reason() {
        return reason;
    }
}
