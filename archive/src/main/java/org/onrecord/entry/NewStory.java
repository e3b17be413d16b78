package org.onrecord.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Statement;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// A story to add to the record.
///
/// @param story the story
/// @param edition the piece of which the story is a version, or null if that is not known
/// @param statements the story's statements, ordered by their content
public record NewStory(Story story, @Nullable Edition edition, List<Statement> statements) {
    public NewStory {
        statements = List.copyOf(statements);
    }
}
