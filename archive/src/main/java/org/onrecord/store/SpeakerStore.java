package org.onrecord.store;

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
import org.onrecord.identity.Identities;
import org.onrecord.identity.Link;
import org.onrecord.identity.Mention;
import org.onrecord.identity.Profile;
import org.onrecord.json.StoryJson;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;

/// Identifies the speakers of a story among all that are on record. Not thread-safe.
///
/// [Identities] decides; this class finds the candidates. Each speaker's first statement in a story is filed
/// under several keys of the speaker's name, such as the whole name and the last name, in the table `alias`,
/// with the mention's evidence in the table `appearance`. The candidates for a newcomer are all speakers
/// filed under one of its keys, and their profiles are built again from their mentions.
///
/// People's merges do not change what is filed. A mention is filed under the number that its speaker would
/// have without merges, and readers apply the merges; so undoing a merge parts exactly what it joined.
///
/// It caches what it looked up and what it placed, since a placement is not in the tables until its
/// transaction writes it.
public final class SpeakerStore {
    /// The number of names and the number of profiles in the caches.
    private static final int REMEMBERED = 8_000;
    /// The maximum length of a name, role or affiliation in UTF-16 units, so that the evidence, as JSON, fits
    /// its column of 8,000 characters.
    private static final int LONGEST = 300;
    /// The maximum number of other speakers of its story kept with a mention.
    private static final int MOST_ALONGSIDE = 12;

    /// The speakers filed under each name, and the profiles of speakers, also of those placed just now.
    private final LastUsed<String, Set<Long>> byName = new LastUsed<>(REMEMBERED);
    private final LastUsed<Long, Profile> byNumber = new LastUsed<>(REMEMBERED);

    /// A speaker of a story with the number that it was given.
    ///
    /// @param position the speaker's first statement in the story
    /// @param names the keys under which the mention is filed
    /// @param speaker the speaker's number, merges not applied
    /// @param because the evidence, in words
    /// @param appearance the speaker as the story mentions it
    public record Filed(long position, List<String> names, long speaker, String because, Mention appearance) {}

    /// Identifies a speaker and caches the mention as if it were on record. Returns null for a speaker who is
    /// never joined across stories.
    ///
    /// @param number the number of the statement, and of the speaker if it is a new one
    @Nullable
    public Filed place(Handle handle, EventProjection projection, Mention newcomer, long number) {
        Mention mention = cut(newcomer);
        List<String> names = names(mention);
        if (names.isEmpty()) {
            return null;
        }
        // From each candidate's number after all merges to the number under which it is filed.
        Map<Long, Long> candidates = new LinkedHashMap<>();
        for (String key : Identities.keys(mention)) {
            for (Long bearer : bearers(handle, cut(key))) {
                candidates.putIfAbsent(projection.speaker(bearer), bearer);
            }
        }
        List<Profile> profiles = new ArrayList<>();
        for (Long candidate : candidates.keySet()) {
            Profile profile = byNumber.computeIfAbsent(candidate, speaker -> profile(handle, projection, speaker));
            if (profile != null) {
                profiles.add(profile);
            }
        }
        Link link = Identities.place(mention, profiles);
        Long known = link.profile();
        long page = known == null ? number : known;
        byNumber.merge(page, Profile.of(page, mention), (before, _) -> before.with(mention));
        // Filed under the number without merges, so that undoing a merge parts what it joined.
        long speaker = candidates.getOrDefault(page, page);
        for (String name : names) {
            bearers(handle, name).add(speaker);
        }
        return new Filed(number, names, speaker, link.because(), mention);
    }

    /// Returns the speakers filed under a name, merges not applied.
    private Set<Long> bearers(Handle handle, String name) {
        return byName.computeIfAbsent(name, _ -> new LinkedHashSet<>(bearers(handle, List.of(name))));
    }

    /// Reads from the tables which speakers are filed under any of these names, merges not applied.
    private static List<Long> bearers(Handle handle, List<String> names) {
        return handle.createQuery("select distinct speaker from alias join appearance"
                        + " on appearance.position = alias.position where name in (<names>) order by speaker")
                .bindList("names", names)
                .mapTo(Long.class)
                .list();
    }

    /// Returns the names under which a mention is filed.
    public static List<String> names(Mention mention) {
        return Identities.filing(mention).stream()
                .map(SpeakerStore::cut)
                .distinct()
                .toList();
    }

    /// Drops everything cached, since people merged or split speakers, or another process added some.
    public void forget() {
        byName.clear();
        byNumber.clear();
    }

    /// Inserts mentions into their tables.
    public static void write(Handle handle, List<Filed> filed) {
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

    /// Returns the profile of a speaker including all merged into it, without the statements that people
    /// attributed to others. Returns null if no mention is filed under these numbers.
    public static @Nullable Profile profile(Handle handle, EventProjection projection, long speaker) {
        return profile(handle, projection, speaker, Set.of());
    }

    /// Returns the same without what some stories say of the speaker.
    ///
    /// @param leftOut the digests of these stories
    public static @Nullable Profile profile(
            Handle handle, EventProjection projection, long speaker, Set<String> leftOut) {
        Set<Long> numbers = projection.allOf(speaker);
        List<Mention> mentions = new ArrayList<>();
        handle.createQuery("select position, evidence from appearance where speaker in (<speakers>) order by position")
                .bindList("speakers", List.copyOf(numbers))
                .map((row, _) -> {
                    if (!projection.isMoved(row.getLong(1))) {
                        Mention mention = mention(row.getString(2));
                        if (!leftOut.contains(mention.story())) {
                            mentions.add(mention);
                        }
                    }
                    return row.getLong(1);
                })
                .forEach(_ -> {});
        return of(speaker, mentions);
    }

    /// Returns the profile that these mentions make, or null if there are none.
    public static @Nullable Profile of(long speaker, Collection<Mention> mentions) {
        Profile profile = null;
        for (Mention mention : mentions) {
            profile = profile == null ? Profile.of(speaker, mention) : profile.with(mention);
        }
        return profile;
    }

    /// Returns the lowest number above `number` of a speaker who is not part of another one, or null.
    public static @Nullable Long next(Handle handle, EventProjection projection, long number) {
        Long next = number;
        do {
            Long filed = handle.createQuery("select speaker from appearance where speaker > :number"
                            + " order by speaker fetch first 1 rows only")
                    .bind("number", next)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(null);
            Long split = projection.nextSplit(next);
            next = filed == null || (split != null && split < filed) ? split : filed;
        } while (next != null && projection.speaker(next) != next);
        return next;
    }

    /// Returns the number of speakers first mentioned by entries at positions in `[from, to)`. The first
    /// mention of a speaker has the speaker's number for its position.
    public static long newcomers(Handle handle, long from, long to) {
        return handle.createQuery("select count(*) from appearance"
                        + " where position >= :from and position < :to and speaker = position")
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .one();
    }

    /// Returns the numbers of the speakers who are filed under a name or have it as a last name, merges
    /// applied.
    public static List<Long> named(Handle handle, EventProjection projection, String name) {
        Set<String> keys = new LinkedHashSet<>();
        for (SpeakerType type : List.of(SpeakerType.PERSON, SpeakerType.ORGANIZATION, SpeakerType.GOVERNMENT)) {
            Mention asked = Mention.of(cut(name), type, true, "asked");
            Identities.keys(asked).stream().map(SpeakerStore::cut).forEach(keys::add);
        }
        return keys.isEmpty()
                ? List.of()
                : bearers(handle, List.copyOf(keys)).stream()
                        .map(projection::speaker)
                        .distinct()
                        .toList();
    }

    /// Returns a mention as the JSON that the table contains. Verification compares it byte for byte, so the
    /// fields and their order stay as they are.
    public static String evidence(Mention mention) {
        StringWriter words = new StringWriter(400);
        try (JsonGenerator json = StoryJson.JSON.createGenerator(ObjectWriteContext.empty(), words)) {
            json.writeStartObject();
            json.writeStringProperty("name", mention.name());
            json.writeStringProperty("type", mention.type().word());
            json.writeBooleanProperty("named", mention.named());
            json.writeStringProperty("role", mention.role());
            json.writeStringProperty("affiliation", mention.affiliation());
            json.writeStringProperty("date", Objects.toString(mention.date(), null));
            json.writeStringProperty("story", mention.story());
            json.writeArrayPropertyStart("alongside");
            mention.alongside().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return words.toString();
    }

    /// Returns the mention of a speaker whom a person named in a correction.
    public static Mention corrected(Speaker.Resolved speaker, @Nullable LocalDate published, String story) {
        return cut(Mention.of(speaker, published, story, List.of()));
    }

    /// Reads a mention from the table's JSON.
    private static Mention mention(String evidence) {
        JsonNode json = StoryJsonReader.JSON.readTree(evidence);
        List<String> alongside = new ArrayList<>();
        json.get("alongside").forEach(name -> alongside.add(name.asString()));
        return Mention.of(
                        json.get("name").asString(),
                        StoryJsonReader.byWord(
                                SpeakerType.values(),
                                SpeakerType::word,
                                json.get("type").asString()),
                        json.get("named").asBoolean(),
                        json.get("story").asString())
                .withRole(json.get("role").isNull() ? null : json.get("role").asString())
                .withAffiliation(
                        json.get("affiliation").isNull()
                                ? null
                                : json.get("affiliation").asString())
                .withDate(
                        json.get("date").isNull()
                                ? null
                                : LocalDate.parse(json.get("date").asString()))
                .withAlongside(alongside);
    }

    /// Returns a mention with every part cut to the length that the table takes.
    public static Mention cut(Mention mention) {
        return Mention.of(cut(mention.name()), mention.type(), mention.named(), mention.story())
                .withRole(mention.role() == null ? null : cut(mention.role()))
                .withAffiliation(mention.affiliation() == null ? null : cut(mention.affiliation()))
                .withDate(mention.date())
                .withAlongside(mention.alongside().stream()
                        .limit(MOST_ALONGSIDE)
                        .map(SpeakerStore::cut)
                        .toList());
    }

    /// Cuts a string to [#LONGEST], never within a surrogate pair, and replaces the null character, which
    /// PostgreSQL refuses. Real names are far shorter; this keeps a broken story from stopping a record.
    private static String cut(String words) {
        String without = words.indexOf('\u0000') < 0 ? words : words.replace('\u0000', ' ');
        if (without.length() <= LONGEST) {
            return without;
        }
        int end = Character.isHighSurrogate(without.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return without.substring(0, end);
    }
}
