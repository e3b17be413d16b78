package org.onrecord.entry;

import java.util.Map;
import java.util.OptionalLong;
import org.onrecord.story.Edition;

/// The outcome of adding a story.
///
/// A record keeps each text once, under the digest of its text. So a story with a text that is already there
/// is not stored again: it is [Known] when nothing about it is new, [Sighted] when another outlet published
/// it, and [StatusChanged] when its publisher withdrew it or released it again. A text that was redacted is not
/// kept again: it is [Redacted].
public sealed interface AddResult {
    /// Returns the story's number in the record.
    long number();

    /// The story was added.
    ///
    /// @param number the story's number
    /// @param statements the number of statements in it
    /// @param copyOf the number of the earliest story of which it is a near-copy, if there is one
    record Kept(long number, int statements, OptionalLong copyOf) implements AddResult {}

    /// The story was added and supersedes an older version.
    ///
    /// @param number the story's number
    /// @param statements the number of statements in it
    /// @param supersedes the number of the version before it
    /// @param outcomes how many statements of that version were kept, moved, changed and dropped
    record NewVersion(long number, int statements, long supersedes, Map<VersionOutcome, Integer> outcomes)
            implements AddResult {
        public NewVersion {
            outcomes = Map.copyOf(outcomes);
        }
    }

    /// The story was already on record; nothing changed.
    ///
    /// @param number the story's number
    record Known(long number) implements AddResult {}

    /// The text was already on record from another outlet; the record now says that this outlet published it
    /// too.
    ///
    /// @param number the number of the story that was already on record
    /// @param outlet the outlet that published it now
    record Sighted(long number, String outlet) implements AddResult {}

    /// The text was already on record; the story is now withdrawn, or usable again.
    ///
    /// @param number the story's number
    /// @param status whether the story may be used
    record StatusChanged(long number, Edition.Status status) implements AddResult {}

    /// The text was on record until it was redacted; it was not kept again.
    ///
    /// @param number the number that the story had
    /// @param redaction when it was redacted, by whom and why
    record Redacted(long number, Redaction redaction) implements AddResult {}
}
