package org.onrecord.cli;

/// Says that what was asked about is not on record. The message names it and the record.
final class NotOnRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOnRecordException(String message) {
        super(message);
    }
}
