package org.onrecord.archive;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.onrecord.identity.Appearance;
import org.onrecord.identity.Identities;
import org.onrecord.identity.Placed;
import org.onrecord.identity.Profile;
import org.onrecord.json.StoryJson;
import org.onrecord.json.StoryReader;
import org.onrecord.statement.SpeakerType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;

/// Finds the speaker of a story among all that are on record. What it looked up lately it remembers. For
/// one thread.
final class Speakers {
    private static final int REMEMBERED = 8_000;
    private static final int LONGEST = 300;
    private static final int MOST_ALONGSIDE = 12;

    private final Lru<String, Set<Long>> byName = new Lru<>();
    private final Lru<Long, Profile> byNumber = new Lru<>();

    private static final class Lru<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        Lru() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > REMEMBERED;
        }
    }

    /// A speaker of a story, placed.
    ///
    /// @param position the statement that shows the speaker first
    /// @param names the names under which the appearance is filed
    /// @param speaker the speaker's number
    /// @param because the evidence, in words
    /// @param appearance what the story tells of the speaker
    record Filed(long position, List<String> names, long speaker, String because, Appearance appearance) {}

    /// Places a speaker and remembers the appearance as if it were on record; null for one who is never
    /// joined across stories.
    ///
    /// @param number the number of the statement, and of the speaker if it is a new one
    @Nullable
    Filed place(Handle handle, Overlay overlay, Appearance newcomer, long number) {
        Appearance appearance = cut(newcomer);
        List<String> names = names(appearance);
        if (names.isEmpty()) {
            return null;
        }
        // By the number that each is part of after all merges, under their own numbers.
        Map<Long, Long> candidates = new LinkedHashMap<>();
        for (String key : Identities.keys(appearance)) {
            for (Long bearer : bearers(handle, cut(key))) {
                candidates.putIfAbsent(overlay.speaker(bearer), bearer);
            }
        }
        List<Profile> profiles = new ArrayList<>();
        for (Long candidate : candidates.keySet()) {
            Profile profile = byNumber.computeIfAbsent(candidate, speaker -> profile(handle, overlay, speaker));
            if (profile != null) {
                profiles.add(profile);
            }
        }
        Placed placed = Identities.place(appearance, profiles);
        Long known = placed.profile();
        long page = known == null ? number : known;
        byNumber.merge(page, Profile.of(page, appearance), (before, _) -> before.with(appearance));
        // Filed under the number that it would have without merges, so that undoing one parts what it joined.
        long speaker = candidates.getOrDefault(page, page);
        for (String name : names) {
            bearers(handle, name).add(speaker);
        }
        return new Filed(number, names, speaker, placed.because(), appearance);
    }

    /// The speakers of whom something is filed under a name, merges not taken into account.
    private Set<Long> bearers(Handle handle, String name) {
        return byName.computeIfAbsent(name, _ -> new LinkedHashSet<>(bearers(handle, List.of(name))));
    }

    private static List<Long> bearers(Handle handle, List<String> names) {
        return handle.createQuery("select distinct speaker from alias join appearance"
                        + " on appearance.position = alias.position where name in (<names>) order by speaker")
                .bindList("names", names)
                .mapTo(Long.class)
                .list();
    }

    /// The names under which an appearance is filed.
    static List<String> names(Appearance appearance) {
        return Identities.filing(appearance).stream()
                .map(Speakers::cut)
                .distinct()
                .toList();
    }

    /// Forgets what it knows, since people merged or split speakers or others added some.
    void forget() {
        byName.clear();
        byNumber.clear();
    }

    /// Puts appearances into their table.
    static void write(Handle handle, List<Filed> filed) {
        if (filed.isEmpty()) {
            return;
        }
        PreparedBatch appearances = handle.prepareBatch(
                "insert into appearance (position, speaker, evidence) values (:position, :speaker, :evidence)");
        PreparedBatch aliases = handle.prepareBatch("insert into alias (name, position) values (:name, :position)");
        for (Filed each : filed) {
            appearances
                    .bind("position", each.position())
                    .bind("speaker", each.speaker())
                    .bind("evidence", evidence(each.appearance()))
                    .add();
            for (String name : each.names()) {
                aliases.bind("name", name).bind("position", each.position()).add();
            }
        }
        appearances.execute();
        aliases.execute();
    }

    /// The profile of a speaker with all merged into it, without the statements that people gave to others;
    /// null when no appearance is filed under these numbers.
    static @Nullable Profile profile(Handle handle, Overlay overlay, long speaker) {
        Set<Long> numbers = overlay.allOf(speaker);
        Set<Long> moved = overlay.moved();
        List<Appearance> appearances = new ArrayList<>();
        handle.createQuery("select position, evidence from appearance where speaker in (<speakers>) order by position")
                .bindList("speakers", List.copyOf(numbers))
                .map((row, _) -> {
                    if (!moved.contains(row.getLong(1))) {
                        appearances.add(appearance(row.getString(2)));
                    }
                    return row.getLong(1);
                })
                .forEach(_ -> {});
        return of(speaker, appearances);
    }

    /// The profile that these appearances make, or null when there are none.
    static @Nullable Profile of(long speaker, Collection<Appearance> appearances) {
        Profile profile = null;
        for (Appearance appearance : appearances) {
            profile = profile == null ? Profile.of(speaker, appearance) : profile.with(appearance);
        }
        return profile;
    }

    /// The lowest number above `number` of a speaker who is not part of another one, or null.
    static @Nullable Long next(Handle handle, Overlay overlay, long number) {
        Long next = number;
        do {
            Long filed = handle.createQuery("select speaker from appearance where speaker > :number"
                            + " order by speaker fetch first 1 rows only")
                    .bind("number", next)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(null);
            Long split = overlay.nextSplit(next);
            next = filed == null || (split != null && split < filed) ? split : filed;
        } while (next != null && overlay.speaker(next) != next);
        return next;
    }

    /// How many speakers were new when entries from one position to before another were added: the first
    /// appearance of each has the speaker's number for its position.
    static long newcomers(Handle handle, long from, long to) {
        return handle.createQuery("select count(*) from appearance"
                        + " where position >= :from and position < :to and speaker = position")
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .one();
    }

    /// The numbers of the speakers that are filed under a name or have it for a last name, merges taken
    /// into account.
    static List<Long> named(Handle handle, Overlay overlay, String name) {
        Set<String> keys = new LinkedHashSet<>();
        for (SpeakerType type : List.of(SpeakerType.PERSON, SpeakerType.ORGANIZATION, SpeakerType.GOVERNMENT)) {
            Appearance asked = new Appearance(cut(name), type, true, null, null, null, "asked", List.of());
            Identities.keys(asked).stream().map(Speakers::cut).forEach(keys::add);
        }
        return keys.isEmpty()
                ? List.of()
                : bearers(handle, List.copyOf(keys)).stream()
                        .map(overlay::speaker)
                        .distinct()
                        .toList();
    }

    /// What an appearance tells, as JSON.
    static String evidence(Appearance appearance) {
        StringWriter words = new StringWriter(400);
        try (JsonGenerator json = StoryJson.JSON.createGenerator(ObjectWriteContext.empty(), words)) {
            json.writeStartObject();
            json.writeStringProperty("name", appearance.name());
            json.writeStringProperty("type", appearance.type().word());
            json.writeBooleanProperty("named", appearance.named());
            json.writeStringProperty("role", appearance.role());
            json.writeStringProperty("affiliation", appearance.affiliation());
            json.writeStringProperty("date", Objects.toString(appearance.date(), null));
            json.writeStringProperty("story", appearance.story());
            json.writeArrayPropertyStart("alongside");
            appearance.alongside().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return words.toString();
    }

    private static Appearance appearance(String evidence) {
        JsonNode json = StoryReader.JSON.readTree(evidence);
        List<String> alongside = new ArrayList<>();
        json.get("alongside").forEach(name -> alongside.add(name.asString()));
        return new Appearance(
                json.get("name").asString(),
                StoryReader.byWord(
                        SpeakerType.values(),
                        SpeakerType::word,
                        json.get("type").asString()),
                json.get("named").asBoolean(),
                json.get("role").isNull() ? null : json.get("role").asString(),
                json.get("affiliation").isNull()
                        ? null
                        : json.get("affiliation").asString(),
                json.get("date").isNull()
                        ? null
                        : LocalDate.parse(json.get("date").asString()),
                json.get("story").asString(),
                alongside);
    }

    /// An appearance of which nothing is longer than the table takes.
    static Appearance cut(Appearance appearance) {
        return new Appearance(
                cut(appearance.name()),
                appearance.type(),
                appearance.named(),
                appearance.role() == null ? null : cut(appearance.role()),
                appearance.affiliation() == null ? null : cut(appearance.affiliation()),
                appearance.date(),
                appearance.story(),
                appearance.alongside().stream()
                        .limit(MOST_ALONGSIDE)
                        .map(Speakers::cut)
                        .toList());
    }

    /// Names, which no one bears, of hundreds of characters.
    private static String cut(String words) {
        String without = words.indexOf('\u0000') < 0 ? words : words.replace('\u0000', ' ');
        if (without.length() <= LONGEST) {
            return without;
        }
        int end = Character.isHighSurrogate(without.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return without.substring(0, end);
    }
}
