package org.onrecord.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.request.Problem;
import org.onrecord.request.QueryNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The JSON object in the body of a request.
final class RequestBody {
    /// The most bytes that are accepted.
    static final int LARGEST = 2_000_000;

    private final JsonNode json;

    private RequestBody(JsonNode json) {
        this.json = json;
    }

    /// Returns the bytes of a body.
    ///
    /// @throws Problem if they are too many
    static byte[] bytes(Context context) throws IOException {
        try (InputStream body = context.bodyInputStream()) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Problem.tooLarge("a request can send at most 2 megabytes; use onrecord add for larger stories");
            }
            return bytes;
        }
    }

    /// Returns whether the caller declares the body to be JSON.
    static boolean isJson(Context context) {
        return isOf("application/json", context);
    }

    /// @throws Problem if the caller does not declare the body to be plain text
    static void needText(Context context) {
        if (!isOf("text/plain", context)) {
            throw Problem.unsupported("send a story as text/plain or as application/json");
        }
    }

    private static boolean isOf(String expected, Context context) {
        String type = context.contentType();
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(expected);
    }

    /// Reads the JSON object in a body.
    ///
    /// @param names the names that it may have
    /// @throws Problem if there is none, or it has another name
    static RequestBody object(Context context, String... names) throws IOException {
        if (!isJson(context)) {
            throw Problem.unsupported("send an object as application/json");
        }
        byte[] bytes = bytes(context);
        try {
            JsonNode json = StoryJsonReader.JSON.readTree(bytes);
            if (json != null && json.isObject()) {
                return new RequestBody(json).requireOnly(names);
            }
        } catch (JacksonException e) {
            throw Problem.badRequest("the body is not JSON: " + e.getOriginalMessage());
        }
        throw Problem.badRequest("the body must be one JSON object");
    }

    private RequestBody requireOnly(String... names) {
        List<String> known = List.of(names);
        for (String name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw Problem.badRequest("unknown member \"" + name + "\"" + QueryNames.advice(name, known));
            }
        }
        return this;
    }

    /// Returns whether there is a value.
    boolean has(String name) {
        return json.hasNonNull(name);
    }

    /// Returns a string, or null if it is missing.
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

    /// Returns a string, which is required.
    String neededWords(String name) {
        String words = words(name);
        if (words == null || words.isBlank()) {
            throw Problem.badRequest("the object needs \"" + name + "\", a string that is not blank");
        }
        return words.strip();
    }

    /// Returns a number, or null if it is missing.
    @Nullable
    Long number(String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : number(name, value);
    }

    /// Returns a number, which is required.
    long neededNumber(String name) {
        Long number = number(name);
        if (number == null) {
            throw Problem.badRequest("the object needs \"" + name + "\", a number");
        }
        return number;
    }

    /// Returns a truth value, or false if it is missing.
    boolean flag(String name) {
        JsonNode value = json.get(name);
        if (value != null && !value.isNull() && !value.isBoolean()) {
            throw Problem.badRequest("\"" + name + "\" must be true or false");
        }
        return value != null && value.booleanValue(false);
    }

    /// Returns an object, which is required.
    ///
    /// @param names the names that it may have
    RequestBody object(String name, String... names) {
        JsonNode value = json.get(name);
        if (value == null || !value.isObject()) {
            throw Problem.badRequest("\"" + name + "\" must be an object");
        }
        return new RequestBody(value).requireOnly(names);
    }

    /// Returns the objects in a list, which is required.
    ///
    /// @param names the names that each of them may have
    List<RequestBody> objects(String name, String... names) {
        List<RequestBody> objects = new ArrayList<>();
        for (JsonNode value : list(name)) {
            if (!value.isObject()) {
                throw Problem.badRequest("\"" + name + "\" must be a list of objects");
            }
            objects.add(new RequestBody(value).requireOnly(names));
        }
        return objects;
    }

    /// Returns the strings in a list, which is required.
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
