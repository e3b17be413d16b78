package org.onrecord.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.identity.Mention;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.log.Hash;
import org.onrecord.statement.Speaker;
import org.onrecord.story.Story;
import org.onrecord.text.Sha256;

/// Takes words out of the tables, in the transaction that puts the redaction on record: so both are there or
/// neither. Not thread-safe: bound to its handle.
///
/// An entry that is redacted keeps its position, sort, subject and hash. Its payload is replaced and its salt
/// deleted, so nobody can find out what the hash was of. The rows of other tables are made again from the
/// payloads that are left. The redaction has the digests of all that it put in place of something, so this is
/// proven like everything else.
public final class Eraser {
    private final Handle handle;
    private final Entries entries;
    private final EventTables events;

    public Eraser(Handle handle) {
        this.handle = handle;
        this.entries = new Entries(handle);
        this.events = new EventTables(handle);
    }

    /// Takes out what is in a scope.
    ///
    /// @param position the position of the redaction in the log
    /// @return the redaction, which is to be put on record there
    public Event.Redacted erase(RedactionScope scope, long position, EditNote note) {
        Story before = scope.story().story();
        long number = scope.story().number();
        boolean isWhole = scope.statement() == null;
        Story blank = Substitutes.story(before, scope.text());
        Map<Long, Event.Replaced> replaced = new TreeMap<>();
        for (Entries.Row row : scope.statements()) {
            replace(row, Substitutes.ofStatement(row, blank), replaced);
        }
        for (Entries.Row row : entries.rows(List.of(number))) {
            String payload = isWhole ? Substitutes.ofStory(row, blank) : Substitutes.ofStory(row, scope.words());
            if (!payload.equals(row.payload().toString())) {
                replace(row, payload, replaced);
            }
        }
        Set<Long> about = new LinkedHashSet<>(scope.edits());
        if (isWhole) {
            events.sightings(Set.of(number)).values().forEach(seen -> seen.forEach(one -> about.add(one.position())));
            handle.createUpdate("update edition set guid = :guid, scope = '' where number = :number")
                    .bind("guid", Substitutes.guid(number))
                    .bind("number", number)
                    .execute();
        }
        if (!about.isEmpty()) {
            for (Entries.Row row : entries.rows(about)) {
                replace(row, Substitutes.ofEvent(row), replaced);
            }
        }
        ChunkedStrings.replace(handle, before.id().value(), scope.text().string());
        fileAgain(scope, before);
        return new Event.Redacted(
                position,
                number,
                scope.statement(),
                digest(scope.text().string()),
                List.copyOf(replaced.values()),
                note);
    }

    /// Returns the digest by which a redaction names what it put in place of something.
    public static String digest(String string) {
        return "sha256:" + Sha256.hex(string);
    }

    /// Replaces the payload of an entry and deletes its salt.
    private void replace(Entries.Row row, String payload, Map<Long, Event.Replaced> replaced) {
        Hash hash = handle.createQuery("select hash from entry where position = :position")
                .bind("position", row.position())
                .map((found, _) -> Hash.of(found.getBytes(1)))
                .one();
        handle.createUpdate("update entry set payload = :payload where position = :position")
                .bind("payload", ChunkedStrings.isLong(payload) ? "" : payload)
                .bind("position", row.position())
                .execute();
        ChunkedStrings.remove(handle, ChunkedStrings.ofPayload(hash));
        if (ChunkedStrings.isLong(payload)) {
            ChunkedStrings.keep(handle, ChunkedStrings.ofPayload(hash), payload);
        }
        delete("salt", row.position(), row.position());
        replaced.put(row.position(), new Event.Replaced(row.position(), row.subject(), digest(payload)));
    }

    private void delete(String table, long first, long last) {
        handle.createUpdate("delete from " + table + " where position between :first and :last")
                .bind("first", first)
                .bind("last", last)
                .execute();
    }

    /// Files the speakers of a story's statements again as if the redacted ones had never been found: each with
    /// the first statement that is left, and beside those who are left.
    private void fileAgain(RedactionScope scope, Story story) {
        long first = scope.story().number() + 1;
        long last = scope.story().number() + scope.story().statements();
        for (String table : List.of("appearance", "alias")) {
            delete(table, first, last);
            scope.edits().forEach(position -> delete(table, position, position));
        }
        Set<String> names = new LinkedHashSet<>();
        List<Entries.Row> named = new ArrayList<>();
        for (Entries.Row row : entries.rows(first, last)) {
            if (speaker(row) instanceof Speaker.Resolved resolved && resolved.named()) {
                names.add(resolved.name());
                named.add(row);
            }
        }
        Set<String> filedAlready = new HashSet<>();
        List<SpeakerStore.Filed> filed = new ArrayList<>();
        for (Entries.Row row : named) {
            Speaker.Resolved resolved = (Speaker.Resolved) speaker(row);
            if (row.payload().get("speaker").isNull() || !filedAlready.add(resolved.type() + " " + resolved.name())) {
                continue;
            }
            List<String> alongside =
                    names.stream().filter(name -> !name.equals(resolved.name())).toList();
            Mention mention = SpeakerStore.cut(
                    Mention.of(resolved, story.published(), story.id().value(), alongside));
            List<String> keys = SpeakerStore.names(mention);
            if (!keys.isEmpty()) {
                filed.add(new SpeakerStore.Filed(
                        row.position(), keys, row.payload().get("speaker").asLong(), "", mention));
            }
        }
        SpeakerStore.write(handle, filed);
    }

    private static Speaker speaker(Entries.Row statement) {
        return StoryJsonReader.speaker(statement.payload().get("statement").get("speaker"));
    }
}
