package org.onrecord.answers;

import java.io.IOException;
import java.io.OutputStream;
import org.onrecord.json.StoryJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;

/// Writes JSON objects on lines of their own, in UTF-8.
final class JsonLine {
    private JsonLine() {}

    @FunctionalInterface
    interface Fields {
        void writeTo(JsonGenerator json);
    }

    /// Writes an object with these fields and a line feed. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    static void write(OutputStream out, Fields fields) throws IOException {
        try (JsonGenerator json = StoryJson.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
    }
}
