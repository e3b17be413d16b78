package org.onrecord.search;

import java.util.Locale;

/// What a statement is worth by now.
public enum Standing {
    /// It stands in the newest version of its story.
    CURRENT,
    /// A newer version of its story has it too, or has it otherwise.
    SUPERSEDED,
    /// A newer version of its story has nothing like it any more.
    DROPPED,
    /// Its outlet withdrew the story.
    WITHDRAWN,
    /// A person says that it is no statement.
    REJECTED;

    /// The word that leaves the program: `current`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
