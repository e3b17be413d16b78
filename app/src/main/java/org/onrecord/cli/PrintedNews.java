package org.onrecord.cli;

import java.io.IOException;
import java.util.List;
import org.onrecord.archive.Excerpt;
import org.onrecord.archive.KeptStatement;
import org.onrecord.desk.KeptJson;
import org.onrecord.watch.Destination;
import org.onrecord.watch.SavedSearch;

/// New statements on standard output.
final class PrintedNews implements Destination {
    private final Results results;
    private final Sheet sheet;
    private final RecordFormat format;

    PrintedNews(Surroundings surroundings, RecordFormat format) {
        this.results = surroundings.results();
        this.sheet = new Sheet(results, surroundings.terminal());
        this.format = format;
    }

    @Override
    public String name() {
        return "standard output";
    }

    @Override
    public void tell(SavedSearch search, List<KeptStatement> statements) throws IOException {
        switch (format) {
            case JSON -> {
                for (KeptStatement kept : statements) {
                    results.write(out -> KeptJson.writeLine(search.name(), kept, out));
                }
            }
            case TABLE -> {
                sheet.bold(0, search.name() + ": " + Plural.of(statements.size(), "new statement"));
                KeptLines lines = new KeptLines(sheet);
                for (KeptStatement kept : statements) {
                    sheet.blank();
                    lines.hit(
                            kept,
                            Excerpt.marking(
                                    kept.story().story().text(),
                                    kept.statement().content()),
                            0);
                }
                sheet.blank();
                sheet.write();
            }
        }
    }
}
