package org.onrecord.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Sha256;

/// A SHA-256 hash in the log: of a leaf, or of two hashes below it. Immutable.
///
/// Leaves and inner nodes are hashed with different first bytes, so that one can never stand for the other
/// (RFC 9162, section 2.1.1).
public final class Hash {
    /// The number of bytes in a hash.
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Returns the hash of the leaf with this payload.
    public static Hash ofLeaf(byte[] payload) {
        return new Hash(new Sha256().and(LEAF).and(payload).digest());
    }

    /// Returns the hash of the leaf with this payload, which is salted if `salt` is not null.
    ///
    /// The leaf of a salted payload is not the payload but a commitment to it: the words `sha256:` and the
    /// SHA-256 of the salt and the payload in hexadecimal digits. Without the salt, nobody can find out by
    /// trying which payload a hash is of, so a payload that is erased with its salt is gone while its hash stays.
    public static Hash ofLeaf(byte[] payload, @Nullable Salt salt) {
        return salt == null
                ? ofLeaf(payload)
                : ofLeaf(salt.commitment(payload).toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Returns the hash of the node above `left` and `right`.
    public static Hash ofNode(Hash left, Hash right) {
        return new Hash(new Sha256().and(NODE).and(left.bytes).and(right.bytes).digest());
    }

    /// Returns the hash of the tree without leaves.
    public static Hash ofNothing() {
        return new Hash(new Sha256().digest());
    }

    /// Returns the hash with these bytes.
    ///
    /// @throws IllegalArgumentException if they are not 32
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes, got " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /// Reads a hash of 64 hexadecimal digits, with or without `sha256:` before them.
    ///
    /// @throws IllegalArgumentException if it is written in another way
    public static Hash parse(String words) {
        String hex = words.startsWith("sha256:") ? words.substring("sha256:".length()) : words;
        if (hex.length() != 2 * BYTES) {
            throw new IllegalArgumentException(
                    "a hash has " + 2 * BYTES + " hexadecimal digits, got \"" + words + "\"");
        }
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /// Returns the hashes that follow one another in `bytes`.
    ///
    /// @throws IllegalArgumentException if the last is incomplete
    public static List<Hash> list(byte[] bytes) {
        if (bytes.length % BYTES != 0) {
            throw new IllegalArgumentException("hashes have " + BYTES + " bytes each, got " + bytes.length);
        }
        Hash[] hashes = new Hash[bytes.length / BYTES];
        for (int index = 0; index < hashes.length; index++) {
            hashes[index] = new Hash(Arrays.copyOfRange(bytes, index * BYTES, (index + 1) * BYTES));
        }
        return List.of(hashes);
    }

    /// Returns the bytes of all hashes, one after the other.
    public static byte[] bytes(List<Hash> hashes) {
        byte[] bytes = new byte[hashes.size() * BYTES];
        for (int index = 0; index < hashes.size(); index++) {
            System.arraycopy(hashes.get(index).bytes, 0, bytes, index * BYTES, BYTES);
        }
        return bytes;
    }

    /// Returns a copy of the 32 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Returns the form used in answers: `sha256:` and 64 lower-case hexadecimal digits.
    @Override
    public String toString() {
        return "sha256:" + HexFormat.of().formatHex(bytes);
    }
}
