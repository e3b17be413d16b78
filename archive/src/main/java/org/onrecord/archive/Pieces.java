package org.onrecord.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        List<byte[]> pieces = new ArrayList<>();
        handle.createQuery("select part, bytes from piece where digest = :digest order by part")
                .bind("digest", digest)
                .map((row, _) -> {
                    if (row.getInt(1) == pieces.size()) {
                        pieces.add(row.getBytes(2));
                    }
                    return row.getInt(1);
                })
                .forEach(_ -> {});
        if (pieces.isEmpty()) {
            throw new NoSuchElementException("the text " + digest + " is not there");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pieces.forEach(bytes::writeBytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
