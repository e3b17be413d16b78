package org.onrecord.statement;

import java.util.List;
import java.util.function.IntConsumer;
import org.onrecord.story.Story;

/// Reads the statements out of stories. The caller that opens a finder closes it.
///
/// Implementations are thread-safe, and give the same statements for the same story every time. [#close()]
/// must not be called while [#find(Story)] is running.
public interface StatementFinder extends AutoCloseable {
    /// Returns the statements of `story` in the order of their content; empty if it has none.
    ///
    /// @throws UnableToFindStatementsException if the story cannot be read to its end
    List<Statement> find(Story story);

    /// Returns the same, and reports progress on the way.
    ///
    /// @param progress receives, on the calling thread, the number of UTF-16 units of the text read so far
    /// @throws UnableToFindStatementsException if the story cannot be read to its end
    default List<Statement> find(Story story, IntConsumer progress) {
        List<Statement> statements = find(story);
        progress.accept(story.text().length());
        return statements;
    }

    /// Returns the provenance that this finder writes into each statement.
    Provenance provenance();

    /// Frees the finder's resources; calling it again does nothing.
    @Override
    void close();
}
