package org.onrecord.options;

/// Thrown when the words or options of a command make no sense. The message says what to do instead.
public final class WrongUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongUseException(String message) {
        super(message);
    }
}
