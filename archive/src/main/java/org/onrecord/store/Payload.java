package org.onrecord.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.json.StoryJson;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;

/// Writes and reads the payloads of log entries, each one line of JSON.
///
/// The UTF-8 bytes of a payload are hashed for its leaf, with its salt, so they can never change once they are
/// on record, and a receipt contains them as they are. Therefore this class writes JSON by hand, field by field
/// in a fixed order, and not through a mapping of records that a rename would alter. A new field goes to the
/// end of its object, and a reader has to accept payloads without it. Offsets are in code points, so that
/// programs in other languages can check them; times are in UTC to the millisecond.
public final class Payload {
    private Payload() {}

    /// Returns the payload of the first entry, which identifies the record.
    public static String ofRecord(String id, Instant made) {
        return object(EntryType.RECORD, json -> {
            json.writeObjectPropertyStart(EntryType.RECORD.word());
            json.writeStringProperty("id", id);
            json.writeNumberProperty("schema", Database.SCHEMA);
            json.writeStringProperty("made", moment(made));
            json.writeEndObject();
        });
    }

    /// Returns the payload of a story.
    ///
    /// @param statements the number of statements that follow it in the log
    /// @param cluster the cluster of its copies
    /// @param joins the clusters that become part of that one
    /// @param supersedes the number of the version before, or null
    /// @param outcomes the outcomes for the statements of that version
    public static String ofStory(
            Story story,
            @Nullable Edition edition,
            int statements,
            long cluster,
            List<Long> joins,
            @Nullable Long supersedes,
            Map<StatementId, Versions.Outcome> outcomes,
            Instant kept) {
        return object(EntryType.STORY, json -> {
            json.writeName("story");
            StoryJson.write(json, story, false);
            json.writeStringProperty("guid", edition == null ? null : edition.guid());
            json.writeStringProperty("version", edition == null ? null : edition.version());
            json.writeStringProperty(
                    "status", edition == null ? null : edition.status().word());
            json.writeNumberProperty("statements", statements);
            json.writeNumberProperty("cluster", cluster);
            write(json, "joins", joins);
            write(json, "supersedes", supersedes);
            json.writeArrayPropertyStart("fates");
            outcomes.forEach((id, outcome) -> {
                json.writeStartObject();
                json.writeStringProperty("statement", id.value());
                json.writeStringProperty("fate", outcome.outcome().word());
                json.writeStringProperty(
                        "now", outcome.now() == null ? null : outcome.now().value());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeStringProperty("kept", moment(kept));
            json.writeStringProperty("scope", edition == null ? null : edition.scope());
        });
    }

    /// Returns the payload of a statement.
    ///
    /// @param utterance the cluster of the utterance
    /// @param joins the clusters that become part of that one
    /// @param speaker the speaker's number, or null
    /// @param because the evidence for that speaker, or null
    public static String ofStatement(
            Story story,
            Statement statement,
            long utterance,
            List<Long> joins,
            @Nullable Long speaker,
            @Nullable String because) {
        return object(EntryType.STATEMENT, json -> {
            json.writeStringProperty("story", story.id().value());
            json.writeName("statement");
            StoryJson.write(json, story, statement);
            json.writeNumberProperty("utterance", utterance);
            write(json, "joins", joins);
            write(json, "speaker", speaker);
            json.writeStringProperty("because", because);
        });
    }

    /// Returns the payload of a correction.
    public static String ofCorrection(Event.Corrected corrected, StatementId statement, Story story) {
        return object(EntryType.CORRECTION, json -> {
            json.writeStringProperty("story", story.id().value());
            json.writeObjectPropertyStart(EntryType.CORRECTION.word());
            json.writeStringProperty("statement", statement.value());
            json.writeNumberProperty("number", corrected.statement());
            write(json, corrected.change(), story.text());
            write(json, "speaker", corrected.speaker());
            json.writeStringProperty(
                    "published",
                    story.published() == null ? null : story.published().toString());
            write(json, corrected.note());
            json.writeEndObject();
        });
    }

    /// Returns the payload of any event except a correction.
    ///
    /// @param story the digest of the story that the event is about, if it is about one
    /// @throws IllegalArgumentException if the event is a correction, which needs its statement and story
    public static String ofEvent(Event event, String story) {
        EntryType sort = sort(event);
        return object(sort, json -> {
            if (event instanceof Event.Withdrawn || event instanceof Event.Sighted || event instanceof Event.Redacted) {
                json.writeStringProperty("story", story);
            }
            json.writeObjectPropertyStart(sort.word());
            switch (event) {
                case Event.Corrected corrected ->
                    throw new IllegalArgumentException("a correction needs its statement and story, got " + corrected);
                case Event.Merged(long _, long from, long into, EditNote note) -> {
                    json.writeNumberProperty("from", from);
                    json.writeNumberProperty("into", into);
                    write(json, note);
                }
                case Event.Split(long _, long from, List<Long> statements, EditNote note) -> {
                    json.writeNumberProperty("from", from);
                    write(json, "statements", statements);
                    write(json, note);
                }
                case Event.Undone(long _, long undone, EditNote note) -> {
                    json.writeNumberProperty("event", undone);
                    write(json, note);
                }
                case Event.Withdrawn(long _, long number, Edition.Status status, EditNote note) -> {
                    json.writeNumberProperty("number", number);
                    json.writeStringProperty("status", status.word());
                    write(json, note);
                }
                case Event.Accepted(long _, long size, String root, EditNote note) -> {
                    json.writeNumberProperty("size", size);
                    json.writeStringProperty("root", root);
                    write(json, note);
                }
                case Event.Redacted redacted -> write(json, redacted);
                case Event.Held(long _, long about, EditNote note) -> {
                    json.writeNumberProperty("about", about);
                    write(json, note);
                }
                case Event.Sighted(long _, long number, String origin, String outlet, LocalDate published) -> {
                    json.writeNumberProperty("number", number);
                    json.writeStringProperty("origin", origin);
                    json.writeStringProperty("outlet", outlet);
                    json.writeStringProperty("published", published == null ? null : published.toString());
                }
            }
            json.writeEndObject();
        });
    }

    /// Returns the sort of entry for an event.
    public static EntryType sort(Event event) {
        return switch (event) {
            case Event.Corrected _ -> EntryType.CORRECTION;
            case Event.Merged _ -> EntryType.MERGE;
            case Event.Split _ -> EntryType.SPLIT;
            case Event.Undone _ -> EntryType.UNDO;
            case Event.Withdrawn _ -> EntryType.WITHDRAWAL;
            case Event.Accepted _ -> EntryType.ACCEPTANCE;
            case Event.Redacted _ -> EntryType.REDACTION;
            case Event.Held _ -> EntryType.HOLD;
            case Event.Sighted _ -> EntryType.SIGHTING;
        };
    }

    /// Returns the subject of an entry: the digest of a story, the id of a statement, the number of a speaker
    /// or event.
    public static String subject(JsonNode json) {
        EntryType sort = EntryType.of(json.get("entry").asString());
        return switch (sort) {
            case STORY, STATEMENT, RECORD -> json.get(sort.word()).get("id").asString();
            case CORRECTION -> json.get(sort.word()).get("statement").asString();
            case MERGE, SPLIT -> json.get(sort.word()).get("from").asString();
            case UNDO -> json.get(sort.word()).get("event").asString();
            case ACCEPTANCE -> json.get(sort.word()).get("size").asString();
            case HOLD -> json.get(sort.word()).get("about").asString();
            case WITHDRAWAL, SIGHTING, REDACTION -> json.get("story").asString();
        };
    }

    /// Reads the edit from an entry.
    ///
    /// @param text gives the text of the story that contains a statement, by the statement's number
    /// @throws IllegalArgumentException if the entry's sort is not one of edits
    static Event.Edit edit(EntryType sort, long position, JsonNode payload, Texts text) {
        JsonNode json = payload.get(sort.word());
        return switch (sort) {
            case CORRECTION -> {
                long statement = json.get("number").asLong();
                yield new Event.Corrected(
                        position,
                        statement,
                        change(json.get("change"), statement, text),
                        json.get("speaker").isNull()
                                ? null
                                : json.get("speaker").asLong(),
                        note(json));
            }
            case MERGE ->
                new Event.Merged(
                        position, json.get("from").asLong(), json.get("into").asLong(), note(json));
            case SPLIT -> new Event.Split(position, json.get("from").asLong(), longs(json, "statements"), note(json));
            case UNDO -> new Event.Undone(position, json.get("event").asLong(), note(json));
            case WITHDRAWAL ->
                new Event.Withdrawn(
                        position,
                        json.get("number").asLong(),
                        StoryJsonReader.byWord(
                                Edition.Status.values(),
                                Edition.Status::word,
                                json.get("status").asString()),
                        note(json));
            case ACCEPTANCE ->
                new Event.Accepted(
                        position,
                        json.get("size").asLong(),
                        json.get("root").isNull() ? null : json.get("root").asString(),
                        note(json));
            case REDACTION -> redacted(position, json);
            case HOLD -> new Event.Held(position, json.get("about").asLong(), note(json));
            case RECORD, STORY, STATEMENT, SIGHTING ->
                throw new IllegalArgumentException("\"" + sort.word() + "\" is not a sort of edit");
        };
    }

    private static void write(JsonGenerator json, Event.Redacted redacted) {
        json.writeNumberProperty("number", redacted.story());
        write(json, "statement", redacted.statement());
        json.writeStringProperty("text", redacted.text());
        json.writeArrayPropertyStart("entries");
        for (Event.Replaced replaced : redacted.replaced()) {
            json.writeStartObject();
            json.writeNumberProperty("position", replaced.position());
            json.writeStringProperty("subject", replaced.subject());
            json.writeStringProperty("payload", replaced.payload());
            json.writeEndObject();
        }
        json.writeEndArray();
        write(json, redacted.note());
    }

    private static Event.Redacted redacted(long position, JsonNode json) {
        List<Event.Replaced> replaced = new ArrayList<>();
        json.get("entries")
                .forEach(entry -> replaced.add(new Event.Replaced(
                        entry.get("position").asLong(),
                        entry.get("subject").asString(),
                        entry.get("payload").asString())));
        return new Event.Redacted(
                position,
                json.get("number").asLong(),
                json.get("statement").isNull()
                        ? null
                        : Long.valueOf(json.get("statement").asLong()),
                json.get("text").asString(),
                replaced,
                note(json));
    }

    /// Reads the sighting from an entry.
    static Event.Sighted sighting(long position, JsonNode payload) {
        JsonNode json = payload.get(EntryType.SIGHTING.word());
        return new Event.Sighted(
                position,
                json.get("number").asLong(),
                json.get("origin").asString(),
                json.get("outlet").asString(),
                json.get("published").isNull()
                        ? null
                        : LocalDate.parse(json.get("published").asString()));
    }

    /// Gives the text of the story that contains a statement. Only corrections of spans need it, to convert
    /// offsets.
    @FunctionalInterface
    interface Texts {
        Text of(long statement);
    }

    /// Writes a correction's change; the field `to` names its type.
    private static void write(JsonGenerator json, Change change, Text text) {
        json.writeObjectPropertyStart("change");
        switch (change) {
            case Change.ToSpeaker(var speaker) -> {
                json.writeStringProperty("to", "speaker");
                StoryJson.write(json, speaker);
            }
            case Change.ToKind(var kind) -> {
                json.writeStringProperty("to", "kind");
                json.writeStringProperty("kind", kind.word());
            }
            case Change.ToSpans(List<Span> content, List<Span> cue, List<Span> source) -> {
                CodePoints codePoints = text.codePoints();
                json.writeStringProperty("to", "spans");
                StoryJson.write(json, "content", content, codePoints);
                StoryJson.write(json, "cue", cue, codePoints);
                StoryJson.write(json, "source", source, codePoints);
            }
            case Change.ToNothing() -> json.writeStringProperty("to", "nothing");
        }
        json.writeEndObject();
    }

    /// Reads a correction's change. The text is read only for spans.
    static Change change(JsonNode json, long statement, Texts text) {
        String to = json.get("to").asString();
        return switch (to) {
            case "speaker" -> new Change.ToSpeaker((Speaker.Resolved) StoryJsonReader.speaker(json.get("speaker")));
            case "kind" ->
                new Change.ToKind(StoryJsonReader.byWord(
                        Kind.values(), Kind::word, json.get("kind").asString()));
            case "spans" -> {
                CodePoints codePoints = text.of(statement).codePoints();
                yield new Change.ToSpans(
                        StoryJsonReader.spans(json, "content", codePoints),
                        StoryJsonReader.spans(json, "cue", codePoints),
                        StoryJsonReader.spans(json, "source", codePoints));
            }
            case "nothing" -> new Change.ToNothing();
            default -> throw new IllegalArgumentException("\"" + to + "\" is not a change");
        };
    }

    private static void write(JsonGenerator json, EditNote note) {
        json.writeStringProperty("who", note.who());
        json.writeStringProperty("when", moment(note.when()));
        json.writeStringProperty("why", note.why());
    }

    /// Reads who made an edit, when and why.
    private static EditNote note(JsonNode json) {
        return new EditNote(
                json.get("who").asString(),
                Instant.parse(json.get("when").asString()),
                json.get("why").asString());
    }

    private static void write(JsonGenerator json, String name, @Nullable Long number) {
        json.writeName(name);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number.longValue());
        }
    }

    private static void write(JsonGenerator json, String name, List<Long> numbers) {
        json.writeArrayPropertyStart(name);
        numbers.forEach(number -> json.writeNumber(number.longValue()));
        json.writeEndArray();
    }

    /// Returns the numbers in a field.
    public static List<Long> longs(JsonNode json, String name) {
        List<Long> numbers = new ArrayList<>();
        json.get(name).forEach(number -> numbers.add(number.asLong()));
        return numbers;
    }

    /// Returns a time in UTC to the millisecond, always with a `Z`: `2031-05-06T07:08:09.010Z`.
    private static String moment(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.MILLIS));
    }

    /// Returns the JSON of an entry: its sort, then what `fields` writes, on one line.
    private static String object(EntryType sort, Consumer<JsonGenerator> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 10);
        try (JsonGenerator json = StoryJson.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("entry", sort.word());
            fields.accept(json);
            json.writeEndObject();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
