package org.onrecord.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stories call a speaker, and between which dates they do.
///
/// @param role the title or office as most stories spell it, or null where none tells one
/// @param affiliation the body or country, or null where none tells one
/// @param from the date of the first story that shows it, or null when none of them has a date
/// @param to the date of the last story that shows it, or null when none of them has a date
/// @param stories how many stories show it
public record RoleHeld(
        @Nullable String role,
        @Nullable String affiliation,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int stories) {
    public RoleHeld {
        if (stories < 1) {
            throw new IllegalArgumentException("a role is held in one story at least, got " + stories + ": " + role);
        }
        if ((from == null) != (to == null) || (from != null && to != null && to.isBefore(from))) {
            throw new IllegalArgumentException(
                    "a role is held from a date to the same or a later one, got " + from + " to " + to + ": " + role);
        }
    }
}
