package org.onrecord.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Statement;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// A story that is to be put on record.
///
/// @param story the story
/// @param edition which piece it is a version of, or null where that is not known
/// @param statements its statements, in the order of their content
public record Draft(Story story, @Nullable Edition edition, List<Statement> statements) {
    public Draft {
        statements = List.copyOf(statements);
    }
}
