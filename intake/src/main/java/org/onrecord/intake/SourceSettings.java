package org.onrecord.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.fetch.AddressFetcher;
import org.onrecord.source.FieldNames;
import org.onrecord.source.Limits;
import org.onrecord.source.SeenSet;

/// Settings for reading sources.
///
/// @param limits upper limits on what is read
/// @param fetching fetches web addresses; null to fetch nothing
/// @param seen the parts that were read before
/// @param fields the names of fields in JSON Lines
/// @param directory the folder that relative paths start from; the empty path for that of this process
public record SourceSettings(
        Limits limits, @Nullable AddressFetcher fetching, SeenSet seen, FieldNames fields, Path directory) {
    /// The default limits and names; nothing is fetched.
    public static final SourceSettings USUAL =
            new SourceSettings(Limits.USUAL, null, SeenSet.NOTHING, FieldNames.USUAL, Path.of(""));

    /// Returns a copy with other limits.
    public SourceSettings with(Limits other) {
        return new SourceSettings(other, fetching, seen, fields, directory);
    }

    /// Returns a copy that fetches addresses with this fetcher.
    public SourceSettings with(AddressFetcher other) {
        return new SourceSettings(limits, other, seen, fields, directory);
    }

    /// Returns a copy that skips the parts in this set.
    public SourceSettings with(SeenSet other) {
        return new SourceSettings(limits, fetching, other, fields, directory);
    }

    /// Returns a copy with other names of fields.
    public SourceSettings with(FieldNames other) {
        return new SourceSettings(limits, fetching, seen, other, directory);
    }

    /// Returns a copy in which relative paths start from this folder.
    public SourceSettings in(Path other) {
        return new SourceSettings(limits, fetching, seen, fields, other);
    }
}
