package org.onrecord.search;

import java.util.Locale;

/// Whether a statement still stands.
public enum Standing {
    /// It does.
    CURRENT,
    /// A newer version of its story holds it too, or holds other words in its place.
    SUPERSEDED,
    /// A newer version of its story has nothing like it any more.
    DROPPED,
    /// Its story was killed or is held back.
    WITHDRAWN,
    /// A person says that it is no statement.
    REJECTED;

    /// The word that leaves the program: `current`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
