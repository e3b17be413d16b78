package org.onrecord.intake;

import java.util.List;
import org.onrecord.story.Story;

/// What came of one thing that a source held.
public sealed interface Taken {
    /// A story, read.
    ///
    /// @param story the story
    /// @param warnings what its reader should know of how it was read, in words for the user; mostly empty
    record Read(Story story, List<String> warnings) implements Taken {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /// Something that should have been a story, or held some, and could not be read.
    ///
    /// @param origin its path or address, as given
    /// @param reason why, in words for the user
    record Refused(String origin, String reason) implements Taken {}

    /// Something that went as it should, and that the user may still want to know.
    ///
    /// @param origin the path or address it is about, as given
    /// @param note what to know, in words for the user
    record Noted(String origin, String note) implements Taken {}
}
