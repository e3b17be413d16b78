package org.onrecord.archive;

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
import org.onrecord.json.StoryJson;
import org.onrecord.json.StoryReader;
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

/// What an entry of the log says, as one line of JSON. Its UTF-8 bytes are the leaf that is hashed, so what
/// is written here never changes once it is on record.
final class Payload {
    static final String RECORD = "record";
    static final String STORY = "story";
    static final String STATEMENT = "statement";
    static final String CORRECTION = "correction";
    static final String MERGE = "merge";
    static final String SPLIT = "split";
    static final String UNDO = "undo";
    static final String WITHDRAWAL = "withdrawal";
    static final String SIGHTING = "sighting";

    private Payload() {}

    /// The first entry: which record this is.
    static String ofRecord(String id, Instant made) {
        return object(RECORD, json -> {
            json.writeObjectPropertyStart(RECORD);
            json.writeStringProperty("id", id);
            json.writeNumberProperty("schema", Database.SCHEMA);
            json.writeStringProperty("made", moment(made));
            json.writeEndObject();
        });
    }

    /// A story.
    ///
    /// @param statements how many statements follow it in the log
    /// @param cluster the cluster of its copies
    /// @param joins clusters that belong to that one from now on
    /// @param supersedes the number of the version before, or null
    /// @param fates what became of the statements of that version
    static String ofStory(
            Story story,
            @Nullable Edition edition,
            int statements,
            long cluster,
            List<Long> joins,
            @Nullable Long supersedes,
            Map<StatementId, Versions.Outcome> fates,
            Instant kept) {
        return object(STORY, json -> {
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
            fates.forEach((id, outcome) -> {
                json.writeStartObject();
                json.writeStringProperty("statement", id.value());
                json.writeStringProperty("fate", outcome.fate().word());
                json.writeStringProperty(
                        "now", outcome.now() == null ? null : outcome.now().value());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeStringProperty("kept", moment(kept));
        });
    }

    /// A statement.
    ///
    /// @param utterance the cluster of what was said
    /// @param joins clusters that belong to that one from now on
    /// @param speaker the number of its speaker, or null
    /// @param because why it was taken for that speaker
    static String ofStatement(
            Story story,
            Statement statement,
            long utterance,
            List<Long> joins,
            @Nullable Long speaker,
            @Nullable String because) {
        return object(STATEMENT, json -> {
            json.writeStringProperty("story", story.id().value());
            json.writeName("statement");
            StoryJson.write(json, story, statement);
            json.writeNumberProperty("utterance", utterance);
            write(json, "joins", joins);
            write(json, "speaker", speaker);
            json.writeStringProperty("because", because);
        });
    }

    /// A correction.
    static String ofCorrection(Event.Corrected corrected, StatementId statement, Story story) {
        return object(CORRECTION, json -> {
            json.writeStringProperty("story", story.id().value());
            json.writeObjectPropertyStart(CORRECTION);
            json.writeStringProperty("statement", statement.value());
            json.writeNumberProperty("number", corrected.statement());
            write(json, corrected.change(), story.text());
            write(json, "speaker", corrected.speaker());
            json.writeStringProperty(
                    "published",
                    story.published() == null ? null : story.published().toString());
            write(json, corrected.signed());
            json.writeEndObject();
        });
    }

    /// What was done to the record but for corrections.
    ///
    /// @param story the digest of the story that it is about, where it is about one
    static String ofEvent(Event event, String story) {
        String sort = sort(event);
        return object(sort, json -> {
            if (event instanceof Event.Withdrawn || event instanceof Event.Sighted) {
                json.writeStringProperty("story", story);
            }
            json.writeObjectPropertyStart(sort);
            switch (event) {
                case Event.Corrected corrected ->
                    throw new IllegalArgumentException("a correction is told with its story, got " + corrected);
                case Event.Merged(long _, long from, long into, Signed signed) -> {
                    json.writeNumberProperty("from", from);
                    json.writeNumberProperty("into", into);
                    write(json, signed);
                }
                case Event.Split(long _, long from, List<Long> statements, Signed signed) -> {
                    json.writeNumberProperty("from", from);
                    write(json, "statements", statements);
                    write(json, signed);
                }
                case Event.Undone(long _, long undone, Signed signed) -> {
                    json.writeNumberProperty("event", undone);
                    write(json, signed);
                }
                case Event.Withdrawn(long _, long number, Edition.Status status, Signed signed) -> {
                    json.writeNumberProperty("number", number);
                    json.writeStringProperty("status", status.word());
                    write(json, signed);
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

    /// The sort of entry that tells of an event.
    static String sort(Event event) {
        return switch (event) {
            case Event.Corrected _ -> CORRECTION;
            case Event.Merged _ -> MERGE;
            case Event.Split _ -> SPLIT;
            case Event.Undone _ -> UNDO;
            case Event.Withdrawn _ -> WITHDRAWAL;
            case Event.Sighted _ -> SIGHTING;
        };
    }

    /// What an entry is about: the digest of a story, the id of a statement, the number of a speaker or
    /// event.
    static String subject(JsonNode json) {
        return switch (json.get("entry").asString()) {
            case STORY -> json.get("story").get("id").asString();
            case STATEMENT -> json.get("statement").get("id").asString();
            case CORRECTION -> json.get(CORRECTION).get("statement").asString();
            case MERGE, SPLIT ->
                json.get(json.get("entry").asString()).get("from").asString();
            case UNDO -> json.get(UNDO).get("event").asString();
            case WITHDRAWAL, SIGHTING -> json.get("story").asString();
            case RECORD -> json.get(RECORD).get("id").asString();
            default ->
                throw new IllegalArgumentException("\"" + json.get("entry").asString() + "\" is no sort of entry");
        };
    }

    /// The event of which an entry tells.
    ///
    /// @param text gives the text of the story that holds a statement, by the statement's number
    static Event event(String sort, long position, JsonNode payload, Texts text) {
        JsonNode json = payload.get(sort);
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
                        signed(json));
            }
            case MERGE ->
                new Event.Merged(
                        position, json.get("from").asLong(), json.get("into").asLong(), signed(json));
            case SPLIT -> new Event.Split(position, json.get("from").asLong(), longs(json, "statements"), signed(json));
            case UNDO -> new Event.Undone(position, json.get("event").asLong(), signed(json));
            case WITHDRAWAL ->
                new Event.Withdrawn(
                        position,
                        json.get("number").asLong(),
                        StoryReader.byWord(
                                Edition.Status.values(),
                                Edition.Status::word,
                                json.get("status").asString()),
                        signed(json));
            case SIGHTING ->
                new Event.Sighted(
                        position,
                        json.get("number").asLong(),
                        json.get("origin").asString(),
                        json.get("outlet").asString(),
                        json.get("published").isNull()
                                ? null
                                : LocalDate.parse(json.get("published").asString()));
            default -> throw new IllegalArgumentException("\"" + sort + "\" is no sort of event");
        };
    }

    /// The text of the story that holds a statement.
    @FunctionalInterface
    interface Texts {
        Text of(long statement);
    }

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

    static Change change(JsonNode json, long statement, Texts text) {
        String to = json.get("to").asString();
        return switch (to) {
            case "speaker" -> new Change.ToSpeaker((Speaker.Resolved) StoryReader.speaker(json.get("speaker")));
            case "kind" ->
                new Change.ToKind(StoryReader.byWord(
                        Kind.values(), Kind::word, json.get("kind").asString()));
            case "spans" -> {
                CodePoints codePoints = text.of(statement).codePoints();
                yield new Change.ToSpans(
                        StoryReader.spans(json, "content", codePoints),
                        StoryReader.spans(json, "cue", codePoints),
                        StoryReader.spans(json, "source", codePoints));
            }
            case "nothing" -> new Change.ToNothing();
            default -> throw new IllegalArgumentException("\"" + to + "\" is no change");
        };
    }

    private static void write(JsonGenerator json, Signed signed) {
        json.writeStringProperty("who", signed.who());
        json.writeStringProperty("when", moment(signed.when()));
        json.writeStringProperty("why", signed.why());
    }

    private static Signed signed(JsonNode json) {
        return new Signed(
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

    /// The numbers in a field.
    static List<Long> longs(JsonNode json, String name) {
        List<Long> numbers = new ArrayList<>();
        json.get(name).forEach(number -> numbers.add(number.asLong()));
        return numbers;
    }

    private static String moment(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.MILLIS));
    }

    private static String object(String sort, Consumer<JsonGenerator> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 10);
        try (JsonGenerator json = StoryJson.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("entry", sort);
            fields.accept(json);
            json.writeEndObject();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
