package org.onrecord.statement;

import java.util.Locale;

/// The sort of reason for which a speaker is unknown.
public enum Why {
    /// No words name a source, and nothing around the statement tells whose it is.
    NO_SOURCE,
    /// The source refers to someone ("he", "the minister"), and the story names nobody who fits.
    NOBODY_FITS,
    /// The source refers to someone, and several whom the story names fit about as well.
    SEVERAL_FIT,
    /// The source stands for nobody in particular: "it is said", "one hears".
    IMPERSONAL,
    /// This finder does not resolve speakers.
    NOT_ATTEMPTED;

    /// The words that leave the program: `several fit`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
