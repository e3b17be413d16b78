package org.onrecord.edit;

import java.util.List;

/// Thrown when what a user typed can mean several things on record. The message says what was typed.
public final class AmbiguousException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> choices;

    /// @param choices what it can mean, a line each, beginning with the id to give
    AmbiguousException(String message, List<String> choices) {
        super(message);
        this.choices = List.copyOf(choices);
    }

    /// Returns what it can mean, a line each, beginning with the id to give.
    public List<String> choices() {
        return choices;
    }
}
