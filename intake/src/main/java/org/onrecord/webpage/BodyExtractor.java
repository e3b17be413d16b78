package org.onrecord.webpage;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the body of a story in a web page.
///
/// Thread-safe.
interface BodyExtractor {
    /// An extracted body.
    ///
    /// @param body the element that contains the body, as the root of its own tree
    /// @param title the title, or null
    /// @param byline the byline, or null
    record Found(
            Element body, @Nullable String title, @Nullable String byline) {}

    /// Extracts the body of the story on a page; returns null if there is none.
    ///
    /// @param page the page, which may be changed
    @Nullable
    Found extract(Document page);
}
