package org.onrecord.webpage;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells the body of a story from the page around it.
///
/// Safe for use by several threads.
interface BodyExtractor {
    /// What was found.
    ///
    /// @param body the element that holds the body, as its own tree
    /// @param title the title, or null
    /// @param byline who wrote it, or null
    record Found(
            Element body, @Nullable String title, @Nullable String byline) {}

    /// The body of the story on a page, or null where there is none.
    ///
    /// @param page which may be changed
    @Nullable
    Found extract(Document page);
}
