package org.onrecord.statement;

import java.util.List;
import java.util.function.IntConsumer;
import org.onrecord.story.Story;

/// Reads the statements out of stories. Whoever opens a finder closes it.
///
/// Implementations are safe for use by several threads at once, and give the same statements for the same
/// story every time. [#close()] is called when no [#find(Story)] is running any more.
public interface StatementFinder extends AutoCloseable {
    /// The statements of `story` in the order of their content; empty when it has none.
    ///
    /// @throws UnableToFindStatementsException if the story cannot be read to its end
    List<Statement> find(Story story);

    /// The same, telling on the way how far it is.
    ///
    /// @param progress is told, on the calling thread, how many UTF-16 units of the text were read so far
    /// @throws UnableToFindStatementsException if the story cannot be read to its end
    default List<Statement> find(Story story, IntConsumer progress) {
        List<Statement> statements = find(story);
        progress.accept(story.text().length());
        return statements;
    }

    /// What this finder writes into each statement that it finds.
    Provenance provenance();

    /// Frees what the finder holds; calling it again does nothing.
    @Override
    void close();
}
