package org.onrecord.finder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pieces that make one statement.
///
/// @param contents in the order of the text, at least one
/// @param cue null if nothing reports the content
/// @param source null if nobody is named
/// @param contentLink the log-probability that the least certain content belongs to this cue
/// @param sourceLink the log-probability of the source, or of there being none
record Attribution(
        List<Piece> contents, @Nullable Piece cue, @Nullable Piece source, double contentLink, double sourceLink) {

    Attribution {
        contents = List.copyOf(contents);
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("an attribution has content, got none beside cue " + cue);
        }
    }

    /// Returns the word that decides in which passage of a long text this is read: the cue's first, else the
    /// content's.
    int anchor() {
        return cue != null ? cue.start() : contents.getFirst().start();
    }

    /// Returns the same pieces, as if nothing reported the content.
    Attribution withoutCue() {
        return new Attribution(contents, null, source, contentLink, sourceLink);
    }
}
