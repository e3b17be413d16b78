package org.onrecord.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onrecord.entry.Event;
import org.onrecord.text.Text;

/// Reads and writes the tables of events: the positions of edits in the log, and those of sightings with
/// their stories. The content of an event is in its entry. Not thread-safe: bound to its handle, which one
/// thread uses at a time.
public final class EventTables {
    private final Handle handle;
    private final Entries entries;

    public EventTables(Handle handle) {
        this.handle = handle;
        this.entries = new Entries(handle);
    }

    /// Returns the edits at positions in `[from, to)`, in the order of the log.
    public List<Event.Edit> edits(long from, long to) {
        List<Entries.Row> rows = handle.createQuery(Entries.SELECT
                        + " from edit join entry on entry.position = edit.position"
                        + " where edit.position >= :from and edit.position < :to order by edit.position")
                .bind("from", from)
                .bind("to", to)
                .map(entries::row)
                .list();
        return rows.stream()
                .map(row -> Payload.edit(row.sort(), row.position(), row.payload(), this::textOfStatement))
                .toList();
    }

    /// Returns the redactions among the first `size` entries, in the order of the log.
    public List<Event.Redacted> redactions(long size) {
        List<Entries.Row> rows = handle.createQuery(Entries.SELECT
                        + " from edit join entry on entry.position = edit.position"
                        + " where edit.position < :size and sort = :sort order by edit.position")
                .bind("size", size)
                .bind("sort", EntryType.REDACTION.word())
                .map(entries::row)
                .list();
        return rows.stream()
                .map(row -> Payload.edit(row.sort(), row.position(), row.payload(), this::textOfStatement))
                .map(Event.Redacted.class::cast)
                .toList();
    }

    /// Returns the text of the story that contains a statement, with blanks if words were redacted.
    private Text textOfStatement(long statement) {
        return Text.of(ChunkedStrings.string(
                handle, entries.payload(statement).get("story").asString()));
    }

    /// Returns the sightings of stories by the stories' numbers, each list in the order of the log. Stories
    /// without a sighting are left out.
    Map<Long, List<Event.Sighted>> sightings(Collection<Long> stories) {
        Map<Long, List<Event.Sighted>> ofStories = new HashMap<>();
        handle.createQuery(Entries.SELECT
                        + ", sighting.story from sighting join entry on entry.position = sighting.position"
                        + " where sighting.story in (<stories>) order by sighting.position")
                .bindList("stories", List.copyOf(stories))
                .map((row, context) -> Map.entry(row.getLong("story"), entries.row(row, context)))
                .forEach(seen -> ofStories
                        .computeIfAbsent(seen.getKey(), _ -> new ArrayList<>())
                        .add(Payload.sighting(
                                seen.getValue().position(), seen.getValue().payload())));
        return ofStories;
    }

    /// Returns at most `most` sightings before a position, newest first.
    public List<Event.Sighted> sightingsBefore(long position, int most) {
        List<Long> positions = handle.createQuery("select position from sighting where position < :position"
                        + " order by position desc fetch first :most rows only")
                .bind("position", position)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
        if (positions.isEmpty()) {
            return List.of();
        }
        return entries.rows(positions).stream()
                .map(row -> Payload.sighting(row.position(), row.payload()))
                .sorted((one, other) -> Long.compare(other.position(), one.position()))
                .toList();
    }

    /// Returns whether the entry at a position is a sighting.
    public boolean isSighting(long position) {
        return handle.createQuery("select position from sighting where position = :position")
                .bind("position", position)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /// Returns the stories added before `from` that have sightings at positions in `[from, to)`.
    public SortedSet<Long> storiesSeen(long from, long to) {
        // The stories are compared here and not in the query: with that condition, H2 chooses the index of
        // stories and reads every row before `from`.
        SortedSet<Long> stories = new TreeSet<>();
        handle.createQuery("select story from sighting where position >= :from and position < :to")
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .forEach(story -> {
                    if (story < from) {
                        stories.add(story);
                    }
                });
        return stories;
    }

    /// Inserts the positions of edits into their table.
    public void writeEdits(List<Event.Edit> edits) {
        PreparedBatch batch = handle.prepareBatch("insert into edit (position) values (:position)");
        edits.forEach(edit -> batch.bind("position", edit.position()).add());
        execute(batch);
    }

    /// Inserts sightings into their table.
    public void writeSightings(List<Event.Sighted> sightings) {
        PreparedBatch batch = handle.prepareBatch("insert into sighting (position, story) values (:position, :story)");
        sightings.forEach(seen -> batch.bind("position", seen.position())
                .bind("story", seen.story())
                .add());
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
