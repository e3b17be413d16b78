package org.onrecord.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.StoryJson;
import org.onrecord.app.Wording;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.CodePoints;

/// One row a statement, by RFC 4180, under a row of names. Words are exact, also where a spreadsheet would take them
/// for a formula; offsets count code points.
final class CsvPrinter implements StoryPrinter {
    private final Results results;

    CsvPrinter(Results results) {
        this.results = results;
    }

    @Override
    public void begin() throws IOException {
        results.write(out -> write(
                out,
                csv -> csv.writeRecord(
                        "origin",
                        "statement",
                        "manner",
                        "kind",
                        "speaker",
                        "source",
                        "cue",
                        "content",
                        "start",
                        "end",
                        "confidence")));
    }

    @Override
    public void print(Story story, List<Statement> statements) throws IOException {
        if (statements.isEmpty()) {
            return;
        }
        results.write(out -> write(out, csv -> statements.forEach(statement -> row(csv, story, statement))));
    }

    private static void row(CsvWriter csv, Story story, Statement statement) {
        CodePoints codePoints = story.text().codePoints();
        csv.writeRecord(
                story.origin(),
                statement.id().value(),
                statement.manner().word(),
                statement.kind() == null ? null : statement.kind().word(),
                name(statement.speaker()),
                Wording.of(story.text(), statement.source()),
                Wording.of(story.text(), statement.cue()),
                Wording.of(story.text(), statement.content()),
                Integer.toString(
                        codePoints.toCodePoint(statement.content().getFirst().start())),
                Integer.toString(
                        codePoints.toCodePoint(statement.content().getLast().end())),
                Double.toString(StoryJson.confidence(statement)));
    }

    private static @Nullable String name(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Resolved resolved -> resolved.name();
            case Speaker.Unknown _ -> null;
        };
    }

    private static void write(OutputStream out, Rows rows) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
            rows.writeTo(csv);
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @FunctionalInterface
    private interface Rows {
        void writeTo(CsvWriter csv);
    }
}
