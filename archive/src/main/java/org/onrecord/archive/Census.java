package org.onrecord.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How much a record holds.
///
/// @param entries how many entries the log has; exact
/// @param stories how many stories, all versions of each counted; exact
/// @param statements how many statements are current: not superseded, withdrawn or said to be none; exact
/// @param speakers how many speakers have a page, as people merged and split them; it may be a few too many,
/// since one whose statements were all given to others still counts
/// @param first the earliest day on which a story with statements was published, or null when no day is
/// known; of all versions of stories, withdrawn ones too
/// @param last the latest such day
/// @param meaningsMissing how many entries of the log have no meaning in the index yet; they are of all
/// sorts, so it is a little more than statements that lack theirs
public record Census(
        long entries,
        long stories,
        long statements,
        long speakers,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        long meaningsMissing) {}
