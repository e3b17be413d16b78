package org.onrecord.entry;

import java.util.Locale;

/// The outcome for a statement of a story when a newer version of the story arrives.
public enum VersionOutcome {
    /// The newer version has the same words by the same source, in the same order among the others.
    KEPT,
    /// The newer version has the same words by the same source, elsewhere in the story.
    MOVED,
    /// The newer version has similar words by the same source.
    CHANGED,
    /// The newer version has nothing like it.
    DROPPED;

    /// Returns the word for this outcome in output: `kept`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
