package org.onrecord.desk;

import java.util.Locale;

/// In what a finder can differ from the gold.
public enum Fault {
    /// A gold statement without a prediction.
    MISSED,
    /// A prediction without a gold statement.
    SPURIOUS,
    /// The right source, and other words than the gold's somewhere.
    WRONG_BOUNDS,
    /// Another source than the gold's.
    WRONG_SOURCE,
    /// Found, with another speaker's name.
    WRONG_SPEAKER,
    /// Matched, with another kind, where the gold is sure of it.
    WRONG_KIND;

    /// The words in reports: `wrong speaker`.
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The words as one, for an option: `wrong-speaker`.
    @Override
    public String toString() {
        return words().replace(' ', '-');
    }
}
