package org.onrecord.receipt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.log.Hash;
import org.onrecord.log.TreeHead;
import org.onrecord.text.Sha256;

/// The contents of a receipt, from which all else in it follows.
///
/// @param entry the entry
/// @param log the head to which all proofs lead
/// @param shown what it shows of the statement's pieces, in their order
/// @param corrections the entries with which people changed what the first one says, in the order of the log
/// @param checksum the result of [#checksum] for it
record Contents(EntryProof entry, LogHead log, List<Shown> shown, List<EntryProof> corrections, Hash checksum) {
    Contents {
        shown = List.copyOf(shown);
        corrections = List.copyOf(corrections);
    }

    /// Returns contents with the checksum that belongs to them.
    static Contents of(EntryProof entry, LogHead log, List<Shown> shown, List<EntryProof> corrections) {
        return new Contents(entry, log, shown, corrections, checksum(entry, log, shown, corrections));
    }

    String payload() {
        return entry.payload();
    }

    Hash leaf() {
        return entry.leaf();
    }

    long position() {
        return entry.position();
    }

    TreeHead head() {
        return log.head();
    }

    Instant at() {
        return log.at();
    }

    @Nullable
    String checkpoint() {
        return log.checkpoint();
    }

    /// Returns the checksum that these contents must have.
    Hash checksumDue() {
        return checksum(entry, log, shown, corrections);
    }

    /// Returns the SHA-256 of all that neither the payload nor the root of the log determines, as UTF-8, with
    /// a zero byte after each part: position, size and time; then prefix, words and suffix of every piece, or
    /// the digest of its words; then the position of every correction, and the checkpoint. It reveals damage;
    /// it proves nothing, since a forger of these can compute it again.
    private static Hash checksum(EntryProof entry, LogHead log, List<Shown> shown, List<EntryProof> corrections) {
        Sha256 digest = new Sha256();
        add(digest, Long.toString(entry.position()));
        add(digest, Long.toString(log.head().size()));
        add(digest, log.at().toString());
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
        corrections.forEach(correction -> add(digest, Long.toString(correction.position())));
        if (log.checkpoint() != null) {
            add(digest, log.checkpoint());
        }
        return Hash.of(digest.digest());
    }

    private static void add(Sha256 digest, String string) {
        digest.and(string).and((byte) 0);
    }
}
