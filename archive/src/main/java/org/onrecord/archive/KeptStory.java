package org.onrecord.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.Standing;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// A story on record.
///
/// @param number its position in the log
/// @param story the story
/// @param edition which piece it is a version of, or null where that is not known
/// @param statements how many statements were found in it; they stand in the log right behind it
/// @param cluster the number of the earliest story that it is a copy of; its own when it is none
/// @param supersedes the number of the version before, or null
/// @param supersededBy the number of the version after, or null
/// @param standing whether it is current, superseded or withdrawn
/// @param sightings where else the same text was published
/// @param kept when it was put on record
public record KeptStory(
        long number,
        Story story,
        @Nullable Edition edition,
        int statements,
        long cluster,
        @Nullable Long supersedes,
        @Nullable Long supersededBy,
        Standing standing,
        List<Event.Sighted> sightings,
        Instant kept) {
    public KeptStory {
        sightings = List.copyOf(sightings);
    }
}
