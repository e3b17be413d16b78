package org.onrecord.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Statement;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// The outcome of reading one item of a source.
public sealed interface Reading {
    /// A story that was read to its end.
    ///
    /// @param story the story
    /// @param edition which piece it is a version of, according to its publisher; null if the publisher does
    /// not say
    /// @param statements its statements in the order of their content; may be empty
    /// @param warnings what the user should know about how it was read, in words for the user
    record Found(Story story, @Nullable Edition edition, List<Statement> statements, List<String> warnings)
            implements Reading {
        public Found {
            statements = List.copyOf(statements);
            warnings = List.copyOf(warnings);
        }
    }

    /// A publisher's notice that a piece must not be used, sent without the piece.
    ///
    /// @param origin the path or address of the notice
    /// @param edition which piece, and its new status; not usable
    /// @param reason why, in the publisher's words, or null if the notice does not say
    record Killed(String origin, Edition edition, @Nullable String reason) implements Reading {}

    /// Something that could not be read.
    ///
    /// @param origin its path or address, as given
    /// @param reason why, in words for the user
    record NotRead(String origin, String reason) implements Reading {}

    /// Something that went well but that the user may want to know.
    ///
    /// @param origin the path or address it is about, as given
    /// @param note the note, in words for the user
    record Noted(String origin, String note) implements Reading {}
}
