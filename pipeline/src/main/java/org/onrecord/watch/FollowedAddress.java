package org.onrecord.watch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The state of an address that is followed.
///
/// @param address the address of a feed or page
/// @param etag the entity tag of the version that was read, as its server wrote it, or null
/// @param lastModified the date of the version that was read, as its server wrote it, or null
/// @param failures how many times in a row it could not be read
/// @param notBefore when it may be requested again after a failure, or null after a success
/// @param parts by name, the parts of it that were read (0) and those that were put off (how many times)
record FollowedAddress(
        URI address,
        @Nullable String etag,
        @Nullable String lastModified,
        int failures,
        @Nullable Instant notBefore,
        Map<String, Integer> parts) {
    /// The beginning of the keys of all followed addresses.
    static final String PREFIX = "watch ";

    private static final Duration LONGEST_REST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    FollowedAddress {
        parts = Map.copyOf(parts);
    }

    /// Returns the state of an address that was never requested.
    static FollowedAddress first(URI address) {
        return new FollowedAddress(address, null, null, 0, null, Map.of());
    }

    /// Returns the state after it was read.
    FollowedAddress read(@Nullable String newEtag, @Nullable String newLastModified, Map<String, Integer> newParts) {
        return new FollowedAddress(address, newEtag, newLastModified, 0, null, newParts);
    }

    /// Returns the state after its server answered that nothing has changed.
    FollowedAddress unchanged() {
        return new FollowedAddress(address, etag, lastModified, 0, null, parts);
    }

    /// Returns the state after it could not be read. It is left alone for longer each time, up to a day.
    ///
    /// @param retryAfter how long its server wants to be left alone, or null if it does not say
    /// @param every how often it is requested when nothing fails
    FollowedAddress failed(@Nullable Duration retryAfter, Instant now, Duration every) {
        Duration rest = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        if (retryAfter != null && retryAfter.compareTo(rest) > 0) {
            rest = retryAfter;
        }
        if (rest.compareTo(LONGEST_REST) > 0) {
            rest = LONGEST_REST;
        }
        return new FollowedAddress(address, etag, lastModified, failures + 1, now.plus(rest), parts);
    }

    /// Returns the key under which the record keeps the state of `address`.
    static String key(URI address) {
        return PREFIX + UUID.nameUUIDFromBytes(address.toString().getBytes(StandardCharsets.UTF_8));
    }

    String json() {
        ObjectNode json = StoryJsonReader.JSON.createObjectNode();
        json.put("address", address.toString());
        json.put("etag", etag);
        json.put("lastModified", lastModified);
        json.put("failures", failures);
        json.put("notBefore", notBefore == null ? null : notBefore.toString());
        ObjectNode object = json.putObject("parts");
        parts.forEach(object::put);
        return json.toString();
    }

    static FollowedAddress ofJson(String words) {
        JsonNode json = StoryJsonReader.JSON.readTree(words);
        Map<String, Integer> parts = new HashMap<>();
        json.path("parts")
                .properties()
                .forEach(part -> parts.put(part.getKey(), part.getValue().asInt()));
        String notBefore = words(json, "notBefore");
        return new FollowedAddress(
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
