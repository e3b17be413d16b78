package org.onrecord.finder;

/// A finder could not be opened or could not read a story; the message says which part failed and on what.
public final class FinderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FinderException(String message) {
        super(message);
    }

    FinderException(String message, Throwable cause) {
        super(message, cause);
    }
}
