package org.onrecord.webpage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.onrecord.source.Content;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON from anywhere, read without harm: in UTF-8, and not nested without end.
public final class ForeignJson {
    private static final int DEEPEST = 100;
    private static final String MARK = "^\uFEFF";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private ForeignJson() {}

    /// How some content begins, without a byte-order mark and blanks. Only before anything was read.
    ///
    /// @throws IOException if the content throws it
    public static String beginning(Content content) throws IOException {
        return withoutMark(new String(content.beginning(), StandardCharsets.UTF_8))
                .stripLeading();
    }

    /// Words without a byte-order mark before them.
    public static String withoutMark(String words) {
        return words.replaceFirst(MARK, "");
    }

    /// The value that some bytes are.
    ///
    /// @throws IOException if they are none; the message is for the user
    public static JsonNode read(byte[] bytes) throws IOException {
        return read(withoutMark(new String(bytes, StandardCharsets.UTF_8)));
    }

    /// The value that some words are.
    ///
    /// @throws IOException if they are none; the message is for the user
    public static JsonNode read(String words) throws IOException {
        try {
            return JSON.readTree(words);
        } catch (JacksonException e) {
            throw new IOException("is broken JSON: " + e.getOriginalMessage(), e);
        }
    }
}
