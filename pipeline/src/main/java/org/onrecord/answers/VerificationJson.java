package org.onrecord.answers;

import java.io.IOException;
import java.io.OutputStream;
import org.onrecord.entry.Event;
import org.onrecord.entry.VerificationResult;
import org.onrecord.log.TreeHead;
import tools.jackson.core.JsonGenerator;

/// The outcome of verifying a record or a receipt, as JSON.
public final class VerificationJson {
    private VerificationJson() {}

    /// Writes one line: the outcome of verifying a whole record. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(VerificationResult result, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeBooleanProperty("ok", result.ok());
            json.writeNumberProperty("stories", result.stories());
            json.writeNumberProperty("statements", result.statements());
            writeLog(json, result.head());
            json.writeArrayPropertyStart("faults");
            for (VerificationResult.Fault fault : result.faults()) {
                writeFault(json, fault.what(), fault.where());
            }
            json.writeEndArray();
            write(json, "notes", result.notes());
            json.writeNumberProperty("redacted", result.redacted());
            json.writeArrayPropertyStart("redactions");
            for (Event.Redacted redaction : result.redactions()) {
                json.writeStartObject();
                json.writeNumberProperty("position", redaction.position());
                json.writeNumberProperty("story", redaction.story());
                KeptJson.write(json, "statement", redaction.statement());
                json.writeStringProperty("who", redaction.note().who());
                json.writeStringProperty("when", redaction.note().when().toString());
                json.writeStringProperty("why", redaction.note().why());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /// Writes one line: the outcome of checking a receipt. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(ReceiptCheck check, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeBooleanProperty("ok", check.ok());
            json.writeNumberProperty("position", check.receipt().position());
            writeLog(json, check.receipt().head());
            write(json, "corrections", check.receipt().corrections());
            write(json, "checked", check.checked());
            write(json, "unchecked", check.unchecked());
            json.writeArrayPropertyStart("faults");
            check.faults().forEach(fault -> writeFault(json, fault.what(), fault.where()));
            json.writeEndArray();
        });
    }

    static void writeLog(JsonGenerator json, TreeHead head) {
        json.writeObjectPropertyStart("log");
        json.writeNumberProperty("size", head.size());
        json.writeStringProperty("root", head.root().toString());
        json.writeEndObject();
    }

    private static void writeFault(JsonGenerator json, String what, String where) {
        json.writeStartObject();
        json.writeStringProperty("what", what);
        json.writeStringProperty("where", where);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Iterable<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
