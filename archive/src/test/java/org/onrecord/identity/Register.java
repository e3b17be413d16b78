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
    private Placed last = new Placed(null, false, "nobody yet");

    /// Places an appearance and returns the number of its profile.
    long add(Appearance appearance) {
        last = Identities.place(appearance, candidates(appearance));
        Long number = last.profile();
        long placed = number == null ? profiles.size() + 1L : number;
        Profile known = profiles.get(placed);
        profiles.put(placed, known == null ? Profile.of(placed, appearance) : known.with(appearance));
        for (String key : Identities.filing(appearance)) {
            filed.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(placed);
        }
        return placed;
    }

    List<Profile> candidates(Appearance appearance) {
        Set<Long> found = new LinkedHashSet<>();
        Identities.keys(appearance).forEach(key -> found.addAll(filed.getOrDefault(key, Set.of())));
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

    /// Why the last appearance was placed where it is.
    Placed last() {
        return last;
    }

    static Appearance person(String name, @Nullable String role) {
        return person(name, role, null, "2025-03-01");
    }

    static Appearance person(String name, @Nullable String role, @Nullable String affiliation, String date) {
        return appearance(name, SpeakerType.PERSON, role, affiliation, date, List.of());
    }

    static Appearance appearance(
            String name,
            SpeakerType type,
            @Nullable String role,
            @Nullable String affiliation,
            String date,
            List<String> alongside) {
        return new Appearance(name, type, true, role, affiliation, LocalDate.parse(date), "a story", alongside);
    }
}
