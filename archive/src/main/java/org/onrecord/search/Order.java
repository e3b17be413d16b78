package org.onrecord.search;

/// The order of hits.
public enum Order {
    /// Best first; newest first if nothing ranks them, as when no words were given.
    RELEVANCE,
    /// Newest first, by day of saying or else of publication; those without a day last.
    DATE
}
