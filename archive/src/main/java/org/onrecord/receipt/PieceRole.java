package org.onrecord.receipt;

import java.util.Locale;

/// The role of a piece of the story's text in a statement.
enum PieceRole {
    /// The words said.
    CONTENT,
    /// The words that report them.
    CUE,
    /// The words that name who said them.
    SOURCE;

    /// Returns the word in the receipt, also the field of the payload: `content`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
