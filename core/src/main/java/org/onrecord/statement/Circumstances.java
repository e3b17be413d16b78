package org.onrecord.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// What else a story tells of a statement. What it does not tell is null, or empty.
///
/// @param addressee to whom it was said, in the story's words: `reporters`
/// @param venue where or at what occasion, in the story's words: `Brussels`, `a rally in Ohio`
/// @param said when
/// @param figures the amounts, shares and counts in the content, in the order of the text
/// @param negated whether the speaker says that it is not so, or will not be done
/// @param condition the words that say on what it hangs: `if Congress approves`
public record Circumstances(
        @Nullable String addressee,
        @Nullable String venue,
        @Nullable Said said,
        List<Figure> figures,
        boolean negated,
        @Nullable Span condition) {
    /// Nothing is told.
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
