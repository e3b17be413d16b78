package org.onrecord.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.VersionOutcome;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import tools.jackson.core.JsonGenerator;

/// The outcome of adding a story, as JSON. Every field is written; those that do not apply are null.
public final class AddResultJson {
    private AddResultJson() {}

    /// Writes one line. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(Story story, AddResult added, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeStringProperty("origin", story.origin());
            json.writeStringProperty("story", story.id().value());
            json.writeNumberProperty("number", added.number());
            switch (added) {
                case AddResult.Kept kept -> {
                    Long copyOf = kept.copyOf().isPresent() ? kept.copyOf().getAsLong() : null;
                    rest(json, kept.statements(), copyOf, null, Map.of(), null, null, "kept");
                }
                case AddResult.NewVersion version ->
                    rest(
                            json,
                            version.statements(),
                            null,
                            version.supersedes(),
                            version.outcomes(),
                            null,
                            null,
                            "new version");
                case AddResult.Known _ -> rest(json, null, null, null, Map.of(), null, null, "known");
                case AddResult.Sighted sighted ->
                    rest(json, null, null, null, Map.of(), sighted.outlet(), null, "sighted");
                case AddResult.Redacted _ -> rest(json, null, null, null, Map.of(), null, null, "redacted");
                case AddResult.StatusChanged changed ->
                    rest(
                            json,
                            null,
                            null,
                            null,
                            Map.of(),
                            null,
                            changed.status().word(),
                            changed.status() == Edition.Status.USABLE ? "restored" : "withdrawn");
            }
        });
    }

    private static void rest(
            JsonGenerator json,
            @Nullable Integer statements,
            @Nullable Long copyOf,
            @Nullable Long supersedes,
            Map<VersionOutcome, Integer> outcomes,
            @Nullable String outlet,
            @Nullable String status,
            String result) {
        json.writeStringProperty("result", result);
        KeptJson.write(json, "statements", statements == null ? null : statements.longValue());
        KeptJson.write(json, "copyOf", copyOf);
        KeptJson.write(json, "supersedes", supersedes);
        json.writeName("fates");
        if (supersedes == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            for (VersionOutcome outcome : VersionOutcome.values()) {
                json.writeNumberProperty(outcome.word(), outcomes.getOrDefault(outcome, 0));
            }
            json.writeEndObject();
        }
        json.writeStringProperty("outlet", outlet);
        json.writeStringProperty("status", status);
    }
}
