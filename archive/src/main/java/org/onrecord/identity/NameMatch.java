package org.onrecord.identity;

/// How two names of persons go together, the closest first.
enum NameMatch {
    /// Equal, but for a middle name that one of them leaves out.
    SAME,
    /// Equal, but only one has `Jr.`, which tells a son from his father or nothing.
    SUFFIXED,
    /// A short form, an initial, or a second last name left out.
    SIMILAR,
    /// One is the last name of the other.
    BARE,
    /// Both are the same one word.
    BOTH_BARE,
    /// Equal, but for middle names or suffixes that cannot be one person's.
    CONFLICT,
    /// Other names.
    NONE
}
