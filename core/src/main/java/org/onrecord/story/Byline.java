package org.onrecord.story;

import java.util.List;

/// The authors of a story.
///
/// @param authors the authors' names in the story's order, none blank; empty if the story names no author
public record Byline(List<String> authors) {
    /// The byline of a story that names no author.
    public static final Byline NONE = new Byline(List.of());

    public Byline {
        authors = List.copyOf(authors);
        for (String author : authors) {
            if (author.isBlank()) {
                throw new IllegalArgumentException("no author may be blank, got " + authors);
            }
        }
    }
}
