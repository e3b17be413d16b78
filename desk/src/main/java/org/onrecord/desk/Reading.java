package org.onrecord.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Statement;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// What came of reading one thing that a source held.
public sealed interface Reading {
    /// A story, read to its end.
    ///
    /// @param story the story
    /// @param edition which piece it is a version of, as its publisher says; null where nobody says
    /// @param statements its statements in the order of their content; may be empty
    /// @param warnings what its reader should know of how it was read, in words for the user
    record Found(Story story, @Nullable Edition edition, List<Statement> statements, List<String> warnings)
            implements Reading {
        public Found {
            statements = List.copyOf(statements);
            warnings = List.copyOf(warnings);
        }
    }

    /// A publisher's word that a piece must not be used, sent without the piece.
    ///
    /// @param origin the path or address of the notice
    /// @param edition which piece, and what became of it; not usable
    /// @param reason why, in the publisher's words, or null where it does not say
    record Killed(String origin, Edition edition, @Nullable String reason) implements Reading {}

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
