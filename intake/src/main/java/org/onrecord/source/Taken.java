package org.onrecord.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// What came of one thing that a source held.
public sealed interface Taken {
    /// A story, read.
    ///
    /// @param story the story
    /// @param edition which piece it is a version of, as its publisher says; null where nobody says
    /// @param warnings what its reader should know of how it was read, in words for the user; mostly empty
    record Read(Story story, @Nullable Edition edition, List<String> warnings) implements Taken {
        public Read {
            warnings = List.copyOf(warnings);
        }

        /// A story of which no edition is told.
        public Read(Story story, List<String> warnings) {
            this(story, null, warnings);
        }
    }

    /// A publisher's word that a piece must not be used, sent without the piece: a kill or a hold.
    ///
    /// @param origin the path or address of the notice
    /// @param edition which piece, and what became of it; not usable
    /// @param reason why, in the publisher's words, or null where it does not say
    record Killed(String origin, Edition edition, @Nullable String reason) implements Taken {
        public Killed {
            if (edition.status() == Edition.Status.USABLE) {
                throw new IllegalArgumentException("a kill must tell of a piece that is not usable, got " + edition);
            }
        }
    }

    /// Something that should have been a story, or held some, and could not be read.
    ///
    /// @param origin its path or address, as given
    /// @param reason why, in words for the user
    /// @param isPassing whether it may be read in a while all the same: its server is too busy
    record Refused(String origin, String reason, boolean isPassing) implements Taken {
        /// Something that will stay as it is.
        public Refused(String origin, String reason) {
            this(origin, reason, false);
        }
    }

    /// Something that went as it should, and that the user may still want to know.
    ///
    /// @param origin the path or address it is about, as given
    /// @param note what to know, in words for the user
    record Noted(String origin, String note) implements Taken {}
}
