package org.onrecord.export;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Change;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.json.StoryJson;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;

/// Writes the property `record` of a story and of a statement: what the record adds to the story itself.
final class RecordFields {
    private RecordFields() {}

    static void write(JsonGenerator json, KeptStory kept) {
        Edition edition = kept.edition();
        json.writeObjectPropertyStart("record");
        json.writeNumberProperty("position", kept.number());
        json.writeStringProperty("standing", kept.status().word());
        json.writeStringProperty("kept", moment(kept.kept()));
        json.writeStringProperty("guid", edition == null ? null : edition.guid());
        json.writeStringProperty("version", edition == null ? null : edition.version());
        json.writeStringProperty(
                "status", edition == null ? null : edition.status().word());
        json.writeNumberProperty("cluster", kept.cluster());
        write(json, "supersedes", kept.supersedes());
        write(json, "supersededBy", kept.supersededBy());
        json.writeArrayPropertyStart("sightings");
        for (Event.Sighted sighting : kept.sightings()) {
            json.writeStartObject();
            json.writeNumberProperty("position", sighting.position());
            json.writeStringProperty("origin", sighting.origin());
            json.writeStringProperty("outlet", sighting.outlet());
            json.writeStringProperty(
                    "published",
                    sighting.published() == null ? null : sighting.published().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void write(JsonGenerator json, KeptStatement kept) {
        Story story = kept.story().story();
        json.writeObjectPropertyStart("record");
        json.writeNumberProperty("position", kept.number());
        json.writeStringProperty("standing", kept.status().word());
        json.writeNumberProperty("utterance", kept.utterance());
        write(json, "speaker", kept.speaker());
        json.writeStringProperty("because", kept.because());
        json.writeArrayPropertyStart("corrections");
        for (Event.Corrected correction : kept.corrections()) {
            json.writeStartObject();
            json.writeNumberProperty("position", correction.position());
            write(json, correction.change(), story.text().codePoints());
            write(json, "speaker", correction.speaker());
            json.writeStringProperty("who", correction.note().who());
            json.writeStringProperty("when", moment(correction.note().when()));
            json.writeStringProperty("why", correction.note().why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("found");
        if (kept.corrections().isEmpty()) {
            json.writeNull();
        } else {
            StoryJson.write(json, story, kept.found());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Change change, CodePoints codePoints) {
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
                json.writeStringProperty("to", "spans");
                StoryJson.write(json, "content", content, codePoints);
                StoryJson.write(json, "cue", cue, codePoints);
                StoryJson.write(json, "source", source, codePoints);
            }
            case Change.ToNothing() -> json.writeStringProperty("to", "nothing");
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, @Nullable Long number) {
        json.writeName(name);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number.longValue());
        }
    }

    private static String moment(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.MILLIS));
    }
}
