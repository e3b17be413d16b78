package org.onrecord.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.SpeakerType;

/// What is known of one speaker so far. It keeps each name and each role once, with how many stories show
/// it and between which dates, so it grows with what is told and not with how often.
///
/// Immutable and safe to share between threads.
public final class Profile {
    /// How many names of those who spoke in the same stories are kept; the rarest go first.
    private static final int MOST_ALONGSIDE = 200;

    private final long number;
    private final List<Bearing> names;
    private final Map<String, Held> roles;
    private final Map<String, Integer> alongside;
    private final int stories;
    private final SpeakerType type;

    private Profile(long number, List<Bearing> names, Map<String, Held> roles, Map<String, Integer> alongside) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a profile needs a name, got none for " + number);
        }
        this.number = number;
        this.names = names;
        this.roles = roles;
        this.alongside = alongside;
        this.stories = names.stream().mapToInt(name -> name.borne().stories()).sum();
        this.type = mostFrequentType(names);
    }

    /// A name as the profile keeps it, taken apart.
    record Bearing(NameBorne borne, PersonName person) {
        static Bearing of(NameBorne borne) {
            return new Bearing(borne, PersonName.of(borne.name()));
        }
    }

    /// The profile of a speaker met for the first time.
    public static Profile of(long number, Appearance appearance) {
        return of(
                number,
                List.of(new NameBorne(appearance.name(), appearance.type(), 1)),
                List.of(held(appearance)),
                counts(appearance.alongside()));
    }

    /// A profile from evidence that was counted elsewhere.
    ///
    /// @param names each name with how many stories give it, at least one
    /// @param roles each pair of role and affiliation, also the one of no role and no affiliation
    /// @param alongside for each other speaker's name, in how many stories both speak
    public static Profile of(
            long number, Collection<NameBorne> names, Collection<RoleHeld> roles, Map<String, Integer> alongside) {
        List<Bearing> bearings = new ArrayList<>();
        names.forEach(name -> add(bearings, Bearing.of(name)));
        Map<String, Held> held = new HashMap<>();
        roles.stream().map(Held::of).forEach(role -> held.merge(role.key(), role, Held::with));
        Map<String, Integer> others = new HashMap<>();
        alongside.forEach((name, count) -> others.merge(Folding.body(name), count, Integer::sum));
        return new Profile(number, bearings, held, kept(others));
    }

    /// The same speaker with another story. The caller gives each story once.
    public Profile with(Appearance appearance) {
        return merged(of(number, appearance));
    }

    /// This profile and another as one, under this one's number.
    public Profile merged(Profile other) {
        List<Bearing> bearings = new ArrayList<>(names);
        other.names.forEach(name -> add(bearings, name));
        Map<String, Held> held = new HashMap<>(roles);
        other.roles.forEach((key, role) -> held.merge(key, role, Held::with));
        Map<String, Integer> others = new HashMap<>(alongside);
        other.alongside.forEach((name, count) -> others.merge(name, count, Integer::sum));
        return new Profile(number, bearings, held, kept(others));
    }

    /// Its number in the archive.
    public long number() {
        return number;
    }

    /// How many stories show the speaker.
    public int stories() {
        return stories;
    }

    /// What most stories take the speaker for.
    public SpeakerType type() {
        return type;
    }

    /// The name to show: the most frequent of those with a given name, where any has one.
    public String name() {
        return names().getFirst().name();
    }

    /// All names, those with a given name first, and among these the most frequent first.
    public List<NameBorne> names() {
        boolean isPerson = type == SpeakerType.PERSON || type == SpeakerType.AUTHOR;
        return names.stream()
                .sorted(Comparator.comparing((Bearing name) -> isPerson && isShort(name.person()))
                        .thenComparing(name -> name.borne().stories(), Comparator.reverseOrder())
                        .thenComparing(name -> name.borne().name().length(), Comparator.reverseOrder())
                        .thenComparing(name -> name.borne().name(), Comparator.reverseOrder()))
                .map(Bearing::borne)
                .toList();
    }

    /// The roles and affiliations by the date of the first story that shows each, those without a date
    /// last. What differs only in case, accents, marks and articles is one.
    public List<RoleHeld> roles() {
        return roles.values().stream()
                .filter(held -> !held.told().isNothing())
                .map(Held::shown)
                .sorted(Comparator.comparing(RoleHeld::from, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(RoleHeld::stories, Comparator.reverseOrder())
                        .thenComparing(role -> role.role() + "|" + role.affiliation()))
                .toList();
    }

    /// The date of the first story, or null when none has a date.
    public @Nullable LocalDate from() {
        return roles.values().stream().map(held -> held.shown().from()).reduce(null, Dates::earlier);
    }

    /// The date of the last story, or null when none has a date.
    public @Nullable LocalDate to() {
        return roles.values().stream().map(held -> held.shown().to()).reduce(null, Dates::later);
    }

    List<Bearing> bearings() {
        return names;
    }

    Collection<Held> held() {
        return roles.values();
    }

    /// How many of some folded names are of people who spoke in the same stories as this speaker.
    int shared(Set<String> others) {
        int shared = 0;
        for (String other : others) {
            shared += alongside.containsKey(other) ? 1 : 0;
        }
        return shared;
    }

    /// How the name of a person goes together with those of this profile.
    NameMatch match(PersonName name) {
        NameMatch best = NameMatch.NONE;
        int conflicting = 0;
        int fitting = 0;
        for (Bearing bearing : names) {
            NameMatch match = name.match(bearing.person());
            if (match == NameMatch.CONFLICT) {
                conflicting += bearing.borne().stories();
            } else if (match == NameMatch.SAME && isAsFull(bearing.person(), name)) {
                fitting += bearing.borne().stories();
            }
            if (match.compareTo(best) < 0) {
                best = match;
            }
        }
        return conflicting > fitting ? NameMatch.CONFLICT : best;
    }

    @Override
    public String toString() {
        return number + " " + name() + ", " + stories + " stories";
    }

    private static boolean isAsFull(PersonName known, PersonName name) {
        return known.middles().size() >= name.middles().size() && known.suffix().equals(name.suffix());
    }

    private static boolean isShort(PersonName name) {
        return name.isBare() || name.isInitialed();
    }

    private static RoleHeld held(Appearance appearance) {
        return new RoleHeld(
                told(appearance.role()), told(appearance.affiliation()), appearance.date(), appearance.date(), 1);
    }

    private static @Nullable String told(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }

    private static Map<String, Integer> counts(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        new HashSet<>(names).forEach(name -> counts.put(name, 1));
        return counts;
    }

    private static void add(List<Bearing> names, Bearing added) {
        for (int at = 0; at < names.size(); at++) {
            NameBorne known = names.get(at).borne();
            if (known.name().equals(added.borne().name())
                    && known.type() == added.borne().type()) {
                int sum = known.stories() + added.borne().stories();
                names.set(at, new Bearing(new NameBorne(known.name(), known.type(), sum), added.person()));
                return;
            }
        }
        names.add(added);
    }

    private static Map<String, Integer> kept(Map<String, Integer> others) {
        if (others.size() <= MOST_ALONGSIDE) {
            return others;
        }
        Map<String, Integer> kept = new HashMap<>();
        others.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ALONGSIDE / 2)
                .forEach(other -> kept.put(other.getKey(), other.getValue()));
        return kept;
    }

    private static SpeakerType mostFrequentType(List<Bearing> names) {
        Map<SpeakerType, Integer> stories = new EnumMap<>(SpeakerType.class);
        for (Bearing name : names) {
            stories.merge(name.borne().type(), name.borne().stories(), Integer::sum);
        }
        SpeakerType most = SpeakerType.UNKNOWN;
        for (Map.Entry<SpeakerType, Integer> type : stories.entrySet()) {
            if (type.getValue() > stories.getOrDefault(most, 0)) {
                most = type.getKey();
            }
        }
        return most;
    }
}
