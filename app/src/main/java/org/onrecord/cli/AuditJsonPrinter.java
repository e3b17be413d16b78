package org.onrecord.cli;

import java.io.IOException;
import java.util.List;
import org.onrecord.desk.Audit;
import org.onrecord.desk.AuditFigures;
import org.onrecord.desk.AuditJson;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;

/// One line a story's audit, and a last line for all.
final class AuditJsonPrinter implements StoryPrinter {
    private final Results results;
    private final AuditFigures total = new AuditFigures();

    AuditJsonPrinter(Results results) {
        this.results = results;
    }

    @Override
    public void begin() {}

    @Override
    public void print(Story story, List<Statement> statements) throws IOException {
        Audit audit = Audit.of(story, statements);
        total.add(audit.figures());
        results.write(out -> AuditJson.writeLine(audit, out));
    }

    @Override
    public void end() throws IOException {
        results.write(out -> AuditJson.writeTotal(total, out));
    }
}
