package org.onrecord.search;

/// In what order hits come.
public enum Order {
    /// The best first; the newest where nothing ranks them, as when no words were given.
    RELEVANCE,
    /// The newest first, by day of saying or else of publication; those without a day last.
    DATE
}
