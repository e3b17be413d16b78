package org.onrecord.server;

/// Thrown if a server cannot listen. The message says why and what to do.
public final class UnableToServeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnableToServeException(String message, Throwable cause) {
        super(message, cause);
    }
}
