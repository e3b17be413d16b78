package org.onrecord.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryReader;
import tools.jackson.databind.JsonNode;

/// The description of the interface for programs, as the program holds it.
public final class Description {
    private Description() {}

    /// Reads it.
    public static JsonNode read() {
        try (@Nullable InputStream in = Description.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file openapi.json");
            }
            return StoryReader.JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
