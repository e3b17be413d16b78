package org.onrecord.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// The result of reading one item of a source.
public sealed interface ReadResult {
    /// A story that was read.
    ///
    /// @param story the story
    /// @param edition the piece that the story is a version of, as its publisher says; null if unknown
    /// @param warnings what a user should know about how the story was read; mostly empty
    record Read(Story story, @Nullable Edition edition, List<String> warnings) implements ReadResult {
        public Read {
            warnings = List.copyOf(warnings);
        }

        /// Creates a result without an edition.
        public Read(Story story, List<String> warnings) {
            this(story, null, warnings);
        }
    }

    /// A publisher's notice that a piece must not be used, sent without the piece: a kill or a hold.
    ///
    /// @param origin the path or address of the notice
    /// @param edition the piece and its status, which is not usable
    /// @param reason the reason in the publisher's words, or null if it gives none
    record Killed(String origin, Edition edition, @Nullable String reason) implements ReadResult {
        public Killed {
            if (edition.status() == Edition.Status.USABLE) {
                throw new IllegalArgumentException("a kill must be of a piece that is not usable, got " + edition);
            }
        }
    }

    /// An item that should have been a story, or contained some, and could not be read.
    ///
    /// @param origin its path or address, as given
    /// @param reason the reason, for the user; completes a sentence that begins with the origin
    /// @param isPassing whether reading it later may succeed: its server is too busy
    record Refused(String origin, String reason, boolean isPassing) implements ReadResult {
        /// Creates a permanent refusal.
        public Refused(String origin, String reason) {
            this(origin, reason, false);
        }
    }

    /// A note for the user about something that is not an error.
    ///
    /// @param origin the path or address that the note is about, as given
    /// @param note the note, for the user
    record Noted(String origin, String note) implements ReadResult {}
}
