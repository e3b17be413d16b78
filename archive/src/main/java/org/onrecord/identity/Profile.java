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

/// All that is known of one speaker so far. It keeps each name and each role once, with the number of stories
/// that show it and the dates between which they do, so it grows with new facts rather than with stories.
///
/// A profile can be rebuilt from counts kept elsewhere ([#of(long, Collection, Collection, Map)]), and adding
/// a mention equals merging with the mention's own profile. Immutable and thread-safe.
public final class Profile {
    /// The most names of other speakers in the same stories that are kept. Beyond it, only the most frequent
    /// half is kept, so that sorting is rare.
    private static final int MOST_ALONGSIDE = 200;

    private final long number;
    private final List<Bearing> names;
    private final Map<String, ObservedRole> roles;
    private final Map<String, Integer> alongside;
    private final int stories;
    private final SpeakerType type;

    private Profile(long number, List<Bearing> names, Map<String, ObservedRole> roles, Map<String, Integer> alongside) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a profile needs a name, got none for " + number);
        }
        this.number = number;
        this.names = names;
        this.roles = roles;
        this.alongside = alongside;
        this.stories = names.stream().mapToInt(name -> name.variant().stories()).sum();
        this.type = mostFrequentType(names);
    }

    /// A name as the profile keeps it, with its parts.
    record Bearing(NameVariant variant, PersonName person) {
        static Bearing of(NameVariant variant) {
            return new Bearing(variant, PersonName.of(variant.name()));
        }
    }

    /// Returns the profile of a new speaker.
    public static Profile of(long number, Mention mention) {
        return of(
                number,
                List.of(new NameVariant(mention.name(), mention.type(), 1)),
                List.of(held(mention)),
                counts(mention.alongside()));
    }

    /// Returns a profile from evidence that was counted elsewhere.
    ///
    /// @param names each name with the number of stories that give it, at least one name
    /// @param roles each pair of role and affiliation, including the pair of neither
    /// @param alongside for each other speaker's name, the number of stories in which both speak
    public static Profile of(
            long number, Collection<NameVariant> names, Collection<Membership> roles, Map<String, Integer> alongside) {
        List<Bearing> bearings = new ArrayList<>();
        names.forEach(name -> add(bearings, Bearing.of(name)));
        Map<String, ObservedRole> held = new HashMap<>();
        roles.stream().map(ObservedRole::of).forEach(role -> held.merge(role.key(), role, ObservedRole::with));
        Map<String, Integer> others = new HashMap<>();
        alongside.forEach((name, count) -> others.merge(NameWords.body(name), count, Integer::sum));
        return new Profile(number, bearings, held, kept(others));
    }

    /// Returns this profile with another story. The caller gives each story once.
    public Profile with(Mention mention) {
        return merged(of(number, mention));
    }

    /// Returns this profile and another as one, under this one's number.
    public Profile merged(Profile other) {
        List<Bearing> bearings = new ArrayList<>(names);
        other.names.forEach(name -> add(bearings, name));
        Map<String, ObservedRole> held = new HashMap<>(roles);
        other.roles.forEach((key, role) -> held.merge(key, role, ObservedRole::with));
        Map<String, Integer> others = new HashMap<>(alongside);
        other.alongside.forEach((name, count) -> others.merge(name, count, Integer::sum));
        return new Profile(number, bearings, held, kept(others));
    }

    /// Returns its number in the archive.
    public long number() {
        return number;
    }

    /// Returns the number of stories that show the speaker.
    public int stories() {
        return stories;
    }

    /// Returns the sort of speaker that most stories take them for.
    public SpeakerType type() {
        return type;
    }

    /// Returns the name to show: the most frequent of those with a given name, if any has one.
    public String name() {
        return names().getFirst().name();
    }

    /// Returns all names, those with a given name first, and among these the most frequent first.
    public List<NameVariant> names() {
        boolean isPerson = type == SpeakerType.PERSON || type == SpeakerType.AUTHOR;
        return names.stream()
                .sorted(Comparator.comparing((Bearing name) -> isPerson && isShort(name.person()))
                        .thenComparing(name -> name.variant().stories(), Comparator.reverseOrder())
                        .thenComparing(name -> name.variant().name().length(), Comparator.reverseOrder())
                        .thenComparing(name -> name.variant().name(), Comparator.reverseOrder()))
                .map(Bearing::variant)
                .toList();
    }

    /// Returns the roles and affiliations by the date of the first story that shows each, those without a
    /// date last. Spellings that differ only in case, accents, marks and articles are one role.
    public List<Membership> roles() {
        return roles.values().stream()
                .filter(held -> !held.description().isNothing())
                .map(ObservedRole::shown)
                .sorted(Comparator.comparing(Membership::from, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Membership::stories, Comparator.reverseOrder())
                        .thenComparing(role -> role.role() + "|" + role.affiliation()))
                .toList();
    }

    /// Returns the date of the first story, or null if none has a date.
    public @Nullable LocalDate from() {
        return roles.values().stream().map(held -> held.shown().from()).reduce(null, Dates::earlier);
    }

    /// Returns the date of the last story, or null if none has a date.
    public @Nullable LocalDate to() {
        return roles.values().stream().map(held -> held.shown().to()).reduce(null, Dates::later);
    }

    List<Bearing> bearings() {
        return names;
    }

    Collection<ObservedRole> roleHistory() {
        return roles.values();
    }

    /// Returns how many of the given folded names belong to people who spoke in the same stories as this
    /// speaker.
    int shared(Set<String> others) {
        int shared = 0;
        for (String other : others) {
            shared += alongside.containsKey(other) ? 1 : 0;
        }
        return shared;
    }

    /// Returns how a person's name matches those of this profile: the best match, unless more stories give
    /// names that conflict with it than names that agree with it in full.
    NameMatch match(PersonName name) {
        NameMatch best = NameMatch.NONE;
        int conflicting = 0;
        int fitting = 0;
        for (Bearing bearing : names) {
            NameMatch match = name.match(bearing.person());
            if (match == NameMatch.CONFLICT) {
                conflicting += bearing.variant().stories();
            } else if (match == NameMatch.SAME && isAsFull(bearing.person(), name)) {
                fitting += bearing.variant().stories();
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

    /// Returns whether a known name has at least the parts that another has.
    private static boolean isAsFull(PersonName known, PersonName name) {
        return known.middles().size() >= name.middles().size() && known.suffix().equals(name.suffix());
    }

    private static boolean isShort(PersonName name) {
        return name.isBare() || name.isInitialed();
    }

    private static Membership held(Mention mention) {
        return new Membership(orNull(mention.role()), orNull(mention.affiliation()), mention.date(), mention.date(), 1);
    }

    private static @Nullable String orNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }

    private static Map<String, Integer> counts(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        new HashSet<>(names).forEach(name -> counts.put(name, 1));
        return counts;
    }

    private static void add(List<Bearing> names, Bearing added) {
        for (int at = 0; at < names.size(); at++) {
            NameVariant known = names.get(at).variant();
            if (known.name().equals(added.variant().name())
                    && known.type() == added.variant().type()) {
                int sum = known.stories() + added.variant().stories();
                names.set(at, new Bearing(new NameVariant(known.name(), known.type(), sum), added.person()));
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
            stories.merge(name.variant().type(), name.variant().stories(), Integer::sum);
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
