package org.onrecord.watch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is known of an address that is followed.
///
/// @param address the address of a feed or page
/// @param etag what names its version that was read, as its server wrote it, or null
/// @param lastModified when that was changed, as its server wrote it, or null
/// @param failures how often in a row it could not be read
/// @param notBefore when it may be asked again after a failure, or null after a success
/// @param parts the parts of it that were read (0), and those that were put off, with how often, by name
record Followed(
        URI address,
        @Nullable String etag,
        @Nullable String lastModified,
        int failures,
        @Nullable Instant notBefore,
        Map<String, Integer> parts) {
    /// What the names of all memos of this sort begin with.
    static final String PREFIX = "watch ";

    private static final Duration LONGEST_REST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    Followed {
        parts = Map.copyOf(parts);
    }

    /// One that was never asked.
    static Followed first(URI address) {
        return new Followed(address, null, null, 0, null, Map.of());
    }

    /// The same after it was read.
    Followed read(@Nullable String newEtag, @Nullable String newLastModified, Map<String, Integer> newParts) {
        return new Followed(address, newEtag, newLastModified, 0, null, newParts);
    }

    /// The same after its server said that it is as it was.
    Followed unchanged() {
        return new Followed(address, etag, lastModified, 0, null, parts);
    }

    /// The same after it could not be read: it is left alone for longer each time, up to a day.
    ///
    /// @param retryAfter for how long its server wants to be left alone, or null where it does not say
    /// @param every how often it is asked when nothing goes wrong
    Followed failed(@Nullable Duration retryAfter, Instant now, Duration every) {
        Duration rest = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        if (retryAfter != null && retryAfter.compareTo(rest) > 0) {
            rest = retryAfter;
        }
        if (rest.compareTo(LONGEST_REST) > 0) {
            rest = LONGEST_REST;
        }
        return new Followed(address, etag, lastModified, failures + 1, now.plus(rest), parts);
    }

    /// What names it among the memos of a record.
    static String memo(URI address) {
        return PREFIX + UUID.nameUUIDFromBytes(address.toString().getBytes(StandardCharsets.UTF_8));
    }

    String json() {
        ObjectNode json = StoryReader.JSON.createObjectNode();
        json.put("address", address.toString());
        json.put("etag", etag);
        json.put("lastModified", lastModified);
        json.put("failures", failures);
        json.put("notBefore", notBefore == null ? null : notBefore.toString());
        ObjectNode object = json.putObject("parts");
        parts.forEach(object::put);
        return json.toString();
    }

    static Followed ofJson(String words) {
        JsonNode json = StoryReader.JSON.readTree(words);
        Map<String, Integer> parts = new HashMap<>();
        json.path("parts")
                .properties()
                .forEach(part -> parts.put(part.getKey(), part.getValue().asInt()));
        String notBefore = words(json, "notBefore");
        return new Followed(
                URI.create(json.path("address").asString()),
                words(json, "etag"),
                words(json, "lastModified"),
                json.path("failures").asInt(),
                notBefore == null ? null : Instant.parse(notBefore),
                parts);
    }

    private static @Nullable String words(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isString() ? value.asString() : null;
    }
}
