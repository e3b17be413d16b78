package org.onrecord.quotation;

import org.jspecify.annotations.Nullable;

/// The question whether certain words were said.
///
/// @param words the words, with or without quotation marks; if an attribution is between quoted parts (`“I
/// will go,” she said, “tomorrow”`), only the quoted parts are asked about
/// @param by the person who is to have said them, as the answer names them, or null if anyone can have
public record QuotationQuery(String words, @Nullable String by) {
    public QuotationQuery {
        if (by != null && by.isBlank()) {
            throw new IllegalArgumentException("by must name someone or be null, got a blank");
        }
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("nothing to look for: no word in “" + words + "”");
        }
    }

    /// Returns the question whether anyone said these words.
    public static QuotationQuery of(String words) {
        return new QuotationQuery(words, null);
    }

    String whom() {
        return by == null ? "the speaker" : by;
    }
}
