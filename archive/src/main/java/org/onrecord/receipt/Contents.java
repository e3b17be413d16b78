package org.onrecord.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.onrecord.log.Hash;
import org.onrecord.log.TreeHead;

/// What a receipt consists of; all else in it follows from this.
///
/// @param payload what the leaf holds, but for the words of a statement where they were left out
/// @param leaf the hash of the whole payload
/// @param position where the leaf stands in the log
/// @param path the hashes from the leaf to the root
/// @param head the head of the log
/// @param at when the log had that head, as the record says
/// @param shown what is shown of the statement's pieces, in their order
/// @param checksum what [#checksum(long, long, Instant, List)] gave for it
record Contents(
        String payload,
        Hash leaf,
        long position,
        List<Hash> path,
        TreeHead head,
        Instant at,
        List<Shown> shown,
        Hash checksum) {
    Contents {
        path = List.copyOf(path);
        shown = List.copyOf(shown);
    }

    /// The SHA-256 of all that neither the payload nor the root of the log settles, as UTF-8, with a zero
    /// byte behind each: position, size and time; then prefix, words and suffix of every piece, or the
    /// digest of its words. It shows damage; it proves nothing, since whoever forges these can compute it
    /// anew.
    static Hash checksum(long position, long size, Instant at, List<Shown> shown) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        add(digest, Long.toString(position));
        add(digest, Long.toString(size));
        add(digest, at.toString());
        for (Shown one : shown) {
            switch (one) {
                case Shown.Quote quote -> {
                    add(digest, quote.prefix());
                    add(digest, quote.exact());
                    add(digest, quote.suffix());
                }
                case Shown.Digest words -> add(digest, words.value());
            }
        }
        return Hash.of(digest.digest());
    }

    private static void add(MessageDigest digest, String string) {
        digest.update(string.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
