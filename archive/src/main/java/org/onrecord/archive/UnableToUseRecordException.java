package org.onrecord.archive;

/// Says that a record cannot be opened, read or written, with what to do about it. The message names the
/// record.
public final class UnableToUseRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message what is wrong and what to do, in words for the user
    public UnableToUseRecordException(String message) {
        super(message);
    }

    /// @param message what is wrong and what to do, in words for the user
    /// @param cause what failed beneath
    public UnableToUseRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
