package org.onrecord.terminal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.onrecord.json.StatementRow;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;

/// Prints one row for each statement, after a row of names, by RFC 4180.
public final class CsvPrinter implements StoryPrinter {
    private final StandardOutput output;

    public CsvPrinter(StandardOutput output) {
        this.output = output;
    }

    @Override
    public void begin() throws IOException {
        output.write(out -> write(out, csv -> csv.writeRecord(StatementRow.NAMES)));
    }

    @Override
    public void print(Story story, List<Statement> statements) throws IOException {
        if (statements.isEmpty()) {
            return;
        }
        output.write(out ->
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
