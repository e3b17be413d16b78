package org.onrecord.log;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Sha256;

/// Random bytes that belong to one entry of the log and are hashed with its payload. Immutable.
///
/// Most payloads are short enough to be guessed from a plain hash. The salt prevents that once it is erased
/// together with the payload.
public final class Salt {
    /// The number of bytes in a new salt: more than anybody can try out.
    public static final int BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Returns a new salt.
    public static Salt random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Salt(bytes);
    }

    /// Returns the salt with these bytes, of any number.
    public static Salt of(byte[] bytes) {
        return new Salt(bytes.clone());
    }

    /// Reads a salt of hexadecimal digits.
    ///
    /// @throws IllegalArgumentException if it is written in another way
    public static Salt parse(String hex) {
        try {
            return new Salt(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a salt has hexadecimal digits, got \"" + hex + "\"", e);
        }
    }

    /// Returns the hash to which an entry with this salt and payload commits.
    Hash commitment(byte[] payload) {
        return Hash.of(new Sha256().and(bytes).and(payload).digest());
    }

    /// Returns a copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Salt salt && Arrays.equals(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Returns the lower-case hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
