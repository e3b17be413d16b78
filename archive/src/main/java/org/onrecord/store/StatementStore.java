package org.onrecord.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Change;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.Redaction;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.VersionOutcome;
import org.onrecord.entry.Withdrawal;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Statement;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;

/// Reads stories and statements from the tables in their current state, with people's corrections applied.
/// Not thread-safe: bound to its handle, which one thread uses at a time; the cache is shared between
/// threads.
///
/// The current state of a statement is its entry, plus the corrections of the projection, plus the cluster
/// and speaker that its own lead to after all joins and merges. Its status follows from its story's versions:
/// the payload of a newer version contains the outcomes for the statements of the version before.
///
/// Statements are read in pages, and many of them are of the same story, whose text is by far the largest
/// part; so whole stories are cached, and statements are not. A cached story is valid for one snapshot of the
/// record: each snapshot has its own cache.
public final class StatementStore {
    /// The maximum number of stories in the cache.
    private static final int STORIES = 256;

    private final Handle handle;
    private final Entries entries;
    private final EventTables events;
    private final EditionTable editions;
    private final ClusterTable clusters;
    private final EventProjection projection;
    private final Cache cache;

    public StatementStore(Handle handle, EventProjection projection, Cache cache) {
        this.handle = handle;
        this.entries = new Entries(handle);
        this.events = new EventTables(handle);
        this.editions = new EditionTable(handle);
        this.clusters = new ClusterTable(handle);
        this.projection = projection;
        this.cache = cache;
    }

    /// Recently read stories. Thread-safe.
    public static final class Cache {
        private final com.github.benmanes.caffeine.cache.Cache<Long, CachedStory> stories =
                Caffeine.newBuilder().maximumSize(STORIES).build();

        @Nullable
        CachedStory get(long number) {
            return stories.getIfPresent(number);
        }

        void put(long number, CachedStory cached) {
            stories.put(number, cached);
        }
    }

    /// A story, and the outcomes for its statements in the version after it.
    ///
    /// @param outcomes by the statement's id; empty if there is no later version
    record CachedStory(KeptStory story, Map<String, VersionOutcome> outcomes) {}

    /// Returns the entries of which stories and statements are made.
    public Entries entries() {
        return entries;
    }

    /// Returns the story of this number.
    ///
    /// @throws NoSuchElementException if no story has it
    public KeptStory story(long number) {
        return cached(number).story();
    }

    /// Returns stories by their numbers, in any order; numbers that are not of a story are left out.
    public List<KeptStory> stories(Collection<Long> numbers) {
        return cached(numbers).values().stream().map(CachedStory::story).toList();
    }

    /// Returns the stories at positions in `[from, to)`, in order.
    public List<KeptStory> storiesFrom(long from, long to) {
        return handle
                .createQuery("select position from entry where position >= :from and position < :to and sort = :sort"
                        + " order by position")
                .bind("from", from)
                .bind("to", to)
                .bind("sort", EntryType.STORY.word())
                .mapTo(Long.class)
                .stream()
                .map(this::story)
                .toList();
    }

    /// Returns whether a story has this number.
    public boolean isStory(long number) {
        return handle.createQuery("select number from story where number = :number")
                .bind("number", number)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /// Returns the table that says which stories are versions of one piece.
    public EditionTable editions() {
        return editions;
    }

    /// Returns at most `most` versions of the piece that a story belongs to, earliest first; only the story
    /// if it belongs to none.
    public List<KeptStory> versions(long story, int most) {
        Long piece = editions.piece(story);
        return piece == null
                ? List.of(story(story))
                : editions.versions(piece, most).stream().map(this::story).toList();
    }

    /// Returns the number of the story of this digest, or null if it is not on record.
    @Nullable
    public Long story(String digest) {
        return handle.createQuery("select number from story where digest = :digest")
                .bind("digest", digest)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    /// Returns the statements of a story in their current state, without those that were redacted.
    public List<KeptStatement> statements(KeptStory story) {
        CachedStory cached = cached(story.number());
        List<Entries.Row> rows = entries.rows(story.number() + 1, story.number() + story.statements()).stream()
                .filter(row -> projection.redactions().ofEntry(row.position()) == null)
                .toList();
        Map<Long, Long> utterances = utterances(rows);
        return rows.stream().map(row -> statement(row, cached, utterances)).toList();
    }

    /// Returns the statements of these numbers, in the order of the numbers; numbers that are not of a
    /// statement are skipped.
    public List<KeptStatement> numbered(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Long, KeptStatement> found = new HashMap<>();
        List<Entries.Row> rows = entries.rows(numbers).stream()
                .filter(row -> row.sort() == EntryType.STATEMENT)
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

    /// Returns the statements that these entries contain. Their stories are read together, because a few
    /// queries for each would take most of the time.
    public List<KeptStatement> statements(List<Entries.Row> rows) {
        Map<String, Long> numbers =
                numbers(rows.stream().map(StatementStore::digest).distinct().toList());
        Map<Long, CachedStory> stories = cached(numbers.values());
        Map<Long, Long> utterances = utterances(rows);
        List<KeptStatement> statements = new ArrayList<>();
        for (Entries.Row row : rows) {
            CachedStory story = stories.get(numbers.get(digest(row)));
            if (story == null) {
                throw new NoSuchElementException("the story of the statement at " + row.position() + " is not there");
            }
            statements.add(statement(row, story, utterances));
        }
        return statements;
    }

    /// Returns the utterances that statements belong to after all joins, by those that their entries name.
    private Map<Long, Long> utterances(List<Entries.Row> rows) {
        return clusters.clusters(rows.stream().map(StatementStore::utterance).toList());
    }

    private static Long utterance(Entries.Row statement) {
        return statement.payload().get("utterance").asLong();
    }

    /// Returns the digest of the story that contains a statement.
    private static String digest(Entries.Row statement) {
        return statement.payload().get("story").asString();
    }

    /// Returns the numbers of stories by their digests; those that are not on record are left out.
    private Map<String, Long> numbers(List<String> digests) {
        return digests.isEmpty()
                ? Map.of()
                : handle.createQuery("select digest, number from story where digest in (<digests>)")
                        .bindList("digests", digests)
                        .reduceRows(new HashMap<>(), (numbers, row) -> {
                            numbers.put(row.getColumn("digest", String.class), row.getColumn("number", Long.class));
                            return numbers;
                        });
    }

    /// Returns a statement in its current state. Corrections apply in the order of the log, so a later one
    /// overrides an earlier one of the same thing; the statement as the machine found it is kept beside it.
    private KeptStatement statement(Entries.Row row, CachedStory cached, Map<Long, Long> utterances) {
        JsonNode payload = row.payload();
        KeptStory story = cached.story();
        Statement found = StoryJsonReader.statement(
                payload.get("statement"), story.story().text());
        List<Event.Corrected> corrections = projection.corrections(row.position());
        Statement statement = found;
        boolean isRejected = false;
        for (Event.Corrected corrected : corrections) {
            statement = corrected(statement, corrected.change(), story.story());
            isRejected |= corrected.change() instanceof Change.ToNothing;
        }
        JsonNode speaker = payload.get("speaker");
        Long placed = speaker.isNull() ? null : Long.valueOf(speaker.asLong());
        String because =
                payload.get("because").isNull() ? null : payload.get("because").asString();
        Event.Redacted redacted = projection.redactions().ofEntry(row.position());
        return KeptStatement.of(row.position(), story, statement)
                .withRedaction(redacted == null ? null : Redaction.of(redacted, true))
                .withFound(found)
                .withUtterance(utterances.getOrDefault(utterance(row), utterance(row)))
                .withSpeaker(projection.speakerOf(row.position(), placed), because)
                .withStatus(
                        redacted != null
                                ? StatementStatus.REDACTED
                                : isRejected ? StatementStatus.REJECTED : status(cached, found))
                .withCorrections(corrections);
    }

    /// Returns the status of a statement that nobody rejected: that of its story, except that a superseded
    /// story's statement can also have been dropped.
    private static StatementStatus status(CachedStory cached, Statement found) {
        return switch (cached.story().status()) {
            case SUPERSEDED ->
                cached.outcomes().get(found.id().value()) == VersionOutcome.DROPPED
                        ? StatementStatus.DROPPED
                        : StatementStatus.SUPERSEDED;
            case CURRENT, DROPPED, WITHDRAWN, REJECTED, REDACTED ->
                cached.story().status();
        };
    }

    /// Returns a statement with a correction applied.
    static Statement corrected(Statement statement, Change change, Story story) {
        return switch (change) {
            case Change.ToSpeaker(var speaker) -> statement.withSpeaker(speaker);
            case Change.ToKind(var kind) -> statement.withKind(kind);
            case Change.ToSpans(var content, var cue, var source) ->
                statement.withSpans(content, cue, source, Manner.of(story.text(), content));
            case Change.ToNothing() -> statement;
        };
    }

    /// Returns a story in its current state, from the cache or from the tables.
    private CachedStory cached(long number) {
        CachedStory story = cached(List.of(number)).get(number);
        if (story == null) {
            throw new NoSuchElementException("no story on record has the number " + number);
        }
        return story;
    }

    /// Returns stories by their numbers; numbers that are not of a story are left out.
    private Map<Long, CachedStory> cached(Collection<Long> numbers) {
        Map<Long, CachedStory> stories = new HashMap<>();
        List<Long> unknown = new ArrayList<>();
        for (Long number : numbers) {
            CachedStory known = cache.get(number);
            if (known == null) {
                unknown.add(number);
            } else {
                stories.put(number, known);
            }
        }
        List<Entries.Row> rows = unknown.isEmpty()
                ? List.of()
                : entries.rows(unknown).stream()
                        .filter(row -> row.sort() == EntryType.STORY)
                        .toList();
        if (!rows.isEmpty()) {
            Beside beside = new Beside(
                    events.sightings(unknown),
                    ChunkedStrings.strings(
                            handle, rows.stream().map(Entries.Row::subject).toList()),
                    editions.after(unknown),
                    clusters.clusters(rows.stream().map(StatementStore::cluster).toList()));
            rows.forEach(row -> stories.put(row.position(), read(row, beside)));
        }
        return stories;
    }

    /// What other tables say of some stories, read together, because a few queries for each would take most of the
    /// time.
    ///
    /// @param sightings by the story's number
    /// @param texts by their digest
    /// @param after the number of the next version, by that of a story that has one
    /// @param clusters after all joins, by the one that a story's entry names
    private record Beside(
            Map<Long, List<Event.Sighted>> sightings,
            Map<String, String> texts,
            Map<Long, Long> after,
            Map<Long, Long> clusters) {}

    private static Long cluster(Entries.Row story) {
        return story.payload().get("cluster").asLong();
    }

    /// Reads a story in its current state. A person's decision about its use overrides what its publisher sent
    /// with it; a withdrawn story is withdrawn whether or not there is a newer version.
    private CachedStory read(Entries.Row row, Beside beside) {
        long number = row.position();
        JsonNode payload = row.payload();
        List<Event.Sighted> sightings = beside.sightings().getOrDefault(number, List.of());
        Story story = StoryJsonReader.story(
                payload.get("story"), text(row, beside, projection.redactions().ofStory(number) != null));
        Edition edition = edition(payload);
        Long after = edition == null ? null : beside.after().get(number);
        Instant kept = Instant.parse(payload.get("kept").asString());
        Withdrawal withdrawal = withdrawal(number, story, edition, kept);
        Redaction redaction = redaction(number);
        StatementStatus status;
        if (redaction != null && redaction.isWhole()) {
            status = StatementStatus.REDACTED;
        } else if (withdrawal != null && !isUsableElsewhere(number, sightings)) {
            status = StatementStatus.WITHDRAWN;
        } else {
            status = after == null ? StatementStatus.CURRENT : StatementStatus.SUPERSEDED;
        }
        CachedStory cached = new CachedStory(
                KeptStory.of(number, story, kept)
                        .withEdition(edition)
                        .withStatements(payload.get("statements").asInt())
                        .withCluster(beside.clusters().getOrDefault(cluster(row), cluster(row)))
                        .withVersions(
                                payload.get("supersedes").isNull()
                                        ? null
                                        : payload.get("supersedes").asLong(),
                                after)
                        .withStatus(status)
                        .withWithdrawal(withdrawal)
                        .withRedaction(redaction)
                        .withSightings(sightings),
                after == null ? Map.of() : outcomes(after));
        cache.put(number, cached);
        return cached;
    }

    /// Returns when words of a story were redacted: all of it, or, failing that, words last.
    private @Nullable Redaction redaction(long number) {
        Event.Redacted whole = projection.redactions().ofWholeStory(number);
        Event.Redacted last = whole == null ? projection.redactions().ofStory(number) : whole;
        return last == null ? null : Redaction.of(last, whole != null);
    }

    /// Returns why a story was taken back, by a later decision or by what its publisher sent with it; null if
    /// it was not.
    private @Nullable Withdrawal withdrawal(long number, Story story, @Nullable Edition edition, Instant kept) {
        Event.Withdrawn last = projection.withdrawal(number);
        if (last != null) {
            return last.status() == Edition.Status.USABLE
                    ? null
                    : new Withdrawal(
                            last.note().when(),
                            last.status(),
                            last.isByPublisher() ? story.publication().embargo() : null,
                            last.note().why());
        }
        if (edition == null || edition.status() == Edition.Status.USABLE) {
            return null;
        }
        String note = story.publication().note();
        return new Withdrawal(
                kept,
                edition.status(),
                story.publication().embargo(),
                note == null ? "the publisher sent it as " + edition.status().word() : note);
    }

    /// Returns whether a text that was taken back may be used all the same, because another outlet published
    /// it. A publisher takes back only what it published itself; a person takes back all that was on record
    /// then.
    private boolean isUsableElsewhere(long number, List<Event.Sighted> sightings) {
        Event.Withdrawn last = projection.withdrawal(number);
        return sightings.stream()
                .anyMatch(seen -> last == null || last.isByPublisher() || seen.position() > last.position());
    }

    /// Reads the edition from a story's payload; a story without a guid has none.
    private static @Nullable Edition edition(JsonNode payload) {
        return payload.get("guid").isNull()
                ? null
                : new Edition(
                        payload.get("guid").asString(),
                        payload.path("scope").isString() ? payload.get("scope").asString() : null,
                        payload.get("version").isNull()
                                ? null
                                : payload.get("version").asString(),
                        StoryJsonReader.byWord(
                                Edition.Status.values(),
                                Edition.Status::word,
                                payload.get("status").asString()));
    }

    /// Returns the number of the newest version of the piece that an edition belongs to, or null if none is
    /// on record.
    ///
    /// @param at the story that has the edition, or null for a notice without one
    @Nullable
    public Long newest(Edition edition, @Nullable Story at) {
        return editions.newest(edition, at, this::story);
    }

    /// Returns the newest version of each piece with this guid, newest first; of more than `most`, the newest.
    public List<KeptStory> newest(String guid, int most) {
        return editions.newestOf(guid, most).stream().map(this::story).toList();
    }

    /// Reads the outcomes for the statements of the version before a story, which its payload contains.
    private Map<String, VersionOutcome> outcomes(long story) {
        Map<String, VersionOutcome> outcomes = new HashMap<>();
        for (JsonNode outcome : entries.payload(story).get("fates")) {
            outcomes.put(
                    outcome.get("statement").asString(),
                    StoryJsonReader.byWord(
                            VersionOutcome.values(),
                            VersionOutcome::word,
                            outcome.get("fate").asString()));
        }
        return outcomes;
    }

    /// Returns the text of a story.
    ///
    /// @throws NoSuchElementException if it is not there
    private static Text text(Entries.Row story, Beside beside, boolean isRedacted) {
        String string = beside.texts().get(story.subject());
        if (string == null) {
            throw new NoSuchElementException("the text " + story.subject() + " is not there");
        }
        return isRedacted ? Text.redacted(string) : Text.of(string);
    }

    /// Returns the cluster that a story or statement belongs to after all joins.
    long cluster(long number) {
        return clusters.cluster(number);
    }

    /// Returns the numbers of all statements of an utterance, including clusters joined to it, in order.
    public List<Long> ofUtterance(long utterance) {
        return ofCluster(utterance, Integer.MAX_VALUE);
    }

    /// Returns the numbers of the stories or statements of a cluster, including clusters joined to it, in
    /// order; of more than `most`, any `most`.
    public List<Long> ofCluster(long cluster, int most) {
        return clusters.of(cluster, most);
    }
}
