package org.onrecord.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.json.StoryJson;
import tools.jackson.core.JsonGenerator;

/// A story on record with its text and statements, as one JSON object on a line.
public final class KeptStoryJson {
    private KeptStoryJson() {}

    /// Writes the line. The stream is not flushed.
    ///
    /// @param statements the statements to show
    /// @throws IOException if `out` throws it
    public static void writeLine(KeptStory story, List<KeptStatement> statements, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeObjectPropertyStart("story");
            StoryJson.writeFields(json, story.story(), true);
            json.writeNumberProperty("position", story.number());
            json.writeStringProperty("standing", story.status().word());
            json.writeStringProperty("kept", story.kept().toString());
            json.writeStringProperty(
                    "guid", story.edition() == null ? null : story.edition().guid());
            KeptJson.write(json, "supersedes", story.supersedes());
            KeptJson.write(json, "supersededBy", story.supersededBy());
            KeptJson.write(json, story.redaction());
            json.writeEndObject();
            json.writeArrayPropertyStart("statements");
            for (KeptStatement kept : statements) {
                KeptJson.write(json, kept, KeptStoryJson::writeCorrections);
            }
            json.writeEndArray();
        });
    }

    private static void writeCorrections(JsonGenerator json, KeptStatement kept) {
        json.writeArrayPropertyStart("corrections");
        for (Event.Corrected correction : kept.corrections()) {
            json.writeStartObject();
            json.writeNumberProperty("position", correction.position());
            json.writeStringProperty("who", correction.note().who());
            json.writeStringProperty("when", correction.note().when().toString());
            json.writeStringProperty("why", correction.note().why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
