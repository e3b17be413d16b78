package org.onrecord.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.onrecord.archive.CheckResult;
import org.onrecord.archive.Excerpt;
import org.onrecord.json.StoryJson;
import org.onrecord.quotation.Difference;
import org.onrecord.receipt.Receipt;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/// Whether words are on record, as one JSON object on a line.
public final class CheckResultJson {
    private CheckResultJson() {}

    /// Writes the line. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(CheckResult result, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeStringProperty("verdict", result.verdict().word());
            json.writeBooleanProperty("turns", result.turns());
            json.writeBooleanProperty("probably", result.probably());
            json.writeStringProperty("words", result.words());
            json.writeStringProperty("by", result.by());
            json.writeArrayPropertyStart("evidence");
            for (CheckResult.Proven proven : result.evidence()) {
                json.writeStartObject();
                writePlace(json, proven);
                json.writeStringProperty("verdict", proven.verdict().word());
                writeSaid(json, proven);
                json.writeArrayPropertyStart("diff");
                proven.diff().forEach(difference -> write(json, difference));
                json.writeEndArray();
                json.writeArrayPropertyStart("corrections");
                proven.receipt().corrections().forEach(json::writeString);
                json.writeEndArray();
                json.writeName("receipt");
                write(json, proven.receipt());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("notes");
            result.notes().forEach(json::writeString);
            json.writeEndArray();
        });
    }

    /// Writes the fields of the statement, or of the story whose text has the words; then those are null which
    /// only a statement has.
    private static void writePlace(JsonGenerator json, CheckResult.Proven proven) {
        switch (proven) {
            case CheckResult.InStatement statement -> {
                KeptJson.writeFields(json, statement.statement());
                json.writeBooleanProperty("headline", false);
                json.writeBooleanProperty("named", statement.named());
                json.writeNumberProperty(
                        "sure", statement.statement().statement().confidence());
                json.writeStringProperty("ground", VerdictWords.ground(statement));
                json.writeStringProperty(
                        "excerpt",
                        Excerpt.marking(
                                        statement.story().story().text(),
                                        statement.statement().statement().content())
                                .marked("<mark>", "</mark>"));
            }
            case CheckResult.InText text -> {
                KeptJson.writeFields(json, text.story());
                json.writeBooleanProperty("headline", text.isHeadline());
                json.writeBooleanProperty("named", false);
                json.writeNullProperty("sure");
                json.writeNullProperty("ground");
                json.writeStringProperty("excerpt", text.excerpt().marked("<mark>", "</mark>"));
            }
        }
    }

    /// Writes where the story's text has the words, in code points.
    private static void writeSaid(JsonGenerator json, CheckResult.Proven proven) {
        CodePoints points = proven.story().story().text().codePoints();
        json.writeArrayPropertyStart("said");
        for (Span said : proven.said()) {
            json.writeStartObject();
            json.writeNumberProperty("start", points.toCodePoint(said.start()));
            json.writeNumberProperty("end", points.toCodePoint(said.end()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanProperty("spoken", false);
        json.writeNullProperty("at");
    }

    private static void write(JsonGenerator json, Difference difference) {
        json.writeStartObject();
        json.writeStringProperty("op", difference.op().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("asked", difference.asked());
        json.writeStringProperty("said", difference.said());
        json.writeEndObject();
    }

    /// Writes a receipt, which has its own JSON, without line ends.
    private static void write(JsonGenerator json, Receipt receipt) {
        try (JsonParser parser = StoryJson.JSON.createParser(ObjectReadContext.empty(), receipt.json())) {
            parser.nextToken();
            json.copyCurrentStructureExact(parser);
        }
    }
}
