package org.onrecord.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.SentenceEncoder;

/// The settings with which an archive is opened.
///
/// @param clock gives the time at which something is put on record
/// @param notes receives messages for the user: that an index is being rebuilt
/// @param meanings opens the encoder that turns words into vectors when it is first needed, or null for none;
/// the archive closes the encoder
/// @param cache the folder for the indexes of records that are on a server
/// @param searchLimit how long a search may run before it is stopped with a
/// [org.onrecord.search.SearchTookTooLongException], or null for no limit; waiting for a turn does not count
/// @param keys the folder for what belongs to a record on a server but must not be in its database: the key
/// that signs its heads, and the head that was acknowledged last
public record ArchiveSettings(
        Clock clock,
        Consumer<String> notes,
        @Nullable Supplier<SentenceEncoder> meanings,
        Path cache,
        @Nullable Duration searchLimit,
        Path keys) {
    public ArchiveSettings {
        if (searchLimit != null && !searchLimit.isPositive()) {
            throw new IllegalArgumentException("a search needs some time, got " + searchLimit);
        }
    }

    /// Creates settings without a limit on how long a search may run.
    public ArchiveSettings(
            Clock clock, Consumer<String> notes, @Nullable Supplier<SentenceEncoder> meanings, Path cache) {
        this(clock, notes, meanings, cache, null, cache.resolve("keys"));
    }

    /// Creates settings that use the user's own cache.
    public ArchiveSettings(Clock clock, Consumer<String> notes, @Nullable Supplier<SentenceEncoder> meanings) {
        this(clock, notes, meanings, ofUser("XDG_CACHE_HOME", ".cache"), null, ofUser("XDG_CONFIG_HOME", ".config"));
    }

    /// Returns the same settings, but with searches stopped if they take longer than `limit`.
    public ArchiveSettings withSearchLimit(Duration limit) {
        return new ArchiveSettings(clock, notes, meanings, cache, limit, keys);
    }

    /// Returns Onrecord's folder among the user's own.
    private static Path ofUser(String variable, String otherwise) {
        String given = System.getenv(variable);
        Path own = given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home", "."), otherwise)
                : Path.of(given);
        return own.resolve("onrecord");
    }
}
