package org.onrecord.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How much a record contains.
///
/// @param entries the number of entries in the log; exact
/// @param stories the number of stories that are not withdrawn, counting every version; a story that came
/// withdrawn and has no statements counts too
/// @param statements the number of current statements: not superseded, withdrawn or marked as not a
/// statement; exact
/// @param speakers the number of speakers with a page, after all merges and splits; it may be slightly too
/// high, because a speaker whose statements were all given to others still counts
/// @param days the days on which stories with statements were published
/// @param meaningsMissing the number of log entries without a vector in the index; entries of all types
/// count, so it is slightly more than the statements that lack theirs
public record RecordCounts(
        long entries, long stories, long statements, long speakers, Days days, long meaningsMissing) {
    /// The days on which stories with statements were published, counting all versions but no withdrawn story.
    ///
    /// @param first the earliest day, or null if no day is known
    /// @param last the latest day, or null if no day is known
    public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /// Returns the earliest day on which a story with statements was published, or null if no day is known.
    public @Nullable LocalDate first() {
        return days.first;
    }

    /// Returns the latest day on which a story with statements was published, or null if no day is known.
    public @Nullable LocalDate last() {
        return days.last;
    }
}
