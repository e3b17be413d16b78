package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.onrecord.json.StoryJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;

/// Writes the elements of one long JSON array, each on a line of its own.
final class JsonPieces {
    private final OutputStream out;
    private boolean isFirst = true;

    JsonPieces(OutputStream out) {
        this.out = out;
    }

    /// Writes the next element.
    void add(Consumer<JsonGenerator> element) throws IOException {
        if (!isFirst) {
            out.write(',');
        }
        out.write('\n');
        isFirst = false;
        write(out, element);
    }

    /// Writes one value, without a line end.
    static void write(OutputStream out, Consumer<JsonGenerator> value) throws IOException {
        try (JsonGenerator json = StoryJson.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            value.accept(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }
}
