package org.onrecord.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.jdbi.v3.core.Handle;
import org.onrecord.log.Hash;

/// Strings of any length in the table of pieces, since no column holds them whole in both databases.
final class Pieces {
    /// The most bytes in one row.
    private static final int PIECE = 500_000;

    /// The most characters of a payload that its own column takes.
    private static final int LONGEST_PAYLOAD = 250_000;

    private Pieces() {}

    /// Whether a payload is kept in pieces.
    static boolean isLong(String payload) {
        return payload.length() > LONGEST_PAYLOAD;
    }

    /// The name under which a long payload is kept.
    static String ofPayload(Hash leaf) {
        return leaf.toString().replace("sha256:", "leaf:");
    }

    /// Keeps a string, unless it is there.
    static void keep(Handle handle, String digest, String string) {
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

    /// The string that is kept under a name.
    ///
    /// @throws NoSuchElementException if none is
    static String string(Handle handle, String digest) {
        return new String(bytes(handle, digest), StandardCharsets.UTF_8);
    }

    /// The bytes that are kept under a name. By plain JDBC, since whoever checks a record asks for every
    /// text.
    ///
    /// @throws NoSuchElementException if none are
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
