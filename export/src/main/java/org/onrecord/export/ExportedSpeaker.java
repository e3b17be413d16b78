package org.onrecord.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.identity.NameVariant;
import org.onrecord.identity.Profile;
import org.onrecord.statement.SpeakerType;

/// A speaker as a record knows it across stories.
///
/// @param number the number by which statements refer to it
/// @param name the name that most stories give, not blank
/// @param otherNames the other names in stories
/// @param type the type of speaker
/// @param roles its roles in stories, with their dates
public record ExportedSpeaker(long number, String name, List<String> otherNames, SpeakerType type, List<Role> roles) {
    /// A role of a speaker in stories.
    ///
    /// @param role the title or office, or null
    /// @param affiliation the body or country, or null
    /// @param from the date of the first story that says so, or null if none has a date
    /// @param to the date of the last story that says so, or null if none has a date
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
                throw new IllegalArgumentException("a role must not end before it begins, got " + from + " to " + to);
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

    /// Returns the data of a speaker on record that exports contain.
    public static ExportedSpeaker of(Profile profile) {
        List<String> otherNames = profile.names().stream()
                .map(NameVariant::name)
                .distinct()
                .filter(name -> !name.equals(profile.name()))
                .toList();
        List<Role> roles = profile.roles().stream()
                .filter(held -> held.role() != null || held.affiliation() != null)
                .map(held -> new Role(held.role(), held.affiliation(), held.from(), held.to()))
                .toList();
        return new ExportedSpeaker(profile.number(), profile.name(), otherNames, profile.type(), roles);
    }
}
