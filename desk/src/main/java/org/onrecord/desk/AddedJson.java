package org.onrecord.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Added;
import org.onrecord.archive.Fate;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import tools.jackson.core.JsonGenerator;

/// What became of a story that was added, as JSON. Every field is written; what makes no sense for it is
/// null.
public final class AddedJson {
    private AddedJson() {}

    /// Writes one line. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(Story story, Added added, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeStringProperty("origin", story.origin());
            json.writeStringProperty("story", story.id().value());
            json.writeNumberProperty("number", added.number());
            switch (added) {
                case Added.Kept kept -> {
                    Long copyOf = kept.copyOf().isPresent() ? kept.copyOf().getAsLong() : null;
                    rest(json, kept.statements(), copyOf, null, Map.of(), null, null, "kept");
                }
                case Added.NewVersion version ->
                    rest(
                            json,
                            version.statements(),
                            null,
                            version.supersedes(),
                            version.fates(),
                            null,
                            null,
                            "new version");
                case Added.Known _ -> rest(json, null, null, null, Map.of(), null, null, "known");
                case Added.Sighted sighted -> rest(json, null, null, null, Map.of(), sighted.outlet(), null, "sighted");
                case Added.StatusChanged changed ->
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
            Map<Fate, Integer> fates,
            @Nullable String outlet,
            @Nullable String status,
            String result) {
        json.writeStringProperty("result", result);
        write(json, "statements", statements == null ? null : statements.longValue());
        write(json, "copyOf", copyOf);
        write(json, "supersedes", supersedes);
        json.writeName("fates");
        if (supersedes == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            for (Fate fate : Fate.values()) {
                json.writeNumberProperty(fate.word(), fates.getOrDefault(fate, 0));
            }
            json.writeEndObject();
        }
        json.writeStringProperty("outlet", outlet);
        json.writeStringProperty("status", status);
    }

    private static void write(JsonGenerator json, String name, @Nullable Long number) {
        json.writeName(name);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
    }
}
