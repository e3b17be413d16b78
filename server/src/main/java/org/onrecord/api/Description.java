package org.onrecord.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryJsonReader;
import tools.jackson.databind.JsonNode;

/// The description of the API, as it is packaged with the program.
public final class Description {
    private Description() {}

    /// Reads it.
    public static JsonNode read() {
        try (@Nullable InputStream in = Description.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("the program's file openapi.json is missing");
            }
            return StoryJsonReader.JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
