package org.onrecord.edit;

/// Thrown when an edit makes no sense for what is on record. The message says why.
public final class RefusedEditException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedEditException(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }
}
