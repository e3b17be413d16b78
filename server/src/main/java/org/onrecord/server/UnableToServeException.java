package org.onrecord.server;

/// Says why a server cannot listen, and what to do.
public final class UnableToServeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnableToServeException(String message, Throwable cause) {
        super(message, cause);
    }
}
