package org.onrecord.entry;

import java.io.IOException;
import java.util.List;

/// Receives the stories on record, one after the other.
@FunctionalInterface
public interface StoryVisitor {
    /// Receives a story and its statements.
    ///
    /// @throws IOException if the story cannot be passed on; no other story follows
    void visit(KeptStory story, List<KeptStatement> statements) throws IOException;
}
