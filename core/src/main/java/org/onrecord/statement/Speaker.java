package org.onrecord.statement;

import org.jspecify.annotations.Nullable;

/// Who made a statement, as far as the story settles it.
public sealed interface Speaker {
    /// A speaker whom the story names or at least describes.
    ///
    /// @param name the fullest name that the story gives, or for an unnamed speaker the fullest description;
    /// not blank
    /// @param type what sort of speaker
    /// @param named whether the story gives a proper name
    /// @param role the title or office that the story gives, or null
    /// @param affiliation the body or country the speaker speaks for, or null
    /// @param resolvedBy how the speaker was found; never [Resolution#NONE]
    record Resolved(
            String name,
            SpeakerType type,
            boolean named,
            @Nullable String role,
            @Nullable String affiliation,
            Resolution resolvedBy)
            implements Speaker {
        public Resolved {
            if (name.isBlank()) {
                throw new IllegalArgumentException("speaker name must not be blank, got \"" + name + "\"");
            }
            if (role != null && role.isBlank()) {
                throw new IllegalArgumentException("role must be null or not blank, got \"" + role + "\" for " + name);
            }
            if (affiliation != null && affiliation.isBlank()) {
                throw new IllegalArgumentException(
                        "affiliation must be null or not blank, got \"" + affiliation + "\" for " + name);
            }
            if (resolvedBy == Resolution.NONE) {
                throw new IllegalArgumentException("a resolved speaker needs a way it was resolved, got none: " + name);
            }
        }
    }

    /// A speaker that the story does not settle.
    ///
    /// @param why the sort of reason
    /// @param reason the reason, in words for the reader; not blank
    record Unknown(Why why, String reason) implements Speaker {
        public Unknown {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("an unknown speaker needs a reason, got \"" + reason + "\"");
            }
        }
    }
}
