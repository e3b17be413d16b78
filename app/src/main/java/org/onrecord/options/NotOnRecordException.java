package org.onrecord.options;

/// Thrown when something that a command needs is not on record. The message names it and the record.
public final class NotOnRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotOnRecordException(String message) {
        super(message);
    }
}
