package org.onrecord.entry;

import java.util.Locale;

/// Says whether a statement can still be relied on. A story's own status takes precedence over the versions:
/// a statement of a withdrawn story is [#WITHDRAWN] even where a newer version has it too. A person's
/// rejection takes precedence over both, and a redaction over all.
public enum StatementStatus {
    /// The statement is in the newest version of its story.
    CURRENT,
    /// A newer version of the story contains the statement too, as it was or changed.
    SUPERSEDED,
    /// A newer version of the story has no statement like it.
    DROPPED,
    /// The outlet withdrew the story.
    WITHDRAWN,
    /// A person decided that this is not a statement.
    REJECTED,
    /// Its words were taken out of the record for good.
    REDACTED;

    /// Returns the word for this status in output: `current`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
