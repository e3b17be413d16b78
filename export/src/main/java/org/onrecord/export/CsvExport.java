package org.onrecord.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.KeptStory;

/// One row a statement, by RFC 4180, under a row of names.
final class CsvExport implements Export {
    private final CsvWriter csv;
    private boolean isOpen = true;

    CsvExport(Draft draft) throws IOException {
        csv = CsvWriter.builder().build(draft.open(), StandardCharsets.UTF_8);
        csv.writeRecord(RecordRow.NAMES);
    }

    @Override
    public int write(KeptStory story, List<KeptStatement> statements) throws IOException {
        try {
            for (KeptStatement statement : statements) {
                csv.writeRecord(RecordRow.of(statement));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return statements.size();
    }

    @Override
    public void end() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        if (isOpen) {
            isOpen = false;
            csv.close();
        }
    }
}
