package org.onrecord.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryReader;
import org.onrecord.request.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a caller sent in the body of a request.
final class Sent {
    /// The most bytes that are taken in.
    static final int LARGEST = 2_000_000;

    private final JsonNode json;

    private Sent(JsonNode json) {
        this.json = json;
    }

    /// The bytes that were sent.
    ///
    /// @throws Problem if they are too many
    static byte[] bytes(Context context) throws IOException {
        try (InputStream body = context.bodyInputStream()) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Problem.tooLarge("a request may send 2 megabytes; onrecord add takes larger stories");
            }
            return bytes;
        }
    }

    /// Whether the caller says that it is JSON.
    static boolean isJson(Context context) {
        return isOf("application/json", context);
    }

    /// @throws Problem if the caller does not say that it is plain text
    static void needText(Context context) {
        if (!isOf("text/plain", context)) {
            throw Problem.unsupported("send a story as text/plain or as application/json");
        }
    }

    private static boolean isOf(String wanted, Context context) {
        String type = context.contentType();
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(wanted);
    }

    /// The JSON object that was sent.
    ///
    /// @throws Problem if it is none
    static Sent object(Context context) throws IOException {
        if (!isJson(context)) {
            throw Problem.unsupported("send an object as application/json");
        }
        byte[] bytes = bytes(context);
        try {
            JsonNode json = StoryReader.JSON.readTree(bytes);
            if (json != null && json.isObject()) {
                return new Sent(json);
            }
        } catch (JacksonException e) {
            throw Problem.badRequest("the body is no JSON: " + e.getOriginalMessage());
        }
        throw Problem.badRequest("the body must be one JSON object");
    }

    /// Whether there is a value.
    boolean has(String name) {
        return json.hasNonNull(name);
    }

    /// A string, or null where none was sent.
    @Nullable
    String words(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Problem.badRequest("\"" + name + "\" must be a string");
        }
        return value.stringValue();
    }

    /// A string that must be there.
    String neededWords(String name) {
        String words = words(name);
        if (words == null || words.isBlank()) {
            throw Problem.badRequest("the object needs \"" + name + "\", a string that is not blank");
        }
        return words.strip();
    }

    /// A number, or null where none was sent.
    @Nullable
    Long number(String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : number(name, value);
    }

    /// A number that must be there.
    long neededNumber(String name) {
        Long number = number(name);
        if (number == null) {
            throw Problem.badRequest("the object needs \"" + name + "\", a number");
        }
        return number;
    }

    /// A truth value, false where none was sent.
    boolean flag(String name) {
        JsonNode value = json.get(name);
        if (value != null && !value.isNull() && !value.isBoolean()) {
            throw Problem.badRequest("\"" + name + "\" must be true or false");
        }
        return value != null && value.booleanValue(false);
    }

    /// An object, which must be there.
    Sent object(String name) {
        JsonNode value = json.get(name);
        if (value == null || !value.isObject()) {
            throw Problem.badRequest("\"" + name + "\" must be an object");
        }
        return new Sent(value);
    }

    /// The objects in a list, which must be there.
    List<Sent> objects(String name) {
        List<Sent> objects = new ArrayList<>();
        for (JsonNode value : list(name)) {
            if (!value.isObject()) {
                throw Problem.badRequest("\"" + name + "\" must be a list of objects");
            }
            objects.add(new Sent(value));
        }
        return objects;
    }

    /// The strings in a list, which must be there.
    List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        for (JsonNode value : list(name)) {
            if (!value.isString()) {
                throw Problem.badRequest("\"" + name + "\" must be a list of strings");
            }
            strings.add(value.stringValue());
        }
        return strings;
    }

    private JsonNode list(String name) {
        JsonNode value = json.get(name);
        if (value == null || !value.isArray()) {
            throw Problem.badRequest("\"" + name + "\" must be a list");
        }
        return value;
    }

    private static long number(String name, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw Problem.badRequest("\"" + name + "\" must be a whole number");
        }
        return value.longValue();
    }
}
