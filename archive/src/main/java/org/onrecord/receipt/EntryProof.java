package org.onrecord.receipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.log.Hash;
import org.onrecord.log.Proof;
import org.onrecord.log.Salt;
import org.onrecord.log.TreeHead;

/// An entry of the log as a receipt has it: what was entered, and the proof that the log contains it.
/// Statements, stories and corrections are all proven in this form. One that was read can be forged in every
/// part.
///
/// @param payload the payload, without the words of a statement if they were left out
/// @param salt the salt that was hashed with the payload, or null in an entry from before there were salts
/// @param leaf the hash of the whole payload
/// @param position the position of the leaf in the log
/// @param path the hashes from the leaf to the root
public record EntryProof(String payload, @Nullable Salt salt, Hash leaf, long position, List<Hash> path) {
    public EntryProof {
        path = List.copyOf(path);
    }

    /// Returns the entry with this payload and salt.
    public static EntryProof of(String payload, @Nullable Salt salt, Proof.Inclusion proof) {
        return new EntryProof(payload, salt, hash(payload, salt), proof.position(), proof.path());
    }

    private static Hash hash(String payload, @Nullable Salt salt) {
        return Hash.ofLeaf(payload.getBytes(StandardCharsets.UTF_8), salt);
    }

    /// Returns this entry with the words of its payload left out; the leaf stays that of the whole payload.
    EntryProof withPayload(String other) {
        return new EntryProof(other, salt, leaf, position, path);
    }

    /// Returns whether the leaf is the hash of a payload.
    boolean isLeafOf(String whole) {
        return leaf.equals(hash(whole, salt));
    }

    /// Returns whether the position can be one of a log with this head.
    boolean isIn(TreeHead head) {
        return position >= 0 && position < head.size();
    }

    /// Returns whether the proof leads from the leaf to the root of `head`.
    boolean isProvenBy(TreeHead head) {
        return isIn(head) && new Proof.Inclusion(position, head.size(), path).holds(leaf, head);
    }
}
