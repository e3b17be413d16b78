package org.onrecord.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A role and affiliation that stories give a speaker, with the dates between which they do. The name is
/// Popolo's, the open standard for people and organisations.
///
/// @param role the title or office as most stories spell it, or null if none gives one
/// @param affiliation the body or country, or null if none gives one
/// @param from the date of the first story that shows it, or null if none of them has a date
/// @param to the date of the last story that shows it, or null if none of them has a date
/// @param stories the number of stories that show it, at least 1
public record Membership(
        @Nullable String role,
        @Nullable String affiliation,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int stories) {
    public Membership {
        if (stories < 1) {
            throw new IllegalArgumentException("a role needs at least 1 story, got " + stories + " for " + role);
        }
        if ((from == null) != (to == null) || (from != null && to != null && to.isBefore(from))) {
            throw new IllegalArgumentException(
                    "a role ends on or after the day it begins, got " + from + " to " + to + " for " + role);
        }
    }
}
