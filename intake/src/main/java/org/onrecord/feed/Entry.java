package org.onrecord.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of a feed of any format. Missing values are null.
///
/// @param guid its identifier
/// @param link the address of its page
/// @param title its title
/// @param authors its authors, as written
/// @param published when it was published, as written
/// @param modified when it was last changed, as written
/// @param html its full text, if the feed contains it
/// @param summary the beginning or a summary of its text
/// @param section the section or category it is in
record Entry(
        @Nullable String guid,
        @Nullable URI link,
        @Nullable String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String html,
        @Nullable String summary,
        @Nullable String section) {
    Entry {
        authors = List.copyOf(authors);
    }

    /// Starts an entry that says nothing.
    static Builder builder() {
        return new Builder();
    }

    /// Collects what an entry says; what is not set, it does not say. Not thread-safe.
    static final class Builder {
        private List<String> authors = List.of();
        private @Nullable String guid;
        private @Nullable URI link;
        private @Nullable String title;
        private @Nullable String published;
        private @Nullable String modified;
        private @Nullable String html;
        private @Nullable String summary;
        private @Nullable String section;

        /// Sets who wrote it, as it is written.
        Builder authors(List<String> names) {
            this.authors = names;
            return this;
        }

        /// Sets what names it, or null.
        Builder guid(@Nullable String name) {
            this.guid = name;
            return this;
        }

        /// Sets the address of its page, or null.
        Builder link(@Nullable URI address) {
            this.link = address;
            return this;
        }

        /// Sets its title, or null.
        Builder title(@Nullable String words) {
            this.title = words;
            return this;
        }

        /// Sets when it was published, as it is written, or null.
        Builder published(@Nullable String moment) {
            this.published = moment;
            return this;
        }

        /// Sets when it was changed last, as it is written, or null.
        Builder modified(@Nullable String moment) {
            this.modified = moment;
            return this;
        }

        /// Sets its text, where the feed has it whole, or null.
        Builder html(@Nullable String whole) {
            this.html = whole;
            return this;
        }

        /// Sets the beginning of its text, or what it is about, or null.
        Builder summary(@Nullable String beginning) {
            this.summary = beginning;
            return this;
        }

        /// Sets what it is filed under, or null.
        Builder section(@Nullable String label) {
            this.section = label;
            return this;
        }

        Entry build() {
            return new Entry(guid, link, title, authors, published, modified, html, summary, section);
        }
    }

    /// Returns a name for the entry in its present form: a changed entry has another.
    String digest() {
        StringBuilder fields = new StringBuilder();
        for (Object one : Arrays.asList(guid, link, title, authors, published, modified, html, summary, section)) {
            fields.append(one).append('\u0000');
        }
        return UUID.nameUUIDFromBytes(fields.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
