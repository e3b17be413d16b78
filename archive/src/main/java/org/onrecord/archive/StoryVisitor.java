package org.onrecord.archive;

import java.io.IOException;
import java.util.List;

/// Takes stories on record, one after the other.
@FunctionalInterface
public interface StoryVisitor {
    /// Takes a story and its statements.
    ///
    /// @throws IOException if it cannot be passed on; no other follows
    void visit(KeptStory story, List<KeptStatement> statements) throws IOException;
}
