package org.onrecord.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.onrecord.copies.ClusterLink;
import org.onrecord.copies.Words;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.Redaction;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.VersionOutcome;
import org.onrecord.identity.Mention;
import org.onrecord.json.SpokenWords;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.store.ChunkedStrings;
import org.onrecord.store.CopyStore;
import org.onrecord.store.EntryType;
import org.onrecord.store.EventProjection;
import org.onrecord.store.EventTables;
import org.onrecord.store.LogTables;
import org.onrecord.store.Payload;
import org.onrecord.store.SpeakerStore;
import org.onrecord.store.StatementStore;
import org.onrecord.store.Versions;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;

/// Puts stories on record, within one transaction. For one thread.
final class StoryAdder {
    /// How many copies of a story are looked at in search of a usable one.
    private static final int MOST_COPIES = 20;

    private final Handle handle;
    private final EventProjection projection;
    private final StatementStore store;
    private final LogTables log;
    private final CopyStore copies;
    private final SpeakerStore speakers;
    private final Instant now;

    private final List<Member> members = new ArrayList<>();
    private final List<SpeakerStore.Filed> filed = new ArrayList<>();
    private final List<Event.Edit> edits = new ArrayList<>();
    private final List<Event.Sighted> sightings = new ArrayList<>();

    /// Changes in this transaction to stories that were on record before: their status, and where they were
    /// seen.
    private final Map<Long, Edition.Status> statuses = new HashMap<>();

    private final Map<Long, Set<String>> outlets = new HashMap<>();

    /// Stories added in this transaction, by digest.
    private final Map<String, Long> byDigest = new HashMap<>();

    private final Map<Long, NewStory> newStories = new HashMap<>();

    private record Member(long number, long cluster) {}

    StoryAdder(RecordWriter.Writer writer, CopyStore copies, Instant now) {
        this.handle = writer.handle();
        this.projection = writer.projection();
        this.store = writer.store();
        this.log = writer.log();
        this.copies = copies;
        this.speakers = writer.speakers();
        this.now = now;
    }

    /// Refuses a story that the tables do not accept, before anything of its batch is written.
    ///
    /// @throws IllegalArgumentException if the story cannot be kept
    static void requireKeepable(NewStory newStory) {
        Edition edition = newStory.edition();
        if (edition != null && edition.guid().length() > Edition.LONGEST_GUID) {
            throw new IllegalArgumentException("the guid of " + newStory.story().origin() + " has more than "
                    + Edition.LONGEST_GUID + " characters");
        }
    }

    /// Puts one story on record.
    AddResult add(NewStory newStory) {
        String digest = newStory.story().id().value();
        Long known = byDigest.getOrDefault(digest, null);
        if (known == null) {
            known = store.story(digest);
        }
        if (known == null) {
            return keep(newStory);
        }
        Event.Redacted redacted = projection.redactions().ofWholeStory(known);
        return redacted == null ? again(newStory, known) : new AddResult.Redacted(known, Redaction.of(redacted, true));
    }

    /// Adds a text that is already on record: only its outlet, or whether it may be used, can be new.
    private AddResult again(NewStory newStory, long number) {
        NewStory justAdded = newStories.get(number);
        KeptStory kept = justAdded == null
                ? store.story(number)
                : KeptStory.of(number, justAdded.story(), now).withEdition(justAdded.edition());
        Edition edition = newStory.edition();
        if (edition != null
                && isOf(edition, newStory.story(), kept)
                && edition.status() != status(kept)
                && !isWithdrawnByHand(number)) {
            Event.Withdrawn withdrawn = new Event.Withdrawn(
                    log.size(),
                    number,
                    edition.status(),
                    new EditNote(
                            Event.Withdrawn.PUBLISHER,
                            now,
                            "the publisher sent it as " + edition.status().word()));
            append(withdrawn, kept);
            edits.add(withdrawn);
            statuses.put(number, withdrawn.status());
            return new AddResult.StatusChanged(number, edition.status());
        }
        String outlet = outlet(newStory, kept);
        boolean isUsable = edition == null || edition.status() == Edition.Status.USABLE;
        if (outlet == null || !isUsable || isKnownAt(outlet, kept)) {
            return new AddResult.Known(number);
        }
        Event.Sighted sighted = new Event.Sighted(
                log.size(),
                number,
                newStory.story().origin(),
                outlet,
                newStory.story().published());
        append(sighted, kept);
        sightings.add(sighted);
        outlets.computeIfAbsent(number, _ -> new HashSet<>()).add(outlet);
        return new AddResult.Sighted(number, outlet);
    }

    /// Returns whether a story on record is a version of the piece that an edition belongs to.
    private boolean isOf(Edition edition, Story story, KeptStory kept) {
        Long newest = kept.edition() == null ? null : store.newest(edition, story);
        return newest != null
                && Objects.equals(
                        store.editions().piece(newest), store.editions().piece(kept.number()));
    }

    /// Returns the name of who published a story, or null if it does not say. Of a text that its publisher
    /// took back, a copy under another publisher's guid counts too, since it may be used.
    private @Nullable String outlet(NewStory newStory, KeptStory kept) {
        Story story = newStory.story();
        if (story.outlet() != null) {
            return story.outlet().name();
        }
        Edition edition = newStory.edition();
        boolean isTakenBack = status(kept) != Edition.Status.USABLE && !isWithdrawnByHand(kept.number());
        if (!isTakenBack || edition == null || edition.guid().startsWith("file:") || isOf(edition, story, kept)) {
            return null;
        }
        return story.agency() == null ? edition.guid() : story.agency();
    }

    /// Returns whether it is on record that an outlet published a story, or the story's own outlet is unknown
    /// and may be the same. What was published before a person took a story back no longer counts.
    private boolean isKnownAt(String outlet, KeptStory kept) {
        Outlet own = kept.story().outlet();
        boolean isTakenBack = status(kept) != Edition.Status.USABLE;
        long since = isTakenBack && isWithdrawnByHand(kept.number())
                ? Objects.requireNonNull(projection.withdrawal(kept.number())).position()
                : 0;
        return (own == null ? !isTakenBack : own.name().equals(outlet))
                || kept.sightings().stream()
                        .anyMatch(
                                seen -> seen.position() > since && seen.outlet().equals(outlet))
                || outlets.getOrDefault(kept.number(), Set.of()).contains(outlet);
    }

    private Edition.Status status(KeptStory kept) {
        Edition.Status latest = statuses.get(kept.number());
        Edition.Status said = latest == null ? projection.status(kept.number()) : latest;
        if (said != null) {
            return said;
        }
        return kept.edition() == null ? Edition.Status.USABLE : kept.edition().status();
    }

    /// Returns whether a person has said that a story must not be used. Then only a person can bring it back;
    /// adding a file once more does not.
    private boolean isWithdrawnByHand(long story) {
        Event.Withdrawn last = projection.withdrawal(story);
        return last != null && last.status() != Edition.Status.USABLE && !last.isByPublisher();
    }

    private void append(Event event, KeptStory about) {
        log.append(
                Payload.sort(event),
                about.story().id().value(),
                Payload.ofEvent(event, about.story().id().value()));
    }

    private AddResult keep(NewStory newStory) {
        Story story = newStory.story();
        Edition edition = newStory.edition();
        long number = log.size();
        ClusterLink placed = copies.placeStory(number, Words.of(story));
        Long before = edition == null ? null : store.newest(edition, story);
        Map<StatementId, Versions.Outcome> outcomes = before == null ? Map.of() : outcomes(before, newStory);
        List<Statement> statements = distinct(newStory.statements());
        log.append(
                EntryType.STORY,
                story.id().value(),
                Payload.ofStory(
                        story, edition, statements.size(), placed.cluster(), placed.joined(), before, outcomes, now));
        ChunkedStrings.keep(handle, story.id().value(), story.text().string());
        handle.createUpdate("insert into story (number, digest) values (:number, :digest)")
                .bind("number", number)
                .bind("digest", story.id().value())
                .execute();
        member(number, placed);
        byDigest.put(story.id().value(), number);
        newStories.put(number, newStory);
        if (edition != null) {
            store.editions().add(number, edition, before);
        }
        keepStatements(story, statements, number, placed.cluster());
        OptionalLong copyOf = placed.match() == null ? OptionalLong.empty() : earliestUsable(placed.cluster(), number);
        if (before == null) {
            return new AddResult.Kept(number, statements.size(), copyOf);
        }
        Map<VersionOutcome, Integer> counts = new EnumMap<>(VersionOutcome.class);
        outcomes.values().forEach(outcome -> counts.merge(outcome.outcome(), 1, Integer::sum));
        return new AddResult.NewVersion(number, statements.size(), before, counts);
    }

    /// Returns the earliest usable story of a cluster before a story, if there is one.
    private OptionalLong earliestUsable(long cluster, long before) {
        for (Long number : store.ofCluster(cluster, MOST_COPIES)) {
            NewStory justAdded = newStories.get(number);
            boolean isUsable = justAdded == null
                    ? number < before && store.story(number).status() != StatementStatus.WITHDRAWN
                    : number < before
                            && (justAdded.edition() == null
                                    || justAdded.edition().status() == Edition.Status.USABLE);
            if (isUsable) {
                return OptionalLong.of(number);
            }
        }
        return OptionalLong.empty();
    }

    /// Removes duplicates: a finder returns a statement once, but other callers of the library may not.
    private static List<Statement> distinct(List<Statement> statements) {
        Map<StatementId, Statement> byId = new LinkedHashMap<>();
        statements.forEach(statement -> byId.putIfAbsent(statement.id(), statement));
        return List.copyOf(byId.values());
    }

    private Map<StatementId, Versions.Outcome> outcomes(long before, NewStory newStory) {
        NewStory justAdded = newStories.get(before);
        if (justAdded != null) {
            return Versions.match(
                    justAdded.story().text(),
                    justAdded.statements(),
                    newStory.story().text(),
                    newStory.statements());
        }
        KeptStory kept = store.story(before);
        List<Statement> statements =
                store.statements(kept).stream().map(KeptStatement::found).toList();
        return Versions.match(kept.story().text(), statements, newStory.story().text(), newStory.statements());
    }

    private void keepStatements(Story story, List<Statement> statements, long storyNumber, long storyCluster) {
        Map<String, SpeakerStore.Filed> ofStory = new HashMap<>();
        List<String> names = names(statements);
        for (Statement statement : statements) {
            long number = log.size();
            SpeakerStore.Filed speaker = speaker(story, statement, number, names, ofStory);
            Long speakerNumber = speaker == null ? null : speaker.speaker();
            ClusterLink placed = copies.placeUtterance(
                    number,
                    Words.of(SpokenWords.of(story.text(), statement.content())),
                    storyNumber,
                    storyCluster,
                    speakerNumber);
            log.append(
                    EntryType.STATEMENT,
                    statement.id().value(),
                    Payload.ofStatement(
                            story,
                            statement,
                            placed.cluster(),
                            placed.joined(),
                            speakerNumber,
                            speaker == null ? null : speaker.because()));
            member(number, placed);
        }
    }

    private static List<String> names(List<Statement> statements) {
        Set<String> names = new LinkedHashSet<>();
        for (Statement statement : statements) {
            if (statement.speaker() instanceof Speaker.Resolved resolved && resolved.named()) {
                names.add(resolved.name());
            }
        }
        return List.copyOf(names);
    }

    private SpeakerStore.@Nullable Filed speaker(
            Story story,
            Statement statement,
            long number,
            List<String> names,
            Map<String, SpeakerStore.Filed> ofStory) {
        if (!(statement.speaker() instanceof Speaker.Resolved resolved) || !resolved.named()) {
            return null;
        }
        String key = resolved.type() + " " + resolved.name();
        SpeakerStore.Filed known = ofStory.get(key);
        if (known == null) {
            List<String> alongside =
                    names.stream().filter(name -> !name.equals(resolved.name())).toList();
            known = speakers.place(
                    handle,
                    projection,
                    Mention.of(resolved, story.published(), story.id().value(), alongside),
                    number);
            if (known == null) {
                return null;
            }
            ofStory.put(key, known);
            filed.add(known);
        }
        return known;
    }

    private void member(long number, ClusterLink placed) {
        if (placed.cluster() != number) {
            members.add(new Member(number, placed.cluster()));
        }
        for (Long joined : placed.joined()) {
            members.add(new Member(joined, placed.cluster()));
        }
    }

    /// Writes the rows that belong to the entries into the other tables.
    void write() {
        PreparedBatch batch = handle.prepareBatch("insert into member (number, cluster) values (:number, :cluster)");
        for (Member member : members) {
            batch.bind("number", member.number).bind("cluster", member.cluster).add();
        }
        if (!members.isEmpty()) {
            batch.execute();
        }
        SpeakerStore.write(handle, filed);
        EventTables events = new EventTables(handle);
        events.writeEdits(edits);
        events.writeSightings(sightings);
    }
}
