package org.onrecord.statement;

import java.util.List;
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
    /// @param jointly the names of those who say it together with this speaker, in the order of the source
    /// @param number how many they are, where an unnamed one's description tells: 2 of `two officials`
    record Resolved(
            String name,
            SpeakerType type,
            boolean named,
            @Nullable String role,
            @Nullable String affiliation,
            Resolution resolvedBy,
            List<String> jointly,
            @Nullable Integer number)
            implements Speaker {
        public Resolved {
            jointly = List.copyOf(jointly);
            if (number != null && number < 1) {
                throw new IllegalArgumentException("a speaker is at least one, got " + number + " for " + name);
            }
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

        /// A speaker on their own, of whom no number is told.
        public Resolved(
                String name,
                SpeakerType type,
                boolean named,
                @Nullable String role,
                @Nullable String affiliation,
                Resolution resolvedBy) {
            this(name, type, named, role, affiliation, resolvedBy, List.of(), null);
        }

        /// The same speaker, together with others.
        public Resolved with(List<String> others) {
            return new Resolved(name, type, named, role, affiliation, resolvedBy, others, number);
        }

        /// The same speaker, found by other means.
        public Resolved by(Resolution means) {
            return new Resolved(name, type, named, role, affiliation, means, jointly, number);
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
