package org.onrecord.terminal;

import java.io.IOException;
import java.util.List;
import org.onrecord.answers.KeptJson;
import org.onrecord.archive.Excerpt;
import org.onrecord.entry.KeptStatement;
import org.onrecord.watch.Destination;
import org.onrecord.watch.SavedSearch;

/// Prints new statements on standard output.
public final class AlertPrinter implements Destination {
    private final StandardOutput output;
    private final WrappedLines sheet;
    private final RecordFormat format;

    public AlertPrinter(Environment environment, RecordFormat format) {
        this.output = environment.output();
        this.sheet = new WrappedLines(output, environment.terminal());
        this.format = format;
    }

    @Override
    public String name() {
        return "standard output";
    }

    @Override
    public void send(SavedSearch search, List<KeptStatement> statements) throws IOException {
        switch (format) {
            case JSON -> {
                for (KeptStatement kept : statements) {
                    output.write(out -> KeptJson.writeLine(search.name(), kept, out));
                }
            }
            case TABLE -> {
                sheet.bold(0, search.name() + ": " + Plural.of(statements.size(), "new statement"));
                StatementLines lines = new StatementLines(sheet);
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
