package org.onrecord.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Meanings;

/// What an archive is given to work with.
///
/// @param clock tells when something is put on record
/// @param notes told what the user should know of how it went, in words: that an index is made anew
/// @param meanings opens what turns words into meanings, when a search first needs it, or null for none; the archive
/// closes it
/// @param cache the folder for the indexes of records that are on a server
public record Settings(
        Clock clock, Consumer<String> notes, @Nullable Supplier<Meanings> meanings, Path cache) {
    /// Settings with the user's own cache.
    public Settings(Clock clock, Consumer<String> notes, @Nullable Supplier<Meanings> meanings) {
        this(clock, notes, meanings, ofUser());
    }

    private static Path ofUser() {
        String given = System.getenv("XDG_CACHE_HOME");
        Path cache = given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(given);
        return cache.resolve("onrecord");
    }
}
