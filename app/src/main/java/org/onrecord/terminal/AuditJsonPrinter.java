package org.onrecord.terminal;

import java.io.IOException;
import java.util.List;
import org.onrecord.answers.AuditJson;
import org.onrecord.audit.Audit;
import org.onrecord.audit.AuditFigures;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;

/// Prints one line of JSON for each story's audit, and a last line for all.
public final class AuditJsonPrinter implements StoryPrinter {
    private final StandardOutput output;
    private final AuditFigures total = new AuditFigures();

    public AuditJsonPrinter(StandardOutput output) {
        this.output = output;
    }

    @Override
    public void begin() {}

    @Override
    public void print(Story story, List<Statement> statements) throws IOException {
        Audit audit = Audit.of(story, statements);
        total.add(audit.figures());
        output.write(out -> AuditJson.writeLine(audit, out));
    }

    @Override
    public void end() throws IOException {
        output.write(out -> AuditJson.writeTotal(total, out));
    }
}
