package org.onrecord.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.archive.SearchResult;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;
import org.onrecord.search.Total;
import tools.jackson.core.JsonGenerator;

/// The result of a search, as JSON: one line for each statement and, if matches were counted, a last line
/// with the counts.
public final class SearchResultJson {
    private static final double SCORE_STEPS = 1_000_000;

    private SearchResultJson() {}

    /// Writes one line. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(SearchResult.Hit hit, OutputStream out) throws IOException {
        JsonLine.write(out, json -> writeFields(json, hit));
    }

    /// Writes one object, including the fields that `added` writes.
    public static void write(JsonGenerator json, SearchResult.Hit hit, AddedFields added) {
        json.writeStartObject();
        writeFields(json, hit);
        added.write(json, hit.statement());
        json.writeEndObject();
    }

    private static void writeFields(JsonGenerator json, SearchResult.Hit hit) {
        KeptJson.writeFields(json, hit.statement());
        json.writeNumberProperty("copies", hit.copies());
        write(json, hit.score());
        json.writeStringProperty("excerpt", hit.excerpt().marked("<mark>", "</mark>"));
    }

    /// Writes the score, or null: results in order of date have no scores.
    private static void write(JsonGenerator json, double score) {
        json.writeName("score");
        if (Double.isFinite(score)) {
            json.writeNumber(Math.round(score * SCORE_STEPS) / SCORE_STEPS);
        } else {
            json.writeNull();
        }
    }

    /// Writes the last line: how many statements match, and the counts by facet. The stream is not flushed.
    ///
    /// @param speakers the names of the speakers in the counts, by number
    /// @throws IOException if `out` throws it
    public static void writeTotal(SearchResult found, Map<Long, String> speakers, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            writeTotal(json, found.total());
            writeFacets(json, found.facets(), speakers);
        });
    }

    /// Writes the property `facets` into the open object.
    ///
    /// @param speakers the names of the speakers in the counts, by number
    public static void writeFacets(JsonGenerator json, List<Facet> facets, Map<Long, String> speakers) {
        json.writeObjectPropertyStart("facets");
        for (Facet facet : facets) {
            json.writeArrayPropertyStart(facet.field().name().toLowerCase(Locale.ROOT));
            for (Facet.Count count : facet.counts()) {
                json.writeStartObject();
                json.writeStringProperty("value", count.value());
                if (facet.field() == FacetField.SPEAKER) {
                    json.writeStringProperty("name", speakers.get(Long.valueOf(count.value())));
                }
                json.writeNumberProperty("statements", count.matches());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /// Writes the property `total` into the open object.
    public static void writeTotal(JsonGenerator json, Total total) {
        json.writeObjectPropertyStart("total");
        json.writeNumberProperty("statements", total.value());
        json.writeBooleanProperty("exact", total.exact());
        json.writeEndObject();
    }
}
