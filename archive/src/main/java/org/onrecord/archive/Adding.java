package org.onrecord.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.onrecord.copies.Placed;
import org.onrecord.copies.Words;
import org.onrecord.identity.Appearance;
import org.onrecord.json.Wording;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;

/// Puts stories on record, within one transaction. For one thread.
final class Adding {
    /// Who withdraws what its publisher kills.
    static final String PUBLISHER = "publisher";

    private final Handle handle;
    private final Overlay overlay;
    private final Shelf shelf;
    private final LogTables log;
    private final Copies copies;
    private final Speakers speakers;
    private final Instant now;

    private final List<Member> members = new ArrayList<>();
    private final List<Speakers.Filed> filed = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    /// Stories added in this transaction, by digest and by guid.
    private final Map<String, Long> byDigest = new HashMap<>();

    private final Map<String, Added.Known> byGuid = new HashMap<>();
    private final Map<Long, Draft> drafts = new HashMap<>();

    private record Member(long number, long cluster) {}

    Adding(Writing.Writer writer, Copies copies, Instant now) {
        this.handle = writer.handle();
        this.overlay = writer.overlay();
        this.shelf = writer.shelf();
        this.log = writer.log();
        this.copies = copies;
        this.speakers = writer.speakers();
        this.now = now;
    }

    /// Refuses what the tables do not take, before anything of its batch is written.
    ///
    /// @throws IllegalArgumentException if it cannot be kept
    static void requireKeepable(Draft draft) {
        Edition edition = draft.edition();
        if (edition != null && edition.guid().length() > Edition.LONGEST_GUID) {
            throw new IllegalArgumentException(
                    "the guid of " + draft.story().origin() + " has more than " + Edition.LONGEST_GUID + " characters");
        }
    }

    /// Puts one story on record.
    Added add(Draft draft) {
        String digest = draft.story().id().value();
        Long known = byDigest.getOrDefault(digest, null);
        if (known == null) {
            known = shelf.story(digest);
        }
        return known == null ? keep(draft) : again(draft, known);
    }

    /// A text that is on record: what is new can only be who published it, or whether it may be used.
    private Added again(Draft draft, long number) {
        if (drafts.containsKey(number)) {
            return new Added.Known(number);
        }
        KeptStory kept = shelf.story(number);
        Edition edition = draft.edition();
        if (edition != null
                && kept.edition() != null
                && edition.guid().equals(kept.edition().guid())
                && edition.status() != status(kept)
                && !isWithdrawnByHand(number)) {
            append(
                    new Event.Withdrawn(
                            log.size(),
                            number,
                            edition.status(),
                            new Signed(
                                    PUBLISHER,
                                    now,
                                    "the publisher sent it as "
                                            + edition.status().word())),
                    kept);
            return new Added.StatusChanged(number, edition.status());
        }
        String outlet =
                draft.story().outlet() == null ? null : draft.story().outlet().name();
        if (outlet == null || isKnownAt(outlet, kept)) {
            return new Added.Known(number);
        }
        append(
                new Event.Sighted(
                        log.size(),
                        number,
                        draft.story().origin(),
                        outlet,
                        draft.story().published()),
                kept);
        return new Added.Sighted(number, outlet);
    }

    /// Whether it is on record that a story was published by an outlet, or its own outlet is not known and
    /// may be it.
    private boolean isKnownAt(String outlet, KeptStory kept) {
        Outlet own = kept.story().outlet();
        return own == null
                || own.name().equals(outlet)
                || kept.sightings().stream().anyMatch(seen -> seen.outlet().equals(outlet))
                || events.stream()
                        .anyMatch(event -> event instanceof Event.Sighted seen
                                && seen.story() == kept.number()
                                && seen.outlet().equals(outlet));
    }

    private Edition.Status status(KeptStory kept) {
        Edition.Status said = overlay.status(kept.number());
        for (Event event : events) {
            if (event instanceof Event.Withdrawn withdrawn && withdrawn.story() == kept.number()) {
                said = withdrawn.status();
            }
        }
        if (said != null) {
            return said;
        }
        return kept.edition() == null ? Edition.Status.USABLE : kept.edition().status();
    }

    /// Whether a person has said that a story must not be used: then only a person brings it back, and not
    /// a file that is added once more.
    private boolean isWithdrawnByHand(long story) {
        Event.Withdrawn last = null;
        for (Event event : overlay.events()) {
            if (event instanceof Event.Withdrawn withdrawn
                    && withdrawn.story() == story
                    && !overlay.isUndone(withdrawn.position())) {
                last = withdrawn;
            }
        }
        return last != null
                && last.status() != Edition.Status.USABLE
                && !last.signed().who().equals(PUBLISHER);
    }

    private void append(Event event, KeptStory about) {
        log.append(
                Payload.sort(event),
                about.story().id().value(),
                Payload.ofEvent(event, about.story().id().value()));
        events.add(event);
    }

    private Added keep(Draft draft) {
        Story story = draft.story();
        Edition edition = draft.edition();
        long number = log.size();
        Placed placed = copies.placeStory(number, Words.of(story));
        Long before = edition == null ? null : newest(edition.guid());
        Map<StatementId, Versions.Outcome> fates = before == null ? Map.of() : fates(before, draft);
        List<Statement> statements = distinct(draft.statements());
        log.append(
                Payload.STORY,
                story.id().value(),
                Payload.ofStory(
                        story, edition, statements.size(), placed.cluster(), placed.joined(), before, fates, now));
        Pieces.keep(handle, story.id().value(), story.text().string());
        handle.createUpdate("insert into story (number, digest) values (:number, :digest)")
                .bind("number", number)
                .bind("digest", story.id().value())
                .execute();
        member(number, placed);
        byDigest.put(story.id().value(), number);
        drafts.put(number, draft);
        if (edition != null) {
            byGuid.put(edition.guid(), new Added.Known(number));
            handle.createUpdate("insert into edition (number, guid) values (:number, :guid)")
                    .bind("number", number)
                    .bind("guid", edition.guid())
                    .execute();
        }
        keepStatements(story, statements, number, placed.cluster());
        OptionalLong copyOf = placed.match() == null ? OptionalLong.empty() : OptionalLong.of(placed.cluster());
        if (before == null) {
            return new Added.Kept(number, statements.size(), copyOf);
        }
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        fates.values().forEach(outcome -> counts.merge(outcome.fate(), 1, Integer::sum));
        return new Added.NewVersion(number, statements.size(), before, counts);
    }

    /// A finder gives a statement once; who calls the library may not.
    private static List<Statement> distinct(List<Statement> statements) {
        Map<StatementId, Statement> byId = new LinkedHashMap<>();
        statements.forEach(statement -> byId.putIfAbsent(statement.id(), statement));
        return List.copyOf(byId.values());
    }

    private @Nullable Long newest(String guid) {
        Added.Known added = byGuid.get(guid);
        return added == null ? shelf.newest(guid) : Long.valueOf(added.number());
    }

    private Map<StatementId, Versions.Outcome> fates(long before, Draft draft) {
        Draft justAdded = drafts.get(before);
        if (justAdded != null) {
            return Versions.match(
                    justAdded.story().text(),
                    justAdded.statements(),
                    draft.story().text(),
                    draft.statements());
        }
        KeptStory kept = shelf.story(before);
        List<Statement> statements =
                shelf.statements(kept).stream().map(KeptStatement::found).toList();
        return Versions.match(kept.story().text(), statements, draft.story().text(), draft.statements());
    }

    private void keepStatements(Story story, List<Statement> statements, long storyNumber, long storyCluster) {
        Map<String, Speakers.Filed> ofStory = new HashMap<>();
        List<String> names = names(statements);
        for (Statement statement : statements) {
            long number = log.size();
            Speakers.Filed speaker = speaker(story, statement, number, names, ofStory);
            Long speakerNumber = speaker == null ? null : speaker.speaker();
            Placed placed = copies.placeUtterance(
                    number,
                    Words.of(Wording.of(story.text(), statement.content())),
                    storyNumber,
                    storyCluster,
                    speakerNumber);
            log.append(
                    Payload.STATEMENT,
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

    private Speakers.@Nullable Filed speaker(
            Story story, Statement statement, long number, List<String> names, Map<String, Speakers.Filed> ofStory) {
        if (!(statement.speaker() instanceof Speaker.Resolved resolved) || !resolved.named()) {
            return null;
        }
        String key = resolved.type() + " " + resolved.name();
        Speakers.Filed known = ofStory.get(key);
        if (known == null) {
            List<String> alongside =
                    names.stream().filter(name -> !name.equals(resolved.name())).toList();
            known = speakers.place(
                    handle,
                    overlay,
                    Appearance.of(resolved, story.published(), story.id().value(), alongside),
                    number);
            if (known == null) {
                return null;
            }
            ofStory.put(key, known);
            filed.add(known);
        }
        return known;
    }

    private void member(long number, Placed placed) {
        if (placed.cluster() != number) {
            members.add(new Member(number, placed.cluster()));
        }
        for (Long joined : placed.joined()) {
            members.add(new Member(joined, placed.cluster()));
        }
    }

    /// Writes what belongs to the entries into the other tables.
    ///
    /// @return the events among what was added
    List<Event> write() {
        PreparedBatch batch = handle.prepareBatch("insert into member (number, cluster) values (:number, :cluster)");
        for (Member member : members) {
            batch.bind("number", member.number).bind("cluster", member.cluster).add();
        }
        if (!members.isEmpty()) {
            batch.execute();
        }
        Speakers.write(handle, filed);
        writeEvents(handle, events);
        return events;
    }

    /// Notes at which positions events stand.
    static void writeEvents(Handle handle, List<Event> events) {
        for (Event event : events) {
            handle.createUpdate("insert into event (position) values (:position)")
                    .bind("position", event.position())
                    .execute();
        }
    }
}
