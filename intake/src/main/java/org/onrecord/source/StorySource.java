package org.onrecord.source;

import java.io.IOException;

/// Reads one format of stories. To add a format, write one such class and add one line to the list of formats
/// in `org.onrecord.intake`.
///
/// Thread-safe.
public interface StorySource {
    /// Returns whether some content is of this format, judging by its first bytes ([Content#beginning]) and,
    /// if these leave it open, by its metadata. Consumes nothing.
    ///
    /// @throws IOException if the content's stream throws it
    boolean recognises(Content content) throws IOException;

    /// Opens the stories in content of this format.
    ///
    /// @param opener opens what the content contains, of any format
    /// @throws IOException if the content's stream throws it, or if nothing in the content can be read; its
    /// message is for the user
    Stories open(Content content, Opener opener) throws IOException;
}
