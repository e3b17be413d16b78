package org.onrecord.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryReader;
import org.onrecord.request.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers in JSON, and others, that need not be sent again to whoever has them.
final class Answers {
    private static final int DIGITS = 32;

    private Answers() {}

    /// What writes one line of JSON, as the command line prints it.
    @FunctionalInterface
    interface Line {
        void writeTo(OutputStream out) throws IOException;
    }

    /// An object of the command line.
    static JsonNode node(Line line) throws IOException {
        return StoryReader.JSON.readTree(bytes(line));
    }

    /// An object of this interface alone.
    static ObjectNode object() {
        return StoryReader.JSON.createObjectNode();
    }

    /// Answers with an object of the command line, as it prints it.
    static void answer(Context context, Line line) throws IOException {
        answer(context, "application/json", bytes(line));
    }

    /// Answers with an object.
    static void answer(Context context, JsonNode json) {
        answer(context, "application/json", StoryReader.JSON.writeValueAsBytes(json));
    }

    /// Answers with these bytes, unless the caller has them already.
    static void answer(Context context, String type, byte[] bytes) {
        // A weak tag: the same answer may go out compressed.
        String tag = "W/\"" + digest(bytes) + '"';
        context.header("ETag", tag);
        // What somebody with a token sees is nobody else's.
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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
