package org.onrecord.story;

import java.util.Locale;

/// The purposes of a story's blocks.
public enum Part {
    /// The headline.
    HEADLINE,
    /// The second line under a headline, or a heading between paragraphs.
    SUBHEAD,
    /// The line that names the authors: `By Ann Lee`.
    BYLINE,
    /// Agency, place or date on a line of their own: `AFP , Wednesday 29 Nov 2023`.
    DATELINE,
    /// The text below a picture, with its credit.
    CAPTION,
    /// The story itself.
    BODY,
    /// The site's boilerplate around a story: `Short link:`, `Read more`, `Share this`.
    FURNITURE;

    /// Returns the word in output: `headline`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
