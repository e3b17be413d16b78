package org.onrecord.identity;

/// The ways in which two names of persons match, the closest first.
enum NameMatch {
    /// Equal, except for a middle name that one of them leaves out.
    SAME,
    /// Equal, but only one has `Jr.`, which can tell a son from his father or mean nothing.
    SUFFIXED,
    /// A short form, an initial, or a second last name left out.
    SIMILAR,
    /// One is the last name of the other.
    BARE,
    /// Both are the same one word.
    BOTH_BARE,
    /// Equal, except for middle names or suffixes that one person cannot have.
    CONFLICT,
    /// Different names.
    NONE
}
