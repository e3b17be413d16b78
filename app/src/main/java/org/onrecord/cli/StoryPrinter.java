package org.onrecord.cli;

import java.io.IOException;
import java.util.List;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;

/// Prints stories in one format.
sealed interface StoryPrinter
        permits TablePrinter, JsonPrinter, CsvPrinter, AuditTablePrinter, AuditJsonPrinter, AuditCsvPrinter {
    /// Prints what stands before the first story.
    void begin() throws IOException;

    /// Prints one story and its statements.
    void print(Story story, List<Statement> statements) throws IOException;

    /// Prints what stands behind the last story.
    default void end() throws IOException {}
}
