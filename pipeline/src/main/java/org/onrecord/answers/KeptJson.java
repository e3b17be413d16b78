package org.onrecord.answers;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.Redaction;
import org.onrecord.json.StoryJson;
import org.onrecord.story.Story;
import tools.jackson.core.JsonGenerator;

/// A statement on record as JSON: the fields that all answers share.
public final class KeptJson {
    private KeptJson() {}

    /// Writes one line. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(KeptStatement kept, OutputStream out) throws IOException {
        JsonLine.write(out, json -> writeFields(json, kept));
    }

    /// Writes one line for a statement that matches a saved search. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(String search, KeptStatement kept, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeStringProperty("search", search);
            writeFields(json, kept);
        });
    }

    /// Writes one object, including the fields that `added` writes.
    public static void write(JsonGenerator json, KeptStatement kept, AddedFields added) {
        json.writeStartObject();
        writeFields(json, kept);
        added.write(json, kept);
        json.writeEndObject();
    }

    /// Writes the fields of a story without a statement into the object that is open: those of a statement are
    /// null.
    static void writeFields(JsonGenerator json, KeptStory kept) {
        json.writeNullProperty("statement");
        writeStory(json, kept.story());
        json.writeNumberProperty("position", kept.number());
        json.writeNullProperty("utterance");
        json.writeNullProperty("speakerNumber");
        json.writeStringProperty("standing", kept.status().word());
        json.writeBooleanProperty("corrected", false);
    }

    private static void writeStory(JsonGenerator json, Story story) {
        json.writeObjectPropertyStart("story");
        StorySummary.writeFields(json, story);
        json.writeStringProperty("agency", story.agency());
        json.writeEndObject();
    }

    /// Writes the fields into the object that is open.
    public static void writeFields(JsonGenerator json, KeptStatement kept) {
        Story story = kept.story().story();
        json.writeName("statement");
        StoryJson.write(json, story, kept.statement());
        writeStory(json, story);
        json.writeNumberProperty("position", kept.number());
        json.writeNumberProperty("utterance", kept.utterance());
        write(json, "speakerNumber", kept.speaker());
        json.writeStringProperty("standing", kept.status().word());
        json.writeBooleanProperty("corrected", !kept.corrections().isEmpty());
    }

    /// Writes when words were redacted, by whom and why; null if they were not.
    public static void write(JsonGenerator json, @Nullable Redaction redaction) {
        json.writeName("redaction");
        if (redaction == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("on", redaction.on().toString());
        json.writeStringProperty("who", redaction.who());
        json.writeStringProperty("why", redaction.why());
        json.writeBooleanProperty("whole", redaction.isWhole());
        json.writeEndObject();
    }

    /// Writes a number that may be null.
    public static void write(JsonGenerator json, String name, @Nullable Long number) {
        json.writeName(name);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
    }
}
