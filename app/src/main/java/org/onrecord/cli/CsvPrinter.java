package org.onrecord.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.onrecord.json.StatementRow;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;

/// One row a statement, by RFC 4180, under a row of names.
final class CsvPrinter implements StoryPrinter {
    private final Results results;

    CsvPrinter(Results results) {
        this.results = results;
    }

    @Override
    public void begin() throws IOException {
        results.write(out -> write(out, csv -> csv.writeRecord(StatementRow.NAMES)));
    }

    @Override
    public void print(Story story, List<Statement> statements) throws IOException {
        if (statements.isEmpty()) {
            return;
        }
        results.write(out ->
                write(out, csv -> statements.forEach(statement -> csv.writeRecord(StatementRow.of(story, statement)))));
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
