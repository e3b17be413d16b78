package org.onrecord.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Found;
import org.onrecord.export.RecordRow;

/// What a search found, as one row a statement: the columns of an export, and what the search adds.
final class FoundCsv {
    private static final List<String> NAMES = Stream.concat(
                    RecordRow.NAMES.stream(), Stream.of("corrected", "copies", "score", "excerpt"))
            .toList();

    private FoundCsv() {}

    static void print(Found found, Results results) throws IOException {
        results.write(out -> CsvPrinter.write(out, csv -> csv.writeRecord(NAMES)));
        for (Found.Hit hit : found.statements()) {
            results.write(out -> CsvPrinter.write(out, csv -> csv.writeRecord(row(hit))));
        }
    }

    private static List<@Nullable String> row(Found.Hit hit) {
        List<@Nullable String> row = RecordRow.of(hit.statement());
        row.add(Boolean.toString(!hit.statement().corrections().isEmpty()));
        row.add(Integer.toString(hit.copies()));
        row.add(Double.isFinite(hit.score()) ? Double.toString(hit.score()) : null);
        row.add(hit.excerpt().words());
        return row;
    }
}
