package org.onrecord.entry;

/// Thrown when a record was to be read, and there is none at the location.
public final class NoRecordException extends UnableToUseRecordException {
    private static final long serialVersionUID = 1L;

    /// @param message what is wrong and what to do, in words for the user
    public NoRecordException(String message) {
        super(message);
    }
}
