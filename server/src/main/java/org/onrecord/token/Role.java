package org.onrecord.token;

import java.util.Locale;

/// What the holder of a token may do; each may all that those before it may.
public enum Role {
    /// Look.
    READER,
    /// Put stories on record and correct what is on it.
    EDITOR,
    /// Withdraw stories, and undo what others did.
    ADMIN;

    /// Whether this role includes another.
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /// The word that leaves the program: `editor`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
