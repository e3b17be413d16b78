package org.onrecord.answers;

import java.io.IOException;
import java.io.OutputStream;
import org.onrecord.audit.Audit;
import org.onrecord.audit.AuditFigures;
import org.onrecord.audit.AuditRemark;
import org.onrecord.audit.ShareOfVoice;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;
import org.onrecord.text.CodePoints;
import tools.jackson.core.JsonGenerator;

/// Audits as JSON. Offsets count Unicode code points; shares are in per cent, to one decimal place.
public final class AuditJson {
    private AuditJson() {}

    /// Writes one line: the story, its figures, its remarks, and a line feed, in UTF-8. The stream is not
    /// flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(Audit audit, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeObjectPropertyStart("story");
            StorySummary.writeFields(json, audit.story());
            json.writeEndObject();
            json.writeObjectPropertyStart("audit");
            write(json, audit.figures());
            json.writeArrayPropertyStart("remarks");
            for (AuditRemark remark : audit.remarks()) {
                write(json, remark, audit.story());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// Writes the last line: `{"total": …}`, with the same figures.
    ///
    /// @throws IOException if `out` throws it
    public static void writeTotal(AuditFigures total, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeObjectPropertyStart("total");
            json.writeNumberProperty("stories", total.stories());
            write(json, total);
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, AuditFigures figures) {
        json.writeNumberProperty("statements", figures.statements());
        json.writeObjectPropertyStart("manners");
        for (Manner manner : Manner.values()) {
            json.writeNumberProperty(manner.word(), figures.of(manner));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("kinds");
        for (Kind kind : Kind.values()) {
            json.writeNumberProperty(kind.word(), figures.of(kind));
        }
        json.writeNumberProperty("none", figures.withoutKind());
        json.writeEndObject();
        json.writeObjectPropertyStart("sources");
        for (ShareOfVoice.Sort sort : ShareOfVoice.Sort.values()) {
            json.writeObjectPropertyStart(sort.word());
            json.writeNumberProperty("statements", figures.of(sort));
            if (sort == ShareOfVoice.Sort.UNKNOWN) {
                json.writeObjectPropertyStart("why");
                for (UnknownReason reason : UnknownReason.values()) {
                    json.writeNumberProperty(reason.word(), figures.of(reason));
                }
                json.writeEndObject();
            } else {
                json.writeNumberProperty("speakers", figures.speakers(sort));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        for (AuditRemark.Sort sort : AuditRemark.Sort.values()) {
            json.writeNumberProperty(sort.field(), figures.of(sort));
        }
        json.writeNumberProperty("quotedWords", figures.quotedWords());
        json.writeArrayPropertyStart("voices");
        for (ShareOfVoice voice : figures.voices()) {
            boolean isKnown = voice.who().sort() != ShareOfVoice.Sort.UNKNOWN;
            json.writeStartObject();
            json.writeStringProperty("speaker", isKnown ? voice.who().name() : null);
            json.writeBooleanProperty("named", voice.who().sort() == ShareOfVoice.Sort.NAMED);
            json.writeNumberProperty("statements", voice.statements());
            json.writeNumberProperty("percent", rounded(figures.percent(voice)));
            json.writeNumberProperty("quotedWords", voice.quotedWords());
            json.writeNumberProperty("quotedPercent", rounded(figures.quotedPercent(voice)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, AuditRemark remark, Story story) {
        CodePoints codePoints = story.text().codePoints();
        json.writeStartObject();
        json.writeStringProperty("remark", remark.sort().word());
        json.writeNumberProperty("line", remark.line());
        json.writeNumberProperty("start", codePoints.toCodePoint(remark.span().start()));
        json.writeNumberProperty("end", codePoints.toCodePoint(remark.span().end()));
        json.writeStringProperty("words", story.text().at(remark.span()));
        json.writeStringProperty("note", remark.note().isEmpty() ? null : remark.note());
        json.writeEndObject();
    }

    private static double rounded(double percent) {
        return Math.round(10 * percent) / 10.0;
    }
}
