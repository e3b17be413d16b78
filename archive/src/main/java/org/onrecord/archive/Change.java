package org.onrecord.archive;

import java.util.List;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Speaker;
import org.onrecord.text.Span;

/// What a person says is right where the machine was wrong.
public sealed interface Change {
    /// Someone else said it.
    ///
    /// @param speaker who
    record ToSpeaker(Speaker.Resolved speaker) implements Change {}

    /// It is of another kind.
    ///
    /// @param kind which
    record ToKind(Kind kind) implements Change {}

    /// Other words were said, report it, or name the source.
    ///
    /// @param content the words said, in the story's text
    /// @param cue the words that report them; may be empty
    /// @param source the words that name who said them; may be empty
    record ToSpans(List<Span> content, List<Span> cue, List<Span> source) implements Change {
        public ToSpans {
            content = content.stream().sorted().toList();
            cue = cue.stream().sorted().toList();
            source = source.stream().sorted().toList();
            if (content.isEmpty()) {
                throw new IllegalArgumentException("a statement needs content, got none");
            }
        }
    }

    /// Nobody is said to have said anything there.
    record ToNothing() implements Change {}
}
