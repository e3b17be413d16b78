package org.onrecord.answers;

import java.io.IOException;
import java.io.OutputStream;
import org.onrecord.archive.SameUtterance;
import org.onrecord.copies.Drift;
import tools.jackson.core.JsonGenerator;

/// One utterance with all its copies on record, as one JSON object on a line.
public final class SameUtteranceJson {
    private SameUtteranceJson() {}

    /// Writes the line. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(SameUtterance same, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeNumberProperty("utterance", same.utterance());
            json.writeObjectPropertyStart("fullest");
            KeptJson.writeFields(json, same.statement(same.drift().fullest()));
            json.writeEndObject();
            json.writeArrayPropertyStart("others");
            for (Drift.Compared other : same.drift().others()) {
                json.writeStartObject();
                KeptJson.writeFields(json, same.statement(other.version()));
                json.writeBooleanProperty("same", other.isSame());
                json.writeArrayPropertyStart("drift");
                other.pieces().forEach(piece -> write(json, piece));
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Drift.Piece piece) {
        switch (piece) {
            case Drift.Piece.Same(String words) -> write(json, "same", words, words);
            case Drift.Piece.Dropped(String words) -> write(json, "dropped", words, "");
            case Drift.Piece.Added(String words) -> write(json, "added", "", words);
            case Drift.Piece.Changed(String before, String after) -> write(json, "changed", before, after);
        }
    }

    private static void write(JsonGenerator json, String op, String fullest, String here) {
        json.writeStartObject();
        json.writeStringProperty("op", op);
        json.writeStringProperty("fullest", fullest);
        json.writeStringProperty("here", here);
        json.writeEndObject();
    }
}
