package org.onrecord.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryReader;
import org.onrecord.log.Hash;
import org.onrecord.search.Standing;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Statement;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;

/// Takes stories and statements from the tables as they stand, with what people corrected. Remembers the
/// stories it was last asked for. For one thread at a time, as its handle is; the cache is for all.
final class Shelf {
    private static final int STORIES = 256;
    private static final int AT_ONCE = 500;

    private final Handle handle;
    private final Overlay overlay;
    private final Cache cache;

    Shelf(Handle handle, Overlay overlay, Cache cache) {
        this.handle = handle;
        this.overlay = overlay;
        this.cache = cache;
    }

    /// Stories that were asked for lately. Safe for use by several threads.
    static final class Cache {
        private final Map<Long, Shelved> stories = new LinkedHashMap<>(STORIES, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Shelved> eldest) {
                return size() > STORIES;
            }
        };

        synchronized @Nullable Shelved get(long number) {
            return stories.get(number);
        }

        synchronized void put(long number, Shelved shelved) {
            stories.put(number, shelved);
        }
    }

    /// A story, and what became of its statements in the version after it.
    ///
    /// @param fates by the statement's id; empty where there is no version after it
    record Shelved(KeptStory story, Map<String, Fate> fates) {}

    /// An entry as it stands in the table.
    record Row(long position, String sort, String subject, JsonNode payload) {}

    /// The story of this number.
    ///
    /// @throws NoSuchElementException if no story has it
    KeptStory story(long number) {
        return shelved(number).story();
    }

    /// The stories that begin from one position to before another.
    List<KeptStory> storiesFrom(long from, long to) {
        return handle
                .createQuery("select position from entry where position >= :from and position < :to and sort = :sort"
                        + " order by position")
                .bind("from", from)
                .bind("to", to)
                .bind("sort", Payload.STORY)
                .mapTo(Long.class)
                .stream()
                .map(this::story)
                .toList();
    }

    /// Whether a story has this number.
    boolean isStory(long number) {
        return handle.createQuery("select number from story where number = :number")
                .bind("number", number)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /// The versions of a piece, the earliest first.
    List<KeptStory> versions(String guid, int most) {
        return handle
                .createQuery("select number from edition where guid = :guid order by number"
                        + " fetch first :most rows only")
                .bind("guid", guid)
                .bind("most", most)
                .mapTo(Long.class)
                .stream()
                .map(this::story)
                .toList();
    }

    /// The number of the story of this digest, or null when it is not on record.
    @Nullable
    Long story(String digest) {
        return handle.createQuery("select number from story where digest = :digest")
                .bind("digest", digest)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    /// The statements of a story, as they stand.
    List<KeptStatement> statements(KeptStory story) {
        Shelved shelved = shelved(story.number());
        List<KeptStatement> statements = new ArrayList<>();
        for (Row row : rows(story.number() + 1, story.number() + story.statements())) {
            statements.add(statement(row, shelved));
        }
        return statements;
    }

    /// The statements of these numbers, in their order; numbers of no statement are passed over.
    List<KeptStatement> numbered(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Long, KeptStatement> found = new HashMap<>();
        List<Row> rows = rows(numbers).stream()
                .filter(row -> row.sort().equals(Payload.STATEMENT))
                .toList();
        statements(rows).forEach(statement -> found.put(statement.number(), statement));
        List<KeptStatement> ordered = new ArrayList<>();
        for (Long number : numbers) {
            KeptStatement statement = found.get(number);
            if (statement != null) {
                ordered.add(statement);
            }
        }
        return ordered;
    }

    /// The statements of which these entries tell.
    List<KeptStatement> statements(List<Row> rows) {
        List<KeptStatement> statements = new ArrayList<>();
        Map<String, Long> stories = new HashMap<>();
        for (Row row : rows) {
            String digest = row.payload().get("story").asString();
            Long story = stories.get(digest);
            if (story == null) {
                story = story(digest);
                if (story == null) {
                    throw new NoSuchElementException(
                            "the story of the statement at " + row.position() + " is not there");
                }
                stories.put(digest, story);
            }
            statements.add(statement(row, shelved(story)));
        }
        return statements;
    }

    private KeptStatement statement(Row row, Shelved shelved) {
        JsonNode payload = row.payload();
        KeptStory story = shelved.story();
        Statement found =
                StoryReader.statement(payload.get("statement"), story.story().text());
        List<Event.Corrected> corrections = overlay.corrections(row.position());
        Statement statement = found;
        boolean isRejected = false;
        for (Event.Corrected corrected : corrections) {
            statement = corrected(statement, corrected.change(), story.story());
            isRejected |= corrected.change() instanceof Change.ToNothing;
        }
        JsonNode speaker = payload.get("speaker");
        Long placed = speaker.isNull() ? null : Long.valueOf(speaker.asLong());
        return new KeptStatement(
                row.position(),
                story,
                statement,
                found,
                cluster(payload.get("utterance").asLong()),
                overlay.speakerOf(row.position(), placed),
                payload.get("because").isNull() ? null : payload.get("because").asString(),
                isRejected ? Standing.REJECTED : standing(shelved, found),
                corrections);
    }

    private static Standing standing(Shelved shelved, Statement found) {
        return switch (shelved.story().standing()) {
            case SUPERSEDED ->
                shelved.fates().get(found.id().value()) == Fate.DROPPED ? Standing.DROPPED : Standing.SUPERSEDED;
            case CURRENT, DROPPED, WITHDRAWN, REJECTED -> shelved.story().standing();
        };
    }

    /// A statement with what a person says is right.
    static Statement corrected(Statement statement, Change change, Story story) {
        return switch (change) {
            case Change.ToSpeaker(var speaker) ->
                new Statement(
                        statement.id(),
                        statement.content(),
                        statement.cue(),
                        statement.source(),
                        statement.manner(),
                        statement.kind(),
                        speaker,
                        statement.circumstances(),
                        statement.within(),
                        statement.confidence(),
                        statement.provenance());
            case Change.ToKind(var kind) ->
                new Statement(
                        statement.id(),
                        statement.content(),
                        statement.cue(),
                        statement.source(),
                        statement.manner(),
                        kind,
                        statement.speaker(),
                        statement.circumstances(),
                        statement.within(),
                        statement.confidence(),
                        statement.provenance());
            case Change.ToSpans(var content, var cue, var source) ->
                new Statement(
                        statement.id(),
                        content,
                        cue,
                        source,
                        Manner.of(story.text(), content),
                        statement.kind(),
                        statement.speaker(),
                        statement.circumstances(),
                        statement.within(),
                        statement.confidence(),
                        statement.provenance());
            case Change.ToNothing() -> statement;
        };
    }

    /// The cluster that a story's or statement's own cluster belongs to after all joins.
    long cluster(long number) {
        long at = number;
        Long next = member(at);
        while (next != null) {
            at = next;
            next = member(at);
        }
        return at;
    }

    private @Nullable Long member(long number) {
        return handle.createQuery("select cluster from member where number = :number")
                .bind("number", number)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    private Shelved shelved(long number) {
        Shelved known = cache.get(number);
        if (known != null) {
            return known;
        }
        List<Row> rows = rows(List.of(number));
        if (rows.isEmpty() || !rows.getFirst().sort().equals(Payload.STORY)) {
            throw new NoSuchElementException("no story on record has the number " + number);
        }
        JsonNode payload = rows.getFirst().payload();
        Story story =
                StoryReader.story(payload.get("story"), text(rows.getFirst().subject()));
        Edition edition = edition(payload);
        Long after = edition == null ? null : versionAfter(number, edition.guid());
        Edition.Status status = overlay.status(number);
        if (status == null) {
            status = edition == null ? Edition.Status.USABLE : edition.status();
        }
        Standing standing = status != Edition.Status.USABLE
                ? Standing.WITHDRAWN
                : after == null ? Standing.CURRENT : Standing.SUPERSEDED;
        Shelved shelved = new Shelved(
                new KeptStory(
                        number,
                        story,
                        edition,
                        payload.get("statements").asInt(),
                        cluster(payload.get("cluster").asLong()),
                        payload.get("supersedes").isNull()
                                ? null
                                : payload.get("supersedes").asLong(),
                        after,
                        standing,
                        overlay.sightings(number),
                        Instant.parse(payload.get("kept").asString())),
                after == null ? Map.of() : fates(after));
        cache.put(number, shelved);
        return shelved;
    }

    private static @Nullable Edition edition(JsonNode payload) {
        return payload.get("guid").isNull()
                ? null
                : new Edition(
                        payload.get("guid").asString(),
                        payload.get("version").isNull()
                                ? null
                                : payload.get("version").asString(),
                        StoryReader.byWord(
                                Edition.Status.values(),
                                Edition.Status::word,
                                payload.get("status").asString()));
    }

    private @Nullable Long versionAfter(long number, String guid) {
        return handle.createQuery("select number from edition where guid = :guid and number > :number"
                        + " order by number fetch first 1 rows only")
                .bind("guid", guid)
                .bind("number", number)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    /// The number of the newest version of a piece, or null when none is on record.
    @Nullable
    Long newest(String guid) {
        return handle.createQuery(
                        "select number from edition where guid = :guid order by number desc fetch first 1 rows only")
                .bind("guid", guid)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    private Map<String, Fate> fates(long story) {
        Map<String, Fate> fates = new HashMap<>();
        for (JsonNode fate : rows(List.of(story)).getFirst().payload().get("fates")) {
            fates.put(
                    fate.get("statement").asString(),
                    StoryReader.byWord(
                            Fate.values(), Fate::word, fate.get("fate").asString()));
        }
        return fates;
    }

    /// The text of this digest.
    ///
    /// @throws NoSuchElementException if it is not there
    Text text(String digest) {
        return Text.of(Pieces.string(handle, digest));
    }

    /// The payload of the entry at a position.
    ///
    /// @throws NoSuchElementException if there is none
    JsonNode payload(long position) {
        List<Row> rows = rows(List.of(position));
        if (rows.isEmpty()) {
            throw new NoSuchElementException("no entry stands at position " + position);
        }
        return rows.getFirst().payload();
    }

    /// The payload of the entry at a position, as it was hashed.
    ///
    /// @throws NoSuchElementException if there is none
    String payloadString(long position) {
        return handle.createQuery("select hash, payload from entry where position = :position")
                .bind("position", position)
                .map((row, _) -> row.getString(2).isEmpty()
                        ? Pieces.string(handle, Pieces.ofPayload(Hash.of(row.getBytes(1))))
                        : row.getString(2))
                .findOne()
                .orElseThrow(() -> new NoSuchElementException("no entry stands at position " + position));
    }

    /// The numbers of all statements of an utterance, clusters that were joined to it taken in, in order.
    List<Long> ofUtterance(long utterance) {
        return ofCluster(utterance, Integer.MAX_VALUE);
    }

    /// The numbers of the stories or statements of a cluster, clusters that were joined to it taken in, in
    /// order; of more than `most`, any.
    List<Long> ofCluster(long cluster, int most) {
        Set<Long> numbers = new TreeSet<>(Set.of(cluster));
        List<Long> clusters = List.of(cluster);
        while (!clusters.isEmpty()) {
            List<Long> joined = new ArrayList<>();
            for (int first = 0; first < clusters.size() && numbers.size() < most; first += AT_ONCE) {
                members(clusters.subList(first, Math.min(clusters.size(), first + AT_ONCE)), most).stream()
                        .filter(numbers::add)
                        .forEach(joined::add);
            }
            clusters = joined;
        }
        return numbers.stream().limit(most).toList();
    }

    private List<Long> members(List<Long> clusters, int most) {
        return handle.createQuery("select number from member where cluster in (<clusters>) order by number"
                        + " fetch first :most rows only")
                .bindList("clusters", clusters)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    /// The first entries of statements from a position on.
    List<Row> statementRows(long from, int most) {
        return handle.createQuery("select position, sort, subject, hash, payload from entry"
                        + " where position >= :from and sort = :sort order by position fetch first :most rows only")
                .bind("from", from)
                .bind("sort", Payload.STATEMENT)
                .bind("most", most)
                .map(this::row)
                .list();
    }

    /// The entries from one position to another, both included.
    List<Row> rows(long first, long last) {
        return handle.createQuery("select position, sort, subject, hash, payload from entry"
                        + " where position between :first and :last order by position")
                .bind("first", first)
                .bind("last", last)
                .map(this::row)
                .list();
    }

    /// The entries at these positions, in any order.
    List<Row> rows(Collection<Long> positions) {
        return handle.createQuery(
                        "select position, sort, subject, hash, payload from entry where position in (<positions>)")
                .bindList("positions", List.copyOf(positions))
                .map(this::row)
                .list();
    }

    private Row row(ResultSet row, StatementContext context) throws SQLException {
        String payload = row.getString(5);
        if (payload.isEmpty()) {
            payload = Pieces.string(handle, Pieces.ofPayload(Hash.of(row.getBytes(4))));
        }
        return new Row(row.getLong(1), row.getString(2), row.getString(3), StoryReader.JSON.readTree(payload));
    }

    /// The events from one position to before another, in the order of the log.
    List<Event> events(long from, long to) {
        List<Event> events = new ArrayList<>();
        List<Row> rows = handle.createQuery("select entry.position, sort, subject, hash, payload from event"
                        + " join entry on entry.position = event.position"
                        + " where event.position >= :from and event.position < :to order by entry.position")
                .bind("from", from)
                .bind("to", to)
                .map(this::row)
                .list();
        for (Row row : rows) {
            events.add(Payload.event(row.sort(), row.position(), row.payload(), this::textOfStatement));
        }
        return events;
    }

    private Text textOfStatement(long statement) {
        return text(rows(List.of(statement)).getFirst().payload().get("story").asString());
    }
}
