package org.onrecord.story;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// One published piece: its text, and what it says of its own publication. A value that it does not give is
/// null, never blank.
///
/// @param id the digest of the text; of a redacted text, the digest that it had before
/// @param origin the path or URL it came from, as given
/// @param text the body, unchanged
/// @param headline the headline, if it is known apart from the text
/// @param outlet the publisher
/// @param agency the news agency that supplied it
/// @param byline the authors
/// @param published the date of publication
/// @param place the dateline's place
/// @param language the BCP 47 tag of its language
/// @param blocks the purposes of stretches of the text, in order, without overlap; all other text is body
/// @param publication the publisher's data on its publication
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
        @Nullable String language,
        List<Block> blocks,
        PublicationMetadata publication) {
    public Story {
        blocks = blocks.stream().sorted().toList();
        for (int index = 0; index < blocks.size(); index++) {
            Span span = blocks.get(index).span();
            if (span.end() > text.length()
                    || (index > 0 && blocks.get(index - 1).span().overlaps(span))) {
                throw new IllegalArgumentException(
                        "blocks must lie in the text and not overlap, got " + blocks + " in the story from " + origin);
            }
        }
        if (origin.isBlank()) {
            throw new IllegalArgumentException("origin must not be blank, got \"" + origin + "\"");
        }
        if (!text.isRedacted() && !id.equals(StoryId.of(text))) {
            throw new IllegalArgumentException("story id " + id + " is not the digest of the text from " + origin);
        }
        requireWords("headline", headline, origin);
        requireWords("agency", agency, origin);
        requireWords("place", place, origin);
        requireWords("language", language, origin);
    }

    /// Starts a story of which only the text and its origin are known. Its id is the digest of the text.
    ///
    /// @param origin the path or URL it came from, as given; not blank
    public static Builder builder(String origin, Text text) {
        return new Builder(origin, text);
    }

    /// Returns a story of which only the text and its origin are known.
    public static Story plain(String origin, Text text) {
        return builder(origin, text).build();
    }

    /// Collects what is known of a story; values that are not set are missing. Not thread-safe.
    public static final class Builder {
        private final String origin;
        private final Text text;
        private @Nullable StoryId id;
        private @Nullable String headline;
        private @Nullable Outlet outlet;
        private @Nullable String agency;
        private Byline byline = Byline.NONE;
        private @Nullable LocalDate published;
        private @Nullable String place;
        private @Nullable String language;
        private List<Block> blocks = List.of();
        private PublicationMetadata publication = PublicationMetadata.NONE;

        private Builder(String origin, Text text) {
            this.origin = origin;
            this.text = text;
        }

        /// Sets the id that the story has elsewhere; [#build()] checks it against the text, unless that was redacted.
        public Builder id(StoryId known) {
            this.id = known;
            return this;
        }

        /// Sets the headline, not blank, or null.
        public Builder headline(@Nullable String words) {
            this.headline = words;
            return this;
        }

        /// Sets the publisher, or null.
        public Builder outlet(@Nullable Outlet publisher) {
            this.outlet = publisher;
            return this;
        }

        /// Sets the agency that supplied it, not blank, or null.
        public Builder agency(@Nullable String name) {
            this.agency = name;
            return this;
        }

        /// Sets the authors.
        public Builder byline(Byline writers) {
            this.byline = writers;
            return this;
        }

        /// Sets the date of publication, or null.
        public Builder published(@Nullable LocalDate date) {
            this.published = date;
            return this;
        }

        /// Sets the place of the dateline, not blank, or null.
        public Builder place(@Nullable String name) {
            this.place = name;
            return this;
        }

        /// Sets the BCP 47 tag of its language, not blank, or null.
        public Builder language(@Nullable String tag) {
            this.language = tag;
            return this;
        }

        /// Sets the purposes of stretches of the text.
        public Builder blocks(List<Block> parts) {
            this.blocks = parts;
            return this;
        }

        /// Sets the publisher's data on its publication.
        public Builder publication(PublicationMetadata metadata) {
            this.publication = metadata;
            return this;
        }

        /// Builds the story.
        ///
        /// @throws IllegalArgumentException if a value is blank, blocks overlap or leave the text, or the id
        /// is not the digest of the text
        public Story build() {
            return new Story(
                    id == null ? StoryId.of(text) : id,
                    origin,
                    text,
                    headline,
                    outlet,
                    agency,
                    byline,
                    published,
                    place,
                    language,
                    blocks,
                    publication);
        }
    }

    /// Returns the web address where it was published: its own address, or else its origin if that is one;
    /// null if neither is.
    public @Nullable URI address() {
        if (publication.address() != null && isWeb(publication.address())) {
            return publication.address();
        }
        try {
            URI address = new URI(origin);
            return isWeb(address) ? address : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    /// Returns the purpose of the text at `offset`.
    public Part partAt(int offset) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = blocks.get(middle).span();
            if (span.contains(offset)) {
                return blocks.get(middle).part();
            }
            if (offset < span.start()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Part.BODY;
    }

    private static void requireWords(String name, @Nullable String value, String origin) {
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException(
                    name + " must be null or not blank, got \"" + value + "\" in the story from " + origin);
        }
    }
}
