package org.onrecord.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Meanings;

/// What an archive is given to work with.
///
/// @param clock tells when something is put on record
/// @param notes told what the user should know of how it went, in words: that an index is made anew
/// @param meanings opens what turns words into meanings, when a search first needs it, or null for none;
/// the archive closes it
/// @param cache the folder for the indexes of records that are on a server
/// @param searchLimit how long a search may go on before it is given up with a
/// [org.onrecord.search.SearchTookTooLongException], or null for as long as it takes; waiting for a turn
/// does not count
public record Settings(
        Clock clock,
        Consumer<String> notes,
        @Nullable Supplier<Meanings> meanings,
        Path cache,
        @Nullable Duration searchLimit) {
    public Settings {
        if (searchLimit != null && !searchLimit.isPositive()) {
            throw new IllegalArgumentException("a search needs some time, got " + searchLimit);
        }
    }

    /// Settings with which a search takes as long as it takes.
    public Settings(Clock clock, Consumer<String> notes, @Nullable Supplier<Meanings> meanings, Path cache) {
        this(clock, notes, meanings, cache, null);
    }

    /// Settings with the user's own cache.
    public Settings(Clock clock, Consumer<String> notes, @Nullable Supplier<Meanings> meanings) {
        this(clock, notes, meanings, ofUser());
    }

    /// The same, but a search is given up when it takes longer than `limit`.
    public Settings withSearchLimit(Duration limit) {
        return new Settings(clock, notes, meanings, cache, limit);
    }

    private static Path ofUser() {
        String given = System.getenv("XDG_CACHE_HOME");
        Path cache = given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(given);
        return cache.resolve("onrecord");
    }
}
