package org.onrecord.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Speaker;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Events of a record as JSON: `position` and `event` first, then what the event is about, then who, when and
/// why.
final class EventJson {
    private final Archive archive;

    EventJson(Archive archive) {
        this.archive = archive;
    }

    /// Returns an event as one object.
    ObjectNode of(Event event) {
        ObjectNode json = CachedAnswers.object();
        json.put("position", event.position());
        switch (event) {
            case Event.Corrected corrected -> {
                json.put("event", "correction");
                write(json, corrected);
                write(json, corrected.note());
            }
            case Event.Merged(long _, long from, long into, EditNote note) -> {
                json.put("event", "merge");
                json.put("from", from);
                json.put("into", into);
                write(json, note);
            }
            case Event.Split(long position, long from, List<Long> statements, EditNote note) -> {
                json.put("event", "split");
                json.put("from", from);
                json.put("into", position);
                ArrayNode ids = json.putArray("statements");
                statements.forEach(number -> ids.add(statement(number)));
                write(json, note);
            }
            case Event.Undone(long _, long undone, EditNote note) -> {
                json.put("event", "undo");
                json.put("undone", undone);
                write(json, note);
            }
            case Event.Withdrawn withdrawn -> {
                json.put("event", "withdrawal");
                json.put("story", story(withdrawn.story()));
                json.put("status", withdrawn.status().word());
                write(json, withdrawn.note());
            }
            case Event.Accepted(long _, long size, String root, EditNote note) -> {
                json.put("event", "acceptance");
                json.put("size", size);
                json.put("root", root);
                write(json, note);
            }
            case Event.Redacted redacted -> {
                json.put("event", "redaction");
                json.put("story", story(redacted.story()));
                json.put("statement", redacted.statement() == null ? null : statement(redacted.statement()));
                write(json, redacted.note());
            }
            case Event.Held held -> {
                json.put("event", "hold");
                json.put("story", story(held.about()));
                json.put("statement", statement(held.about()));
                write(json, held.note());
            }
            case Event.Sighted sighted -> {
                json.put("event", "sighting");
                json.put("story", story(sighted.story()));
                json.put("origin", sighted.origin());
                json.put("outlet", sighted.outlet());
                json.put(
                        "published",
                        sighted.published() == null ? null : sighted.published().toString());
            }
        }
        return json;
    }

    private void write(ObjectNode json, Event.Corrected corrected) {
        json.put("statement", statement(corrected.statement()));
        ObjectNode change = json.putObject("change");
        if (archive.browse().isRedacted(corrected.position())) {
            // What stands in its place on record would read as a correction that nobody made.
            change.put("redacted", true);
            return;
        }
        switch (corrected.change()) {
            case Change.ToSpeaker(Speaker.Resolved speaker) -> {
                ObjectNode to = change.putObject("speaker");
                to.put("name", speaker.name());
                to.put("type", speaker.type().word());
                to.put("role", speaker.role());
                to.put("affiliation", speaker.affiliation());
                to.put("number", corrected.speaker());
            }
            case Change.ToKind(Kind kind) -> change.put("kind", kind.word());
            case Change.ToSpans(List<Span> content, List<Span> cue, List<Span> source) -> {
                CodePoints codePoints = archive.browse()
                        .statement(corrected.statement())
                        .orElseThrow()
                        .story()
                        .story()
                        .text()
                        .codePoints();
                write(change.putArray("content"), content, codePoints);
                write(change.putArray("cue"), cue, codePoints);
                write(change.putArray("source"), source, codePoints);
            }
            case Change.ToNothing() -> change.put("nothing", true);
        }
    }

    private static void write(ArrayNode json, List<Span> spans, CodePoints codePoints) {
        for (Span span : spans) {
            json.addObject()
                    .put("start", codePoints.toCodePoint(span.start()))
                    .put("end", codePoints.toCodePoint(span.end()));
        }
    }

    private static void write(ObjectNode json, EditNote note) {
        json.put("who", note.who());
        json.put("when", note.when().toString());
        json.put("reason", note.why());
    }

    private @Nullable String statement(long number) {
        return archive.browse()
                .statement(number)
                .map(kept -> kept.statement().id().value())
                .orElse(null);
    }

    private @Nullable String story(long number) {
        return archive.browse()
                .story(number)
                .map(kept -> kept.story().id().value())
                .orElse(null);
    }
}
