package org.onrecord.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.onrecord.archive.Checked;
import org.onrecord.json.StoryJson;
import org.onrecord.quotation.Difference;
import org.onrecord.receipt.Receipt;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/// Whether words are on record, as one JSON object on a line.
public final class CheckedJson {
    private CheckedJson() {}

    /// Writes the line. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(Checked checked, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeStringProperty("verdict", checked.verdict().word());
            json.writeStringProperty("words", checked.words());
            json.writeStringProperty("by", checked.by());
            json.writeArrayPropertyStart("evidence");
            for (Checked.Proven proven : checked.evidence()) {
                json.writeStartObject();
                KeptJson.writeFields(json, proven.statement());
                json.writeStringProperty("verdict", proven.verdict().word());
                json.writeArrayPropertyStart("diff");
                proven.diff().forEach(difference -> write(json, difference));
                json.writeEndArray();
                json.writeName("receipt");
                write(json, proven.receipt());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("notes");
            checked.notes().forEach(json::writeString);
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Difference difference) {
        json.writeStartObject();
        json.writeStringProperty("op", difference.op().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("asked", difference.asked());
        json.writeStringProperty("said", difference.said());
        json.writeEndObject();
    }

    /// A receipt knows its own JSON, which stands here without its line ends.
    private static void write(JsonGenerator json, Receipt receipt) {
        try (JsonParser parser = StoryJson.JSON.createParser(ObjectReadContext.empty(), receipt.json())) {
            parser.nextToken();
            json.copyCurrentStructureExact(parser);
        }
    }
}
