package org.onrecord.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.identity.Membership;
import org.onrecord.identity.NameVariant;
import org.onrecord.statement.Kind;
import tools.jackson.core.JsonGenerator;

/// One speaker across stories, as JSON.
public final class SpeakerJson {
    private SpeakerJson() {}

    /// Writes one line: `{"speaker": …}`. The stream is not flushed.
    ///
    /// @param years the number of statements by year
    /// @throws IOException if `out` throws it
    public static void writeLine(SpeakerPage page, Map<String, Long> years, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeObjectPropertyStart("speaker");
            json.writeNumberProperty("number", page.number());
            json.writeStringProperty("name", page.profile().name());
            json.writeArrayPropertyStart("names");
            for (NameVariant name : page.profile().names()) {
                json.writeStartObject();
                json.writeStringProperty("name", name.name());
                json.writeStringProperty("type", name.type().word());
                json.writeNumberProperty("stories", name.stories());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringProperty("type", page.profile().type().word());
            json.writeArrayPropertyStart("roles");
            for (Membership role : page.profile().roles()) {
                write(json, role);
            }
            json.writeEndArray();
            json.writeNumberProperty("stories", page.profile().stories());
            json.writeStringProperty("from", iso(page.profile().from()));
            json.writeStringProperty("to", iso(page.profile().to()));
            json.writeNumberProperty("statements", page.statements());
            json.writeObjectPropertyStart("years");
            years.forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeObjectPropertyStart("kinds");
            for (Kind kind : Kind.values()) {
                json.writeNumberProperty(kind.word(), page.kinds().getOrDefault(kind, 0L));
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("matters");
            page.matters().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Membership role) {
        json.writeStartObject();
        json.writeStringProperty("role", role.role());
        json.writeStringProperty("affiliation", role.affiliation());
        json.writeStringProperty("from", iso(role.from()));
        json.writeStringProperty("to", iso(role.to()));
        json.writeNumberProperty("stories", role.stories());
        json.writeEndObject();
    }

    private static @Nullable String iso(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
