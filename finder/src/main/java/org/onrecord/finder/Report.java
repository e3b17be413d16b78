package org.onrecord.finder;

import org.jspecify.annotations.Nullable;

/// A cue with the source beside it.
///
/// @param cue the reporting words
/// @param source who reports, or null where the cue continues with the source before it
/// @param use what the cue can report
/// @param manner how the cue stands to its source and its clause
record Report(WordRange cue, @Nullable WordRange source, ReportingVerbs.Use use, Manner manner) {
    enum Manner {
        /// `she said`, `said Mr Ode`
        VERB,
        /// `…, adding that`, `… and said that`: the source is the one before.
        GOING_ON,
        /// `according to her`
        ACCORDING
    }

    /// Returns whether the source is after the cue.
    boolean isInverted() {
        return source != null && source.from() >= cue.to();
    }

    /// Returns the first word of cue and source.
    int from() {
        return source == null ? cue.from() : Math.min(cue.from(), source.from());
    }

    /// Returns the word after cue and source.
    int to() {
        return source == null ? cue.to() : Math.max(cue.to(), source.to());
    }
}
