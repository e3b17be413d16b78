package org.onrecord.finder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pieces that make one statement.
///
/// @param contents in the order of the text, one at least
/// @param cue null where nothing reports the content
/// @param source null where nobody is named
/// @param sureness the features that the confidence is made of
record Attribution(
        List<Piece> contents, @Nullable Piece cue, @Nullable Piece source, Sureness sureness) {

    /// How sure the net is of the parts: log-probabilities, 0 where sure.
    ///
    /// @param pieces of the least sure word of all pieces
    /// @param contentLink of the least sure content being said by this cue
    /// @param sourceLink of the source, or of there being none
    record Sureness(double pieces, double contentLink, double sourceLink) {}

    Attribution {
        contents = List.copyOf(contents);
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("an attribution has content, got none beside cue " + cue);
        }
    }

    /// The word that decides in which passage of a long text this is read: the cue's first, else the content's.
    int anchor() {
        return cue != null ? cue.start() : contents.getFirst().start();
    }
}
