package org.onrecord.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.KeptStatement;

/// Statements that others follow, as a feed by RFC 4287.
///
/// @param id what names the feed in the world: an address
/// @param title what the statements have in common, in words
/// @param self the feed's own address, or null where it has none
/// @param page the address of the page that shows the same, or null where there is none
/// @param entries the statements, the newest first
public record AtomFeed(
        String id,
        String title,
        @Nullable String self,
        @Nullable String page,
        List<Entry> entries) {
    /// A statement that others follow.
    ///
    /// @param statement the statement
    /// @param id what names it in the world: an address
    /// @param shown the address of the page that shows it in its story, or null where there is none
    /// @param published the address where its story was published, or null where that has none
    public record Entry(
            KeptStatement statement,
            String id,
            @Nullable String shown,
            @Nullable String published) {}

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /// When the last of them was put on record.
    Instant updated() {
        return entries.stream()
                .map(entry -> entry.statement().story().kept())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /// The feed as XML, in UTF-8. Characters that XML forbids are replaced by U+FFFD.
    public byte[] bytes() {
        return AtomWriter.of(this);
    }
}
