package org.onrecord.webpage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.onrecord.source.Content;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON from untrusted sources: in UTF-8, and with limited nesting.
public final class UntrustedJson {
    private static final int DEEPEST = 100;
    private static final String MARK = "^\uFEFF";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private UntrustedJson() {}

    /// Returns the beginning of some content without byte order mark and leading white space. May be called
    /// only before the content is read.
    ///
    /// @throws IOException if the content throws it
    public static String beginning(Content content) throws IOException {
        return withoutMark(new String(content.beginning(), StandardCharsets.UTF_8))
                .stripLeading();
    }

    /// Removes a byte order mark at the beginning.
    public static String withoutMark(String words) {
        return words.replaceFirst(MARK, "");
    }

    /// Parses bytes.
    ///
    /// @throws IOException if they are not valid JSON; the message is for the user
    public static JsonNode read(byte[] bytes) throws IOException {
        return read(withoutMark(new String(bytes, StandardCharsets.UTF_8)));
    }

    /// Parses a string.
    ///
    /// @throws IOException if it is not valid JSON; the message is for the user
    public static JsonNode read(String words) throws IOException {
        try {
            return JSON.readTree(words);
        } catch (JacksonException e) {
            throw new IOException("is broken JSON: " + e.getOriginalMessage(), e);
        }
    }
}
