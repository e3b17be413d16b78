package org.onrecord.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jdbi.v3.core.Handle;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.log.Hash;

/// Stores strings of any length in the table `piece`, split into rows of up to 500,000 bytes, because H2 and
/// PostgreSQL share no column type that takes a whole one.
///
/// A string is found by its digest, so it is stored once however often it is added. Texts of stories have the
/// story's id for their name; a payload that is too long for its own column has the hash of its leaf.
public final class ChunkedStrings {
    /// The maximum number of bytes in a row.
    private static final int PIECE = 500_000;

    /// The maximum number of characters of a payload that its own column takes.
    private static final int LONGEST_PAYLOAD = 250_000;

    private ChunkedStrings() {}

    /// Returns whether a payload is too long for its own column and goes into pieces.
    static boolean isLong(String payload) {
        return payload.length() > LONGEST_PAYLOAD;
    }

    /// Returns the name under which a long payload is stored.
    public static String ofPayload(Hash leaf) {
        return leaf.toString().replace("sha256:", "leaf:");
    }

    /// Stores a string, unless one is already stored under this name.
    public static void keep(Handle handle, String digest, String string) {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        for (int part = 0; part == 0 || part * PIECE < bytes.length; part++) {
            int from = part * PIECE;
            handle.createUpdate("insert into piece (digest, part, bytes) values (:digest, :part, :bytes)"
                            + " on conflict do nothing")
                    .bind("digest", digest)
                    .bind("part", part)
                    .bind("bytes", Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE)))
                    .execute();
        }
    }

    /// Stores a string in place of the one that is stored under this name.
    static void replace(Handle handle, String digest, String string) {
        remove(handle, digest);
        keep(handle, digest, string);
    }

    /// Removes the string that is stored under a name, if there is one.
    static void remove(Handle handle, String digest) {
        handle.createUpdate("delete from piece where digest = :digest")
                .bind("digest", digest)
                .execute();
    }

    /// Returns the string that is stored under a name.
    ///
    /// @throws NoSuchElementException if there is none
    public static String string(Handle handle, String digest) {
        return new String(bytes(handle, digest), StandardCharsets.UTF_8);
    }

    /// Returns the strings that are stored under some names, by name; names under which there is none are left out.
    static Map<String, String> strings(Handle handle, List<String> digests) {
        Map<String, ByteArrayOutputStream> bytes = new HashMap<>();
        handle.createQuery("select digest, bytes from piece where digest in (<digests>) order by digest, part")
                .bindList("digests", digests)
                .map((row, _) -> {
                    bytes.computeIfAbsent(row.getString(1), _ -> new ByteArrayOutputStream())
                            .writeBytes(row.getBytes(2));
                    return true;
                })
                .list();
        Map<String, String> strings = new HashMap<>();
        bytes.forEach((digest, all) -> strings.put(digest, all.toString(StandardCharsets.UTF_8)));
        return strings;
    }

    /// Returns the bytes that are stored under a name. Uses plain JDBC, since verifying a record reads every
    /// text.
    ///
    /// @throws NoSuchElementException if there are none
    static byte[] bytes(Handle handle, String digest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int parts = 0;
        try (PreparedStatement query = handle.getConnection()
                .prepareStatement("select part, bytes from piece where digest = ? order by part")) {
            query.setString(1, digest);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next() && rows.getInt(1) == parts) {
                    bytes.writeBytes(rows.getBytes(2));
                    parts++;
                }
            }
        } catch (SQLException e) {
            throw new UnableToUseRecordException("the record cannot be read: " + Database.reason(e), e);
        }
        if (parts == 0) {
            throw new NoSuchElementException("the text " + digest + " is not there");
        }
        return bytes.toByteArray();
    }
}
