package org.onrecord.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.json.SpeakerFields;
import org.onrecord.json.StoryJson;
import org.onrecord.json.Wording;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Said;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.CodePoints;

/// One row a statement, by RFC 4180, under a row of names. Words are exact, also where a spreadsheet would
/// take them for a formula; offsets count code points. Figures stand scaled, with their units, and they and
/// joint speakers between semicolons.
final class CsvPrinter implements StoryPrinter {
    private static final List<String> NAMES = List.of(
            "origin",
            "statement",
            "manner",
            "kind",
            "speaker",
            "speakerType",
            "named",
            "role",
            "affiliation",
            "resolvedBy",
            "jointly",
            "number",
            "why",
            "reason",
            "source",
            "cue",
            "content",
            "start",
            "end",
            "addressee",
            "venue",
            "said",
            "saidPrecision",
            "figures",
            "negated",
            "condition",
            "within",
            "confidence");

    private final Results results;

    CsvPrinter(Results results) {
        this.results = results;
    }

    @Override
    public void begin() throws IOException {
        results.write(out -> write(out, csv -> csv.writeRecord(NAMES)));
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
        SpeakerFields speaker = SpeakerFields.of(statement.speaker());
        Circumstances circumstances = statement.circumstances();
        Said said = circumstances.said();
        csv.writeRecord(
                story.origin(),
                statement.id().value(),
                statement.manner().word(),
                statement.kind() == null ? null : statement.kind().word(),
                speaker.name(),
                speaker.type().word(),
                Boolean.toString(speaker.named()),
                speaker.role(),
                speaker.affiliation(),
                speaker.resolvedBy().word(),
                String.join("; ", speaker.jointly()),
                speaker.number() == null ? null : speaker.number().toString(),
                speaker.why() == null ? null : speaker.why().word(),
                speaker.reason(),
                Wording.of(story.text(), statement.source()),
                Wording.of(story.text(), statement.cue()),
                Wording.of(story.text(), statement.content()),
                Integer.toString(
                        codePoints.toCodePoint(statement.content().getFirst().start())),
                Integer.toString(
                        codePoints.toCodePoint(statement.content().getLast().end())),
                circumstances.addressee(),
                circumstances.venue(),
                said == null ? null : said.iso(),
                said == null ? null : said.precision().word(),
                circumstances.figures().stream().map(CsvPrinter::figure).collect(Collectors.joining("; ")),
                Boolean.toString(circumstances.negated()),
                circumstances.condition() == null ? null : story.text().at(circumstances.condition()),
                statement.within() == null ? null : statement.within().value(),
                Double.toString(StoryJson.confidence(statement)));
    }

    /// The number, scaled, and its unit: `60000000000 USD`, `20..30 %`, `300 troops`.
    private static String figure(Figure figure) {
        return figure.value().toPlainString()
                + (figure.upTo() == null ? "" : ".." + figure.upTo().toPlainString())
                + (figure.unit() == null ? "" : " " + figure.unit());
    }

    /// Writes whole rows.
    static void write(OutputStream out, Rows rows) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
            rows.writeTo(csv);
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @FunctionalInterface
    interface Rows {
        void writeTo(CsvWriter csv);
    }
}
