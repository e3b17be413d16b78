package org.onrecord.archive;

import java.io.IOException;
import java.util.List;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;

/// Receives the stories on record, one after the other.
@FunctionalInterface
public interface StoryVisitor {
    /// Receives a story and its statements.
    ///
    /// @throws IOException if the story cannot be passed on; no other story follows
    void visit(KeptStory story, List<KeptStatement> statements) throws IOException;
}
