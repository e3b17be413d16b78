package org.onrecord.terminal;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.SearchResult;
import org.onrecord.export.RecordRow;

/// Prints the results of a search as one row for each statement: the columns of an export, and those of the
/// search.
public final class SearchResultCsv {
    private static final List<String> NAMES = Stream.concat(
                    RecordRow.NAMES.stream(), Stream.of("corrected", "copies", "score", "excerpt"))
            .toList();

    private SearchResultCsv() {}

    public static void print(SearchResult found, StandardOutput output) throws IOException {
        output.write(out -> CsvPrinter.write(out, csv -> csv.writeRecord(NAMES)));
        for (SearchResult.Hit hit : found.statements()) {
            output.write(out -> CsvPrinter.write(out, csv -> csv.writeRecord(row(hit))));
        }
    }

    private static List<@Nullable String> row(SearchResult.Hit hit) {
        List<@Nullable String> row = RecordRow.of(hit.statement());
        row.add(Boolean.toString(!hit.statement().corrections().isEmpty()));
        row.add(Integer.toString(hit.copies()));
        row.add(Double.isFinite(hit.score()) ? Double.toString(hit.score()) : null);
        row.add(hit.excerpt().words());
        return row;
    }
}
