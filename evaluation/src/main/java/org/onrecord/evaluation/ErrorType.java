package org.onrecord.evaluation;

import java.util.Locale;

/// The ways in which a finder can differ from the gold.
public enum ErrorType {
    /// A gold statement without a prediction.
    MISSED,
    /// A prediction without a gold statement.
    SPURIOUS,
    /// The right source, but other words than the gold's somewhere.
    WRONG_BOUNDS,
    /// Another source than the gold's.
    WRONG_SOURCE,
    /// Found, with another speaker's name.
    WRONG_SPEAKER,
    /// Matched, but with another kind, where the gold kind is sure.
    WRONG_KIND;

    /// Returns the words in reports: `wrong speaker`.
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Returns the words joined by hyphens, for an option: `wrong-speaker`.
    @Override
    public String toString() {
        return words().replace(' ', '-');
    }
}
