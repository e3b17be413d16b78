package org.onrecord.desk;

import java.io.IOException;
import java.io.OutputStream;
import org.onrecord.archive.Verified;
import org.onrecord.log.TreeHead;
import tools.jackson.core.JsonGenerator;

/// What came of checking something again, as JSON.
public final class VerifiedJson {
    private VerifiedJson() {}

    /// Writes one line: what came of checking a whole record. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(Verified verified, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeBooleanProperty("ok", verified.ok());
            json.writeNumberProperty("stories", verified.stories());
            json.writeNumberProperty("statements", verified.statements());
            writeLog(json, verified.head());
            json.writeArrayPropertyStart("faults");
            for (Verified.Fault fault : verified.faults()) {
                writeFault(json, fault.what(), fault.where());
            }
            json.writeEndArray();
        });
    }

    /// Writes one line: what came of checking a receipt. The stream is not flushed.
    ///
    /// @throws IOException if `out` throws it
    public static void writeLine(ReceiptCheck check, OutputStream out) throws IOException {
        JsonLine.write(out, json -> {
            json.writeBooleanProperty("ok", check.ok());
            json.writeNumberProperty("position", check.receipt().position());
            writeLog(json, check.receipt().head());
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
