package org.onrecord.json;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.SaidOn;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Block;
import org.onrecord.story.PublicationMetadata;
import org.onrecord.story.Story;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/// Writes stories and statements as JSON: the one place that decides the names and the order of the fields.
/// [StoryJsonReader] reads them, `openapi.json` and docs/json.md describe them. Payloads of the log contain
/// them, so a new field comes last, and the reader accepts payloads without it.
///
/// Offsets count Unicode code points. Every field is written; unknown values are null.
public final class StoryJson {
    private static final double CONFIDENCE_STEPS = 10_000;

    /// Writes to streams without flushing or closing them. Thread-safe.
    public static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private StoryJson() {}

    /// Writes one line: the story, its statements and a line feed, in UTF-8. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(Story story, List<Statement> statements, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeName("story");
            write(json, story, true);
            json.writeArrayPropertyStart("statements");
            for (Statement statement : statements) {
                write(json, story, statement);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
    }

    /// Writes a story as one object.
    ///
    /// @param withText whether to include the text, which a record stores separately
    public static void write(JsonGenerator json, Story story, boolean withText) {
        json.writeStartObject();
        writeFields(json, story, withText);
        json.writeEndObject();
    }

    /// Writes the fields of a story into the open object.
    ///
    /// @param withText whether to include the text
    public static void writeFields(JsonGenerator json, Story story, boolean withText) {
        json.writeStringProperty("id", story.id().value());
        json.writeStringProperty("origin", story.origin());
        json.writeStringProperty("headline", story.headline());
        json.writeStringProperty(
                "outlet", story.outlet() == null ? null : story.outlet().name());
        json.writeStringProperty("agency", story.agency());
        json.writeArrayPropertyStart("authors");
        for (String author : story.byline().authors()) {
            json.writeString(author);
        }
        json.writeEndArray();
        json.writeStringProperty(
                "published",
                story.published() == null ? null : story.published().toString());
        json.writeStringProperty("place", story.place());
        json.writeStringProperty("language", story.language());
        write(json, story.publication());
        if (withText) {
            json.writeStringProperty("text", story.text().string());
        }
        json.writeArrayPropertyStart("parts");
        for (Block block : story.blocks()) {
            json.writeStartObject();
            json.writeNumberProperty(
                    "start", story.text().codePoints().toCodePoint(block.span().start()));
            json.writeNumberProperty(
                    "end", story.text().codePoints().toCodePoint(block.span().end()));
            json.writeStringProperty("part", block.part().word());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, PublicationMetadata metadata) {
        json.writeObjectPropertyStart("imprint");
        json.writeStringProperty(
                "address",
                metadata.address() == null ? null : metadata.address().toString());
        json.writeStringProperty("section", metadata.section());
        writeMoment(json, "published", metadata.published());
        writeMoment(json, "modified", metadata.modified());
        writeMoment(json, "embargo", metadata.embargo());
        json.writeStringProperty("note", metadata.note());
        json.writeEndObject();
    }

    private static void writeMoment(JsonGenerator json, String name, @Nullable OffsetDateTime moment) {
        // Includes the seconds, which toString leaves out if they are zero.
        json.writeStringProperty(name, moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
    }

    /// Writes a statement of `story` as one object.
    public static void write(JsonGenerator json, Story story, Statement statement) {
        json.writeStartObject();
        writeFields(json, story, statement);
        json.writeEndObject();
    }

    /// Writes the fields of a statement of `story` into the open object.
    public static void writeFields(JsonGenerator json, Story story, Statement statement) {
        CodePoints codePoints = story.text().codePoints();
        json.writeStringProperty("id", statement.id().value());
        write(json, "content", statement.content(), codePoints);
        write(json, "cue", statement.cue(), codePoints);
        write(json, "source", statement.source(), codePoints);
        json.writeStringProperty("words", SpokenWords.of(story.text(), statement.content()));
        json.writeStringProperty("manner", statement.manner().word());
        json.writeStringProperty(
                "kind", statement.kind() == null ? null : statement.kind().word());
        write(json, statement.speaker());
        write(json, statement.circumstances(), story.text(), codePoints);
        json.writeStringProperty(
                "within", statement.within() == null ? null : statement.within().value());
        json.writeNumberProperty("confidence", confidence(statement));
        write(json, statement.provenance());
    }

    private static void write(JsonGenerator json, Circumstances circumstances, Text text, CodePoints codePoints) {
        SaidOn said = circumstances.said();
        json.writeStringProperty("addressee", circumstances.addressee());
        json.writeStringProperty("venue", circumstances.venue());
        json.writeStringProperty("said", said == null ? null : said.iso());
        json.writeStringProperty(
                "saidPrecision", said == null ? null : said.precision().word());
        json.writeArrayPropertyStart("figures");
        for (Figure figure : circumstances.figures()) {
            json.writeStartObject();
            json.writeNumberProperty(
                    "start", codePoints.toCodePoint(figure.span().start()));
            json.writeNumberProperty("end", codePoints.toCodePoint(figure.span().end()));
            json.writeStringProperty("words", text.at(figure.span()));
            json.writeStringProperty("sort", figure.sort().word());
            json.writeNumberProperty("value", figure.value());
            json.writeName("upTo");
            if (figure.upTo() == null) {
                json.writeNull();
            } else {
                json.writeNumber(figure.upTo());
            }
            json.writeStringProperty("unit", figure.unit());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanProperty("negated", circumstances.negated());
        json.writeStringProperty(
                "condition", circumstances.condition() == null ? null : text.at(circumstances.condition()));
    }

    /// Writes a property of spans, counted in code points.
    public static void write(JsonGenerator json, String name, List<Span> spans, CodePoints codePoints) {
        json.writeArrayPropertyStart(name);
        for (Span span : spans) {
            json.writeStartObject();
            json.writeNumberProperty("start", codePoints.toCodePoint(span.start()));
            json.writeNumberProperty("end", codePoints.toCodePoint(span.end()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Writes the property `speaker`.
    public static void write(JsonGenerator json, Speaker speaker) {
        SpeakerFields fields = SpeakerFields.of(speaker);
        json.writeObjectPropertyStart("speaker");
        json.writeStringProperty("name", fields.name());
        json.writeStringProperty("type", fields.type().word());
        json.writeBooleanProperty("named", fields.named());
        json.writeStringProperty("role", fields.role());
        json.writeStringProperty("affiliation", fields.affiliation());
        json.writeStringProperty("resolvedBy", fields.resolvedBy().word());
        json.writeArrayPropertyStart("jointly");
        fields.jointly().forEach(json::writeString);
        json.writeEndArray();
        json.writeName("number");
        if (fields.number() == null) {
            json.writeNull();
        } else {
            json.writeNumber(fields.number());
        }
        json.writeStringProperty(
                "why", fields.why() == null ? null : fields.why().word());
        json.writeStringProperty("reason", fields.reason());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Provenance provenance) {
        json.writeObjectPropertyStart("provenance");
        json.writeStringProperty("finder", provenance.finder());
        json.writeStringProperty("version", provenance.version());
        json.writeStringProperty("modelDigest", provenance.modelDigest());
        json.writeEndObject();
    }

    /// Returns the confidence as in the program's output, rounded to four digits; more would be noise.
    public static double confidence(Statement statement) {
        return Math.round(statement.confidence() * CONFIDENCE_STEPS) / CONFIDENCE_STEPS;
    }
}
