package org.onrecord.desk;

/// Says that a search makes no sense; the message is for the user.
public final class WrongAskException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    WrongAskException(String message) {
        super(message);
    }
}
