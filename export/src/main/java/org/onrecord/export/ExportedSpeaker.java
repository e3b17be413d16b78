package org.onrecord.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.SpeakerType;

/// A speaker as a record knows it across stories.
///
/// @param number the number that statements name it by
/// @param name the name that most stories give, not blank
/// @param otherNames the other names that stories give
/// @param type what sort of speaker
/// @param roles what stories call it, and when
public record ExportedSpeaker(long number, String name, List<String> otherNames, SpeakerType type, List<Role> roles) {
    /// What stories call a speaker.
    ///
    /// @param role the title or office, or null
    /// @param affiliation the body or country, or null
    /// @param from the date of the first story that says so, or null where none has a date
    /// @param to the date of the last story that says so, or null where none has a date
    public record Role(
            @Nullable String role,
            @Nullable String affiliation,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public Role {
            if (role == null && affiliation == null) {
                throw new IllegalArgumentException("a role needs a title or an affiliation, got neither");
            }
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("a role ends no earlier than it begins, got " + from + " to " + to);
            }
        }
    }

    public ExportedSpeaker {
        otherNames = List.copyOf(otherNames);
        roles = List.copyOf(roles);
        if (name.isBlank()) {
            throw new IllegalArgumentException("speaker " + number + " needs a name, got \"" + name + "\"");
        }
    }
}
