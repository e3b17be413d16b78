package org.onrecord.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Change;
import org.onrecord.archive.Event;
import org.onrecord.archive.Signed;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Speaker;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What was done to a record, as JSON: `position` and `event` first, then what the event is about, then who, when
/// and why.
final class EventJson {
    private final Archive archive;

    EventJson(Archive archive) {
        this.archive = archive;
    }

    /// An event as one object.
    ObjectNode of(Event event) {
        ObjectNode json = Answers.object();
        json.put("position", event.position());
        switch (event) {
            case Event.Corrected corrected -> {
                json.put("event", "correction");
                write(json, corrected);
                write(json, corrected.signed());
            }
            case Event.Merged(long _, long from, long into, Signed signed) -> {
                json.put("event", "merge");
                json.put("from", from);
                json.put("into", into);
                write(json, signed);
            }
            case Event.Split(long position, long from, List<Long> statements, Signed signed) -> {
                json.put("event", "split");
                json.put("from", from);
                json.put("into", position);
                ArrayNode ids = json.putArray("statements");
                statements.forEach(number -> ids.add(statement(number)));
                write(json, signed);
            }
            case Event.Undone(long _, long undone, Signed signed) -> {
                json.put("event", "undo");
                json.put("undone", undone);
                write(json, signed);
            }
            case Event.Withdrawn withdrawn -> {
                json.put("event", "withdrawal");
                json.put("story", story(withdrawn.story()));
                json.put("status", withdrawn.status().word());
                write(json, withdrawn.signed());
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
        switch (corrected.change()) {
            case Change.ToSpeaker(Speaker.Resolved speaker) -> {
                ObjectNode told = change.putObject("speaker");
                told.put("name", speaker.name());
                told.put("type", speaker.type().word());
                told.put("role", speaker.role());
                told.put("affiliation", speaker.affiliation());
                told.put("number", corrected.speaker());
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

    private static void write(ObjectNode json, Signed signed) {
        json.put("who", signed.who());
        json.put("when", signed.when().toString());
        json.put("reason", signed.why());
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
