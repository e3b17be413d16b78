package org.onrecord.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.onrecord.archive.Found;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetOf;
import org.onrecord.search.Total;
import tools.jackson.core.JsonGenerator;

/// What a search found, as JSON: a line a statement and, where it was counted, a last line with the counts.
public final class FoundJson {
    private static final double SCORE_STEPS = 1_000_000;

    private FoundJson() {}

    /// Writes one line. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(Found.Hit hit, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            KeptJson.writeFields(json, hit.statement());
            json.writeNumberProperty("copies", hit.copies());
            write(json, hit.score());
            json.writeStringProperty("excerpt", hit.excerpt().marked("<mark>", "</mark>"));
        });
    }

    /// An order by date gives no scores.
    private static void write(JsonGenerator json, double score) {
        json.writeName("score");
        if (Double.isFinite(score)) {
            json.writeNumber(Math.round(score * SCORE_STEPS) / SCORE_STEPS);
        } else {
            json.writeNull();
        }
    }

    /// Writes the last line: how many match, and the counts that were asked for. The stream is not flushed.
    ///
    /// @param speakers names for the numbers of the speakers that are counted
    /// @throws IOException if `out` throws it
    public static void writeTotal(Found found, Map<Long, String> speakers, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            write(json, found.total());
            json.writeObjectPropertyStart("facets");
            for (Facet facet : found.facets()) {
                json.writeArrayPropertyStart(facet.of().name().toLowerCase(Locale.ROOT));
                for (Facet.Count count : facet.counts()) {
                    json.writeStartObject();
                    json.writeStringProperty("value", count.value());
                    if (facet.of() == FacetOf.SPEAKER) {
                        json.writeStringProperty("name", speakers.get(Long.valueOf(count.value())));
                    }
                    json.writeNumberProperty("statements", count.matches());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Total total) {
        json.writeObjectPropertyStart("total");
        json.writeNumberProperty("statements", total.value());
        json.writeBooleanProperty("exact", total.exact());
        json.writeEndObject();
    }
}
