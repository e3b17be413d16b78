package org.onrecord.search;

/// What matches are counted by.
public enum FacetOf {
    /// The word of the kind.
    KIND,
    /// The word of the manner.
    MANNER,
    /// The outlet's or agency's name, as it was given.
    OUTLET,
    /// The speaker's number, in digits; unknown speakers are not counted.
    SPEAKER,
    /// The year of saying, or else of publication, in digits.
    YEAR,
    /// Whether the story names the speaker: `true`, `false`.
    NAMED
}
