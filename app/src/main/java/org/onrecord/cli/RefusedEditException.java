package org.onrecord.cli;

/// Thrown when an edit makes no sense for what is on record. The message says why.
final class RefusedEditException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedEditException(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }
}
