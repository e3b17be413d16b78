package org.onrecord.source;

import java.io.IOException;

/// One format that stories come in. A new format is one class like this, and one line in the list of
/// formats of `org.onrecord.intake`.
///
/// Safe for use by several threads.
public interface StorySource {
    /// Whether some content is of this format: by its first bytes ([Content#beginning]) above all, and by
    /// what is told of it where these leave it open. Reads nothing.
    ///
    /// @throws IOException if the content's stream throws it
    boolean recognises(Content content) throws IOException;

    /// The stories in content of this format.
    ///
    /// @param opener opens what lies inside, of whatever format
    /// @throws IOException if the content's stream throws it, or if nothing of the content can be read; its
    /// message is for the user
    Stories open(Content content, Opener opener) throws IOException;
}
