package org.onrecord.intake;

import org.jspecify.annotations.Nullable;
import org.onrecord.fetch.Fetching;
import org.onrecord.source.FieldNames;
import org.onrecord.source.Limits;
import org.onrecord.source.Seen;

/// How sources are read.
///
/// @param limits how much is read at most
/// @param fetching fetches what lies at addresses; null where nothing is to be fetched
/// @param seen what was read before
/// @param fields what fields are called in JSON lines
public record SourceSettings(Limits limits, @Nullable Fetching fetching, Seen seen, FieldNames fields) {
    /// The usual limits and names; nothing is fetched.
    public static final SourceSettings USUAL = new SourceSettings(Limits.USUAL, null, Seen.NOTHING, FieldNames.USUAL);

    /// The same with other limits.
    public SourceSettings with(Limits other) {
        return new SourceSettings(other, fetching, seen, fields);
    }

    /// The same, but what lies at addresses is fetched so.
    public SourceSettings with(Fetching other) {
        return new SourceSettings(limits, other, seen, fields);
    }

    /// The same, but what was seen is left out.
    public SourceSettings with(Seen other) {
        return new SourceSettings(limits, fetching, other, fields);
    }

    /// The same with other names of fields.
    public SourceSettings with(FieldNames other) {
        return new SourceSettings(limits, fetching, seen, other);
    }
}
