package org.onrecord.entry;

/// Thrown when a record's folder is open in another process.
public final class RecordInUseException extends UnableToUseRecordException {
    private static final long serialVersionUID = 1L;

    /// @param message what is wrong and what to do, in words for the user
    /// @param cause the underlying failure
    public RecordInUseException(String message, Throwable cause) {
        super(message, cause);
    }
}
