package org.onrecord.backup;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.BackupManifest;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.log.Hash;
import org.onrecord.log.SignedNote;
import org.onrecord.log.TreeHead;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes and reads a backup's manifest.
final class ManifestJson {
    private ManifestJson() {}

    static String of(BackupManifest manifest) {
        ObjectNode json = StoryJsonReader.JSON.createObjectNode();
        json.put("record", manifest.record());
        json.put("schema", manifest.schema());
        json.put("made", manifest.made().toString());
        json.set("head", of(manifest.head()));
        json.put(
                "checkpoint",
                manifest.checkpoint() == null ? null : manifest.checkpoint().toString());
        json.set("acknowledged", manifest.acknowledged() == null ? null : of(manifest.acknowledged()));
        return json.toString();
    }

    private static ObjectNode of(TreeHead head) {
        return StoryJsonReader.JSON
                .createObjectNode()
                .put("size", head.size())
                .put("root", head.root().toString());
    }

    /// Reads a manifest.
    ///
    /// @throws IllegalArgumentException if it is not one
    static BackupManifest parse(String written) {
        try {
            JsonNode json = StoryJsonReader.JSON.readTree(written);
            String checkpoint = json.path("checkpoint").asString("");
            return new BackupManifest(
                    json.required("record").asString(),
                    json.required("schema").asInt(),
                    Instant.parse(json.required("made").asString()),
                    head(json.required("head")),
                    checkpoint.isEmpty() ? null : SignedNote.parse(checkpoint),
                    known(json.path("acknowledged")));
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("it does not say what it is a backup of: " + e.getMessage(), e);
        }
    }

    private static TreeHead head(JsonNode json) {
        return new TreeHead(
                json.required("size").asLong(), Hash.parse(json.required("root").asString()));
    }

    private static @Nullable TreeHead known(JsonNode json) {
        return json.isObject() ? head(json) : null;
    }
}
