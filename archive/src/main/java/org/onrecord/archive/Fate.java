package org.onrecord.archive;

import java.util.Locale;

/// What became of a statement in a newer version of its story.
public enum Fate {
    /// The same words of the same source, in the same place among the others.
    KEPT,
    /// The same words of the same source, elsewhere in the story.
    MOVED,
    /// Words of the same source that are much the same, but not all.
    CHANGED,
    /// Nothing like it is there any more.
    DROPPED;

    /// The word that leaves the program: `kept`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
