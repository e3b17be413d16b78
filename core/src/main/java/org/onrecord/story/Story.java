package org.onrecord.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Text;

/// One published piece: its text, and what it says of its own publication. What it does not say is null,
/// never blank.
///
/// @param id the digest of the text
/// @param origin the path or URL it came from, as given
/// @param text the body, unchanged
/// @param headline the headline, where it is known apart from the text
/// @param outlet who published it
/// @param agency the news agency that supplied it
/// @param byline who wrote it
/// @param published the date of publication
/// @param place the dateline's place
/// @param language the BCP 47 tag of its language
public record Story(
        StoryId id,
        String origin,
        Text text,
        @Nullable String headline,
        @Nullable Outlet outlet,
        @Nullable String agency,
        Byline byline,
        @Nullable LocalDate published,
        @Nullable String place,
        @Nullable String language) {
    public Story {
        if (origin.isBlank()) {
            throw new IllegalArgumentException("origin must not be blank, got \"" + origin + "\"");
        }
        if (!id.equals(StoryId.of(text))) {
            throw new IllegalArgumentException("story id " + id + " is not the digest of the text from " + origin);
        }
        requireWords("headline", headline, origin);
        requireWords("agency", agency, origin);
        requireWords("place", place, origin);
        requireWords("language", language, origin);
    }

    /// A story of which nothing is known but its text and where that came from.
    public static Story plain(String origin, Text text) {
        return new Story(StoryId.of(text), origin, text, null, null, null, Byline.NONE, null, null, null);
    }

    private static void requireWords(String name, @Nullable String value, String origin) {
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException(
                    name + " must be null or not blank, got \"" + value + "\" in the story from " + origin);
        }
    }
}
