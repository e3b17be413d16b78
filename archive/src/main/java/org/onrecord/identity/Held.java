package org.onrecord.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A role as a profile keeps it: what it says, each of its spellings, and the first and last date.
///
/// @param key by what two tellings are one
/// @param told what it says
/// @param spellings the spellings, each with its dates and stories
record Held(String key, Told told, List<RoleHeld> spellings) {
    Held {
        spellings = List.copyOf(spellings);
    }

    static Held of(RoleHeld spelling) {
        return new Held(
                key(spelling.role(), spelling.affiliation()),
                Told.of(spelling.role(), spelling.affiliation()),
                List.of(spelling));
    }

    /// The words without case, accents, marks and articles.
    private static String key(@Nullable String role, @Nullable String affiliation) {
        return (role == null ? "" : Folding.folded(role))
                + '|'
                + (affiliation == null ? "" : Folding.folded(affiliation));
    }

    Held with(Held other) {
        List<RoleHeld> all = new ArrayList<>(spellings);
        for (RoleHeld added : other.spellings) {
            int at = 0;
            while (at < all.size() && !isSpelledAlike(all.get(at), added)) {
                at++;
            }
            if (at < all.size()) {
                RoleHeld known = all.get(at);
                all.set(at, sum(known, added, known));
            } else {
                all.add(added);
            }
        }
        return new Held(key, told, all);
    }

    int stories() {
        int stories = 0;
        for (RoleHeld spelling : spellings) {
            stories += spelling.stories();
        }
        return stories;
    }

    /// All spellings as one, under the most frequent.
    RoleHeld shown() {
        RoleHeld most = spellings.stream()
                .max(Comparator.comparingInt(RoleHeld::stories)
                        .thenComparing(spelling -> spelling.role() + "|" + spelling.affiliation()))
                .orElseThrow();
        RoleHeld sum = spellings.getFirst();
        for (RoleHeld spelling : spellings.subList(1, spellings.size())) {
            sum = sum(sum, spelling, most);
        }
        return new RoleHeld(most.role(), most.affiliation(), sum.from(), sum.to(), sum.stories());
    }

    /// Whether a story of a date, or of none, lies within days of those that show this role.
    boolean isWithin(long days, @Nullable LocalDate date) {
        if (date == null) {
            return true;
        }
        boolean isDated = false;
        for (RoleHeld spelling : spellings) {
            if (spelling.from() != null && spelling.to() != null) {
                isDated = true;
                if (!date.isBefore(spelling.from().minusDays(days))
                        && !date.isAfter(spelling.to().plusDays(days))) {
                    return true;
                }
            }
        }
        return !isDated;
    }

    private static boolean isSpelledAlike(RoleHeld one, RoleHeld other) {
        return Objects.equals(one.role(), other.role()) && Objects.equals(one.affiliation(), other.affiliation());
    }

    private static RoleHeld sum(RoleHeld one, RoleHeld other, RoleHeld named) {
        return new RoleHeld(
                named.role(),
                named.affiliation(),
                Dates.earlier(one.from(), other.from()),
                Dates.later(one.to(), other.to()),
                one.stories() + other.stories());
    }
}
