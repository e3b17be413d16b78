package org.onrecord.quotation;

import java.util.List;
import org.onrecord.text.Span;

/// A passage of a story's text, or its headline, that can contain the words asked about.
///
/// @param number what the caller knows it by; different for each passage of a question
/// @param origin whether it is of the text or the headline
/// @param words the passage as the story has it
/// @param statements the contents of the statements found in it, as stretches of `words` in UTF-16 units,
/// half-open; what lies in one of them is judged as a statement
public record Passage(long number, Origin origin, String words, List<Span> statements) {
    public Passage {
        if (origin == Origin.STATEMENT) {
            throw new IllegalArgumentException("a passage is of a text or a headline, not a statement");
        }
        statements = List.copyOf(statements);
    }

    /// Returns whether stretches of this passage lie within one statement.
    boolean isStatement(List<Span> said) {
        return !said.isEmpty()
                && statements.stream()
                        .anyMatch(statement ->
                                statement.start() <= said.getFirst().start()
                                        && statement.end() >= said.getLast().end());
    }

    /// Returns whether a stretch of this passage reaches into a statement.
    boolean touchesStatement(List<Span> said) {
        return said.stream()
                .anyMatch(words -> statements.stream()
                        .anyMatch(statement -> statement.start() < words.end() && words.start() < statement.end()));
    }
}
