package org.onrecord.answers;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.KeptStatement;

/// A feed of statements for others to follow, as in RFC 4287.
///
/// @param id the globally unique identifier of the feed: an address
/// @param title what the statements have in common, in words
/// @param self the feed's own address, or null if it has none
/// @param page the address of the page that shows the same statements, or null if there is none
/// @param entries the statements, newest first
public record AtomFeed(
        String id,
        String title,
        @Nullable String self,
        @Nullable String page,
        List<Entry> entries) {
    /// A statement in a feed.
    ///
    /// @param statement the statement
    /// @param id its globally unique identifier: an address
    /// @param shown the address of the page that shows it in its story, or null if there is none
    /// @param published the address where its story was published, or null if it has none
    public record Entry(
            KeptStatement statement,
            String id,
            @Nullable String shown,
            @Nullable String published) {}

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /// Returns when the latest statement was put on record.
    Instant updated() {
        return entries.stream()
                .map(entry -> entry.statement().story().kept())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /// Returns the feed as XML, in UTF-8. Characters that XML forbids are replaced by U+FFFD.
    public byte[] bytes() {
        return AtomWriter.of(this);
    }
}
