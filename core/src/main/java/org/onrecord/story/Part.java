package org.onrecord.story;

import java.util.Locale;

/// What a block of a story's text is for.
public enum Part {
    /// The headline.
    HEADLINE,
    /// The second line under a headline, or a heading between paragraphs.
    SUBHEAD,
    /// Who wrote it: `By Ann Lee`.
    BYLINE,
    /// Agency, place or date on a line of their own: `AFP , Wednesday 29 Nov 2023`.
    DATELINE,
    /// What stands below a picture, with its credit.
    CAPTION,
    /// The story itself.
    BODY,
    /// What a site puts around a story: `Short link:`, `Read more`, `Share this`.
    FURNITURE;

    /// The word that leaves the program: `headline`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
