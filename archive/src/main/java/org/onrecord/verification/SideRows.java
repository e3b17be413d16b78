package org.onrecord.verification;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.log.Salt;
import org.onrecord.store.EditionTable;
import tools.jackson.databind.JsonNode;

/// The rows of the tables beside the log that are about the entries of a page, by position. Not thread-safe.
///
/// Checking an entry removes its rows from here, so what remains at the end belongs to no entry: a row that
/// somebody added, or one whose entry is gone. Uses plain JDBC, since verifying a record reads every row.
final class SideRows {
    /// The clusters of stories and statements.
    final Map<Long, Long> members = new HashMap<>();

    /// The digests of stories.
    final Map<Long, String> filedStories = new HashMap<>();

    /// The guids of stories.
    final Map<Long, Version> editions = new HashMap<>();

    /// The speakers filed with statements and corrections.
    final Map<Long, Filed> appearances = new HashMap<>();

    /// The names under which they are filed.
    final Map<Long, Set<String>> aliases = new HashMap<>();

    /// The positions of edits.
    final Set<Long> edits = new HashSet<>();

    /// The salts of entries.
    final Map<Long, Salt> salts = new HashMap<>();

    /// The stories of sightings.
    final Map<Long, Long> sightings = new HashMap<>();

    private final Handle handle;

    SideRows(Handle handle) {
        this.handle = handle;
    }

    /// The filed number and evidence of a speaker.
    record Filed(long speaker, String evidence) {}

    /// Which piece a story is a version of.
    ///
    /// @param scope null for a story that was put on record before there were scopes
    record Version(String guid, long piece, @Nullable String scope) {}

    /// Reads the rows about the entries at positions in `[from, to)`.
    void read(long from, long to) throws SQLException {
        select(
                "select number, cluster from member where number >= ? and number < ?",
                from,
                to,
                row -> members.put(row.getLong(1), row.getLong(2)));
        select(
                "select number, digest from story where number >= ? and number < ?",
                from,
                to,
                row -> filedStories.put(row.getLong(1), row.getString(2)));
        select(
                "select number, guid, piece, scope from edition where number >= ? and number < ?",
                from,
                to,
                row -> editions.put(row.getLong(1), new Version(row.getString(2), row.getLong(3), row.getString(4))));
        select(
                "select position, speaker, evidence from appearance where position >= ? and position < ?",
                from,
                to,
                row -> appearances.put(row.getLong(1), new Filed(row.getLong(2), row.getString(3))));
        select(
                "select position, name from alias where position >= ? and position < ?",
                from,
                to,
                row -> aliases.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                        .add(row.getString(2)));
        select(
                "select position from edit where position >= ? and position < ?",
                from,
                to,
                row -> edits.add(row.getLong(1)));
        select(
                "select position, bytes from salt where position >= ? and position < ?",
                from,
                to,
                row -> salts.put(row.getLong(1), Salt.of(row.getBytes(2))));
        select(
                "select position, story from sighting where position >= ? and position < ?",
                from,
                to,
                row -> sightings.put(row.getLong(1), row.getLong(2)));
    }

    /// Checks the row that says which piece a story is a version of: the one of the version before, or a piece
    /// of its own. The payload of a story from before there were scopes has none, and so has its row.
    void checkEdition(long position, JsonNode json, BiConsumer<String, String> fault) {
        Version row = editions.remove(position);
        String where = "table edition, number " + position;
        String guid = json.get("guid").isNull() ? null : json.get("guid").asString();
        if (!Objects.equals(guid, row == null ? null : row.guid())) {
            fault.accept("guid is not what the payload says", where);
        }
        if (guid == null || row == null) {
            return;
        }
        JsonNode scope = json.get("scope");
        if (!Objects.equals(
                scope == null ? null : EditionTable.column(scope.isNull() ? null : scope.asString()), row.scope())) {
            fault.accept("scope is not what the payload says", where);
        }
        Long before =
                json.get("supersedes").isNull() ? null : json.get("supersedes").asLong();
        if (!Objects.equals(
                before == null ? Long.valueOf(position) : new EditionTable(handle).piece(before), row.piece())) {
            fault.accept("piece is not that of the version before", where);
        }
    }

    /// Takes one row of a query.
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /// Calls `reader` with every row that a query returns for the positions in `[from, to)`.
    private void select(String sql, long from, long to, RowReader reader) throws SQLException {
        try (PreparedStatement query = handle.getConnection().prepareStatement(sql)) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    /// Calls `fault` with what is wrong, and where, for every row before `end` that no entry accounted for.
    void leftOver(long end, BiConsumer<String, String> fault) {
        members.keySet().stream()
                .filter(number -> number < end)
                .forEach(number -> fault.accept("is of no story or statement", "table member, number " + number));
        filedStories.keySet().stream()
                .filter(number -> number < end)
                .forEach(number -> fault.accept("is of no story", "table story, number " + number));
        editions.keySet().stream()
                .filter(number -> number < end)
                .forEach(number -> fault.accept("is of no story", "table edition, number " + number));
        appearances.keySet().stream()
                .filter(number -> number < end)
                .forEach(number -> fault.accept("is of no statement", "table appearance, position " + number));
        aliases.keySet().stream()
                .filter(number -> number < end)
                .forEach(number -> fault.accept("is of no statement", "table alias, position " + number));
        edits.stream()
                .filter(number -> number < end)
                .forEach(number -> fault.accept("is not of an edit", "table edit, position " + number));
        sightings.keySet().stream()
                .filter(number -> number < end)
                .forEach(number -> fault.accept("is not of a sighting", "table sighting, position " + number));
    }
}
