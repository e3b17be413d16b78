package org.onrecord.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// Further facts that a story gives about a statement. A fact that it does not give is null, or empty.
///
/// @param addressee the person or people addressed, in the story's words: `reporters`
/// @param venue the place or occasion, in the story's words: `Brussels`, `a rally in Ohio`
/// @param said the date on which it was said
/// @param figures the amounts, shares and counts in the content, in the order of the text
/// @param negated true if the speaker says that it is not so, or will not be done
/// @param condition the words of the condition it depends on: `if Congress approves`
public record Circumstances(
        @Nullable String addressee,
        @Nullable String venue,
        @Nullable SaidOn said,
        List<Figure> figures,
        boolean negated,
        @Nullable Span condition) {
    /// No further facts.
    public static final Circumstances NONE = new Circumstances(null, null, null, List.of(), false, null);

    public Circumstances {
        requireWords("addressee", addressee);
        requireWords("venue", venue);
        figures = List.copyOf(figures);
    }

    private static void requireWords(String name, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException(name + " must be null or not blank, got \"" + value + "\"");
        }
    }
}
