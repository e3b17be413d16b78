package org.onrecord.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of a feed, whatever the feed's format. What it does not say is null.
///
/// @param guid what names it
/// @param link the address of its page
/// @param title its title
/// @param authors who wrote it, as it is written
/// @param published when it was published, as it is written
/// @param modified when it was changed last, as it is written
/// @param html its text, where the feed has it whole
/// @param summary the beginning of its text, or what it is about
/// @param section what it is filed under
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

    /// What names the entry as it is now: an entry that says anything else has another.
    String digest() {
        StringBuilder said = new StringBuilder();
        for (Object one : Arrays.asList(guid, link, title, authors, published, modified, html, summary, section)) {
            said.append(one).append('\u0000');
        }
        return UUID.nameUUIDFromBytes(said.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
