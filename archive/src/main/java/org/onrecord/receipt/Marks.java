package org.onrecord.receipt;

import java.util.Locale;

/// What a piece of the story's text is in a statement.
enum Marks {
    /// The words said.
    CONTENT,
    /// The words that report them.
    CUE,
    /// The words that name who said them.
    SOURCE;

    /// The word in the receipt and the field of the payload: `content`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
