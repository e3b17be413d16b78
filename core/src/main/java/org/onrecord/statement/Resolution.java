package org.onrecord.statement;

import java.util.Locale;

/// The ways in which a speaker was resolved from the words that name the source.
public enum Resolution {
    /// The source is the full name.
    NAME,
    /// The source is a part or short form of a name in the story.
    SHORT_NAME,
    /// The source is a role that the story gives to someone.
    ROLE,
    /// The source is a pronoun.
    PRONOUN,
    /// The source is a description.
    DESCRIPTION,
    /// No source is named: the quotation continues the last speaker's.
    IMPLIED,
    /// Not resolved.
    NONE;

    /// Returns the words in output: `short name`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
