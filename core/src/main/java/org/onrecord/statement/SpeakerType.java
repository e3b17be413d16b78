package org.onrecord.statement;

import java.util.Locale;

/// The sorts of speakers.
public enum SpeakerType {
    /// One person.
    PERSON,
    /// A party, campaign, company, outlet, agency or other body.
    ORGANIZATION,
    /// A country or state that acts, or the name of its seat.
    GOVERNMENT,
    /// People without a name: voters, critics, officials.
    GROUP,
    /// A poll, report, law or memo.
    DOCUMENT,
    /// The story's own writer, or the outlet's own voice.
    AUTHOR,
    /// Unknown: the story does not say.
    UNKNOWN;

    /// Returns the word in output: `person`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
