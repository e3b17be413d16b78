package org.onrecord.evaluation;

import java.util.Locale;

/// The three parts of an attribution, in the order in which figures are printed.
enum Role {
    SOURCE,
    CUE,
    CONTENT;

    /// Returns the word in files and reports: `source`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
