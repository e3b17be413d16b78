package org.onrecord.finder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pieces that make one statement.
///
/// @param contents in the order of the text, one at least
/// @param cue null where nothing reports the content
/// @param source null where nobody is named
/// @param contentLink how sure the net is that the least sure content is said by this cue: a log-probability
/// @param sourceLink how sure it is of the source, or of there being none: a log-probability
record Attribution(
        List<Piece> contents, @Nullable Piece cue, @Nullable Piece source, double contentLink, double sourceLink) {

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

    /// The same pieces, as if nothing reported the content.
    Attribution withoutCue() {
        return new Attribution(contents, null, source, contentLink, sourceLink);
    }
}
