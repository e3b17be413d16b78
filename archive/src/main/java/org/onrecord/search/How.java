package org.onrecord.search;

/// How statements are found.
public enum How {
    /// By their words.
    WORDS,
    /// By what they mean, whatever their words: those nearest to the meaning that was given.
    MEANING,
    /// By both: what ranks high in either list ranks high.
    BOTH
}
