package org.onrecord.quotation;

import org.jspecify.annotations.Nullable;

/// What somebody wants to know of: whether these words were said.
///
/// @param words the words, with or without quotation marks; where an attribution stands between quoted
/// parts (`“I will go,” she said, “tomorrow”`), only the quoted parts are asked about
/// @param by who is to have said them, as the answer names that one, or null when anyone may have
public record Asked(String words, @Nullable String by) {
    public Asked {
        if (by != null && by.isBlank()) {
            throw new IllegalArgumentException("by must name someone or be null, got a blank");
        }
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("nothing to look for: no word in “" + words + "”");
        }
    }

    /// These words, whoever said them.
    public static Asked of(String words) {
        return new Asked(words, null);
    }

    String whom() {
        return by == null ? "the speaker" : by;
    }
}
