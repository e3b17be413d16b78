package org.onrecord.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryJson;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.request.Caller;
import org.onrecord.text.Sha256;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers in JSON and other formats, with an entity tag so that clients that already have an answer need not
/// receive it again.
final class CachedAnswers {
    private static final int DIGITS = 32;

    private CachedAnswers() {}

    /// Writes one line of JSON, as the command line prints it.
    @FunctionalInterface
    interface Line {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes the fields of an open object.
    @FunctionalInterface
    interface Fields {
        void writeTo(JsonGenerator json);
    }

    /// Creates an object that only the API has.
    static ObjectNode object() {
        return StoryJsonReader.JSON.createObjectNode();
    }

    /// Answers with an object of the command line, as it prints it.
    static void answer(Context context, Line line) throws IOException {
        answer(context, "application/json", bytes(line));
    }

    /// Answers with an object, written field by field.
    static void answerObject(Context context, Fields fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = StoryJson.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        }
        answer(context, "application/json", out.toByteArray());
    }

    /// Answers with an object that was built as a tree.
    static void answer(Context context, JsonNode json) {
        answer(context, "application/json", StoryJsonReader.JSON.writeValueAsBytes(json));
    }

    /// Answers with these bytes, unless the client already has them.
    static void answer(Context context, String type, byte[] bytes) {
        // A weak tag, since the same answer may be sent compressed.
        String tag = "W/\"" + digest(bytes) + '"';
        context.header("ETag", tag);
        // Answers to callers with a token must not be stored in shared caches.
        context.header("Cache-Control", Caller.of(context).name() == null ? "no-cache" : "private, no-cache");
        context.header("Vary", "Authorization, Cookie, Accept-Encoding");
        if (context.status() == HttpStatus.OK && isKnown(tag, context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        context.contentType(type).result(bytes);
    }

    private static boolean isKnown(String tag, @Nullable String known) {
        if (known == null) {
            return false;
        }
        for (String each : known.split(",", -1)) {
            String stripped = each.strip();
            if (stripped.equals("*") || stripped.equals(tag) || tag.equals("W/" + stripped)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(Line line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        line.writeTo(out);
        return out.toByteArray();
    }

    private static String digest(byte[] bytes) {
        return Sha256.hex(bytes).substring(0, DIGITS);
    }
}
