package org.onrecord.entry;

import java.util.List;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Speaker;
import org.onrecord.text.Span;

/// A person's correction of a statement that the machine found.
public sealed interface Change {
    /// Someone else said it.
    ///
    /// @param speaker the right speaker
    record ToSpeaker(Speaker.Resolved speaker) implements Change {}

    /// The statement is of another kind.
    ///
    /// @param kind the right kind
    record ToKind(Kind kind) implements Change {}

    /// Other words are the content, the cue or the source. All spans are in UTF-16 units of the story's text
    /// and are sorted on construction.
    ///
    /// @param content the words said; at least one span
    /// @param cue the words that report them; can be empty
    /// @param source the words that name who said them; can be empty
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

    /// There is no statement here: the machine was wrong to find one.
    record ToNothing() implements Change {}
}
