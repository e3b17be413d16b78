package org.onrecord.desk;

import java.util.List;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;

/// What came of reading one thing that a source held.
public sealed interface Reading {
    /// A story, read to its end.
    ///
    /// @param story the story
    /// @param statements its statements in the order of their content; may be empty
    /// @param warnings what its reader should know of how it was read, in words for the user
    record Found(Story story, List<Statement> statements, List<String> warnings) implements Reading {
        public Found {
            statements = List.copyOf(statements);
            warnings = List.copyOf(warnings);
        }
    }

    /// Something that could not be read.
    ///
    /// @param origin its path or address, as given
    /// @param reason why, in words for the user
    record NotRead(String origin, String reason) implements Reading {}

    /// Something that went as it should, and that the user may still want to know.
    ///
    /// @param origin the path or address it is about, as given
    /// @param note what to know, in words for the user
    record Noted(String origin, String note) implements Reading {}
}
