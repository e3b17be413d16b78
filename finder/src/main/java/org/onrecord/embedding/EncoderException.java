package org.onrecord.embedding;

/// Thrown if the sentence encoder could not be opened or failed on some words; the message says which and
/// why.
public final class EncoderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EncoderException(String message) {
        super(message);
    }

    EncoderException(String message, Throwable cause) {
        super(message, cause);
    }
}
