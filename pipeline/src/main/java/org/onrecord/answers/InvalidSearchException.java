package org.onrecord.answers;

/// Thrown if a search is not valid. The message is for the user.
public final class InvalidSearchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidSearchException(String message) {
        super(message);
    }
}
