package org.onrecord.terminal;

import java.io.IOException;
import java.util.List;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;

/// Prints stories and their statements in one format.
public sealed interface StoryPrinter
        permits TablePrinter, JsonPrinter, CsvPrinter, AuditTablePrinter, AuditJsonPrinter, AuditCsvPrinter {
    /// Prints what comes before the first story.
    void begin() throws IOException;

    /// Prints one story and its statements.
    void print(Story story, List<Statement> statements) throws IOException;

    /// Prints what comes after the last story.
    default void end() throws IOException {}
}
