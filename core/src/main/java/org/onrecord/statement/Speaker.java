package org.onrecord.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The speaker of a statement, as far as the story identifies one.
public sealed interface Speaker {
    /// A speaker whom the story names or at least describes.
    ///
    /// @param name the fullest name that the story gives, or for an unnamed speaker the fullest description;
    /// not blank
    /// @param type the sort of speaker
    /// @param named true if the story gives a proper name
    /// @param role the title or office that the story gives, or null
    /// @param affiliation the body or country the speaker speaks for, or null
    /// @param resolvedBy how the speaker was found; never [Resolution#NONE]
    /// @param jointly the names of those who say it together with this speaker, in the order of the source
    /// @param number the number of people, if an unnamed speaker's description gives it: 2 for `two
    /// officials`
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
                throw new IllegalArgumentException("number must be null or at least 1, got " + number + " for " + name);
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

        /// Creates a single speaker without a number.
        public Resolved(
                String name,
                SpeakerType type,
                boolean named,
                @Nullable String role,
                @Nullable String affiliation,
                Resolution resolvedBy) {
            this(name, type, named, role, affiliation, resolvedBy, List.of(), null);
        }

        /// Returns this speaker as `count` people or bodies; null if the story does not say how many.
        public Resolved withNumber(@Nullable Integer count) {
            return new Resolved(name, type, named, role, affiliation, resolvedBy, jointly, count);
        }

        /// Returns this speaker together with others.
        public Resolved with(List<String> others) {
            return new Resolved(name, type, named, role, affiliation, resolvedBy, others, number);
        }

        /// Returns this speaker, found by other means.
        public Resolved by(Resolution means) {
            return new Resolved(name, type, named, role, affiliation, means, jointly, number);
        }
    }

    /// A speaker whom the story does not identify.
    ///
    /// @param why the sort of reason
    /// @param reason the reason, in words for the reader; not blank
    record Unknown(UnknownReason why, String reason) implements Speaker {
        public Unknown {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("an unknown speaker needs a reason, got \"" + reason + "\"");
            }
        }
    }
}
