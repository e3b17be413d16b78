package org.onrecord.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A role as a profile keeps it: its meaning and each of its spellings, with dates. Two spellings are one
/// role if they differ only in case, accents, marks and articles.
///
/// @param key the folded role and affiliation; equal for all spellings of one role
/// @param description what the role says
/// @param spellings the spellings, each with its dates and stories, at least one
record ObservedRole(String key, RoleDescription description, List<Membership> spellings) {
    ObservedRole {
        spellings = List.copyOf(spellings);
    }

    static ObservedRole of(Membership spelling) {
        return new ObservedRole(
                key(spelling.role(), spelling.affiliation()),
                RoleDescription.of(spelling.role(), spelling.affiliation()),
                List.of(spelling));
    }

    /// Returns the words without case, accents, marks and articles.
    private static String key(@Nullable String role, @Nullable String affiliation) {
        return (role == null ? "" : NameWords.folded(role))
                + '|'
                + (affiliation == null ? "" : NameWords.folded(affiliation));
    }

    /// Returns this role with another's spellings and stories; both have one key.
    ObservedRole with(ObservedRole other) {
        List<Membership> all = new ArrayList<>(spellings);
        for (Membership added : other.spellings) {
            int at = 0;
            while (at < all.size() && !isSpelledAlike(all.get(at), added)) {
                at++;
            }
            if (at < all.size()) {
                Membership known = all.get(at);
                all.set(at, sum(known, added, known));
            } else {
                all.add(added);
            }
        }
        return new ObservedRole(key, description, all);
    }

    /// Returns the number of stories that show the role, in any spelling.
    int stories() {
        int stories = 0;
        for (Membership spelling : spellings) {
            stories += spelling.stories();
        }
        return stories;
    }

    /// Returns all spellings as one, under the most frequent; of equals, the last by the alphabet.
    Membership shown() {
        Membership most = spellings.stream()
                .max(Comparator.comparingInt(Membership::stories)
                        .thenComparing(spelling -> spelling.role() + "|" + spelling.affiliation()))
                .orElseThrow();
        Membership sum = spellings.getFirst();
        for (Membership spelling : spellings.subList(1, spellings.size())) {
            sum = sum(sum, spelling, most);
        }
        return new Membership(most.role(), most.affiliation(), sum.from(), sum.to(), sum.stories());
    }

    /// Returns whether a story lies within days of the stories that show this role. True if the story or the
    /// role has no date.
    boolean isWithin(long days, @Nullable LocalDate date) {
        if (date == null) {
            return true;
        }
        boolean isDated = false;
        for (Membership spelling : spellings) {
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

    private static boolean isSpelledAlike(Membership one, Membership other) {
        return Objects.equals(one.role(), other.role()) && Objects.equals(one.affiliation(), other.affiliation());
    }

    private static Membership sum(Membership one, Membership other, Membership named) {
        return new Membership(
                named.role(),
                named.affiliation(),
                Dates.earlier(one.from(), other.from()),
                Dates.later(one.to(), other.to()),
                one.stories() + other.stories());
    }
}
