package org.onrecord.quotation;

/// Where the words of a candidate are from.
public enum Origin {
    /// A statement on record.
    STATEMENT,
    /// The running text of a story.
    TEXT,
    /// The headline of a story.
    HEADLINE
}
