package org.onrecord.search;

/// The fields by which matches are counted.
public enum FacetField {
    /// The kind's word.
    KIND,
    /// The manner's word.
    MANNER,
    /// The name of the outlet or agency, as it was given.
    OUTLET,
    /// The speaker's number, in digits; unknown speakers are not counted.
    SPEAKER,
    /// The year of saying, or else of publication, in digits.
    YEAR,
    /// `true` if the story names the speaker, else `false`.
    NAMED
}
