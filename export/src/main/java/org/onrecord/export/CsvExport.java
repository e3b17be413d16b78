package org.onrecord.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;

/// Writes one row for each statement, after a row of names, as in RFC 4180.
final class CsvExport implements Export {
    private final CsvWriter csv;
    private boolean isOpen = true;

    CsvExport(AtomicFile atomicFile) throws IOException {
        csv = CsvWriter.builder().build(atomicFile.open(), StandardCharsets.UTF_8);
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
