package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.json.StoryJson;

/// Writes one line for each story: the output of `read --format json`, with a field `record` in the story and
/// in each statement for what the record adds.
final class JsonLinesExport implements Export {
    private final OutputStream out;

    JsonLinesExport(AtomicFile atomicFile) throws IOException {
        out = atomicFile.open();
    }

    @Override
    public int write(KeptStory story, List<KeptStatement> statements) throws IOException {
        JsonPieces.write(out, json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("story");
            StoryJson.writeFields(json, story.story(), true);
            RecordFields.write(json, story);
            json.writeEndObject();
            json.writeArrayPropertyStart("statements");
            for (KeptStatement statement : statements) {
                json.writeStartObject();
                StoryJson.writeFields(json, story.story(), statement.statement());
                RecordFields.write(json, statement);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        out.write('\n');
        return statements.size();
    }

    @Override
    public void end() throws IOException {
        out.close();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
