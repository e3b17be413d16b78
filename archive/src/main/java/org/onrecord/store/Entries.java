package org.onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.log.Hash;
import org.onrecord.log.Salt;
import tools.jackson.databind.JsonNode;

/// Reads entries of the log from their table. Not thread-safe: bound to its handle, which one thread uses at
/// a time.
///
/// A payload that is too long for its column is stored in pieces, and its column is empty; every method here
/// puts it together again.
public final class Entries {
    /// The columns of a [Row].
    static final String SELECT = "select entry.position, sort, subject, hash, payload";

    private final Handle handle;

    Entries(Handle handle) {
        this.handle = handle;
    }

    /// An entry as it is in the table.
    public record Row(long position, EntryType sort, String subject, JsonNode payload) {}

    /// Returns the payload of the entry at a position.
    ///
    /// @throws NoSuchElementException if there is none
    public JsonNode payload(long position) {
        List<Row> rows = rows(List.of(position));
        if (rows.isEmpty()) {
            throw new NoSuchElementException("there is no entry at position " + position);
        }
        return rows.getFirst().payload();
    }

    /// What the hash of an entry is of.
    ///
    /// @param payload the payload, in the exact characters that were hashed
    /// @param salt the salt that was hashed with it, or null if there is none
    public record Hashed(String payload, @Nullable Salt salt) {}

    /// Returns what was hashed of the entry at a position.
    ///
    /// @throws NoSuchElementException if there is none
    public Hashed hashed(long position) {
        return handle.createQuery("select hash, payload, salt.bytes from entry"
                        + " left join salt on salt.position = entry.position where entry.position = :position")
                .bind("position", position)
                .map((row, _) -> new Hashed(
                        row.getString(2).isEmpty()
                                ? ChunkedStrings.string(handle, ChunkedStrings.ofPayload(Hash.of(row.getBytes(1))))
                                : row.getString(2),
                        row.getBytes(3) == null ? null : Salt.of(row.getBytes(3))))
                .findOne()
                .orElseThrow(() -> new NoSuchElementException("there is no entry at position " + position));
    }

    /// Returns the first `most` entries of statements at or after a position and before another, in order.
    public List<Row> statementRows(long from, long to, int most) {
        return handle.createQuery(
                        SELECT + " from entry"
                                + " where position >= :from and position < :to and sort = :sort order by position fetch first :most rows only")
                .bind("from", from)
                .bind("to", to)
                .bind("sort", EntryType.STATEMENT.word())
                .bind("most", most)
                .map(this::row)
                .list();
    }

    /// Returns the entries from `first` to `last`, both included, in order.
    public List<Row> rows(long first, long last) {
        return handle.createQuery(SELECT + " from entry" + " where position between :first and :last order by position")
                .bind("first", first)
                .bind("last", last)
                .map(this::row)
                .list();
    }

    /// Returns the entries from `first` to `last`, both included, in order, except sightings.
    public List<Row> withoutSightings(long first, long last) {
        return handle.createQuery(SELECT + " from entry"
                        + " where position between :first and :last and sort <> :sighting order by position")
                .bind("first", first)
                .bind("last", last)
                .bind("sighting", EntryType.SIGHTING.word())
                .map(this::row)
                .list();
    }

    /// Returns the entries at these positions, in any order.
    public List<Row> rows(Collection<Long> positions) {
        return handle.createQuery(SELECT + " from entry where position in (<positions>)")
                .bindList("positions", List.copyOf(positions))
                .map(this::row)
                .list();
    }

    /// Reads the entry from a row of [#SELECT].
    Row row(ResultSet row, StatementContext context) throws SQLException {
        String payload = row.getString(5);
        if (payload.isEmpty()) {
            payload = ChunkedStrings.string(handle, ChunkedStrings.ofPayload(Hash.of(row.getBytes(4))));
        }
        long position = row.getLong(1);
        return new Row(
                position, sort(position, row.getString(2)), row.getString(3), StoryJsonReader.JSON.readTree(payload));
    }

    /// Returns the sort of an entry; a word that is not one is damage, since the program writes no other.
    private static EntryType sort(long position, String word) {
        try {
            return EntryType.of(word);
        } catch (IllegalArgumentException e) {
            throw new UnableToUseRecordException(
                    "the record's log is damaged: of the entry at position " + position + ", " + e.getMessage()
                            + "; run onrecord verify for details",
                    e);
        }
    }
}
