package org.onrecord.statement;

import java.util.Locale;

/// The sorts of reasons for which a speaker is unknown.
public enum UnknownReason {
    /// No words name a source, and the surroundings do not show one.
    NO_SOURCE,
    /// The source refers to someone ("he", "the minister"), and the story names nobody who fits.
    NOBODY_FITS,
    /// The source refers to someone, and several whom the story names fit about as well.
    SEVERAL_FIT,
    /// The source means nobody in particular: "it is said", "one hears".
    IMPERSONAL,
    /// This finder does not resolve speakers.
    NOT_ATTEMPTED;

    /// Returns the words in output: `several fit`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
