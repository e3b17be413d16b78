package org.onrecord.meaning;

/// A model of meaning could not be opened or failed on some words; the message says which and why.
public final class MeaningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MeaningException(String message) {
        super(message);
    }

    MeaningException(String message, Throwable cause) {
        super(message, cause);
    }
}
