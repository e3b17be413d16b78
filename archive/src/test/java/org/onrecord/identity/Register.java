package org.onrecord.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.SpeakerType;

/// Profiles by number and by key, kept in memory.
final class Register {
    private final Map<String, Set<Long>> filed = new HashMap<>();
    private final Map<Long, Profile> profiles = new TreeMap<>();
    private Link last = new Link(null, false, "nobody yet");

    /// Places a mention and returns the number of its profile.
    long add(Mention mention) {
        last = Identities.place(mention, candidates(mention));
        Long number = last.profile();
        long placed = number == null ? profiles.size() + 1L : number;
        Profile known = profiles.get(placed);
        profiles.put(placed, known == null ? Profile.of(placed, mention) : known.with(mention));
        for (String key : Identities.filing(mention)) {
            filed.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(placed);
        }
        return placed;
    }

    List<Profile> candidates(Mention mention) {
        Set<Long> found = new LinkedHashSet<>();
        Identities.keys(mention).forEach(key -> found.addAll(filed.getOrDefault(key, Set.of())));
        List<Profile> candidates = new ArrayList<>();
        for (long number : found) {
            candidates.add(profile(number));
        }
        return candidates;
    }

    Profile profile(long number) {
        Profile profile = profiles.get(number);
        if (profile == null) {
            throw new IllegalArgumentException("no profile has the number " + number);
        }
        return profile;
    }

    int size() {
        return profiles.size();
    }

    /// Returns the link of the last mention, with its reason.
    Link last() {
        return last;
    }

    static Mention person(String name, @Nullable String role) {
        return person(name, role, null, "2025-03-01");
    }

    static Mention person(String name, @Nullable String role, @Nullable String affiliation, String date) {
        return appearance(name, SpeakerType.PERSON, role, affiliation, date, List.of());
    }

    static Mention appearance(
            String name,
            SpeakerType type,
            @Nullable String role,
            @Nullable String affiliation,
            String date,
            List<String> alongside) {
        return Mention.of(name, type, true, "a story")
                .withRole(role)
                .withAffiliation(affiliation)
                .withDate(LocalDate.parse(date))
                .withAlongside(alongside);
    }
}
