package org.onrecord.entry;

/// Thrown when a record cannot be opened, read or written. The message names the record and says what to do.
public sealed class UnableToUseRecordException extends RuntimeException
        permits RecordInUseException, NoRecordException {
    private static final long serialVersionUID = 1L;

    /// @param message what is wrong and what to do, in words for the user
    public UnableToUseRecordException(String message) {
        super(message);
    }

    /// @param message what is wrong and what to do, in words for the user
    /// @param cause the underlying failure
    public UnableToUseRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
