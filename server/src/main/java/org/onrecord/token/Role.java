package org.onrecord.token;

import java.util.Locale;

/// What the holder of a token may do. Each role includes those before it.
public enum Role {
    /// Look at the record.
    READER,
    /// Put stories on record and correct statements.
    EDITOR,
    /// Withdraw stories, and undo the edits of others.
    ADMIN;

    /// Returns whether this role includes another.
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /// Returns the word used in output: `editor`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
