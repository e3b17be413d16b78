package org.onrecord.cli;

/// Says that a command was called in a way that cannot mean anything. The message tells what to do instead.
final class WrongUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUseException(String message) {
        super(message);
    }
}
