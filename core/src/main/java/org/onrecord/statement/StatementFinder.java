package org.onrecord.statement;

import java.util.List;
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

    /// What this finder writes into each statement that it finds.
    Provenance provenance();

    /// Frees what the finder holds; calling it again does nothing.
    @Override
    void close();
}
