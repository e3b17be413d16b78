package org.onrecord.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Computes the SHA-256 digest (FIPS 180-4) of bytes, at once or in pieces.
///
/// Each object digests one sequence of bytes and is not thread-safe; the static methods are.
public final class Sha256 {
    /// The digest that is copied for each use: looking one up among the platform's providers takes as long as
    /// digesting a kilobyte.
    private static final MessageDigest FRESH = lookedUp();

    private final MessageDigest digest = fresh();

    /// Starts a digest.
    public Sha256() {}

    /// Returns the digest of these bytes, 32 bytes.
    public static byte[] of(byte[] bytes) {
        return fresh().digest(bytes);
    }

    /// Returns the digest of these bytes as 64 lower-case hexadecimal digits.
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /// Returns the digest of a string's UTF-8 bytes as 64 lower-case hexadecimal digits.
    public static String hex(String string) {
        return hex(string.getBytes(StandardCharsets.UTF_8));
    }

    /// Adds a byte.
    public Sha256 and(byte next) {
        digest.update(next);
        return this;
    }

    /// Adds bytes.
    public Sha256 and(byte[] next) {
        digest.update(next);
        return this;
    }

    /// Adds a string's UTF-8 bytes.
    public Sha256 and(String next) {
        return and(next.getBytes(StandardCharsets.UTF_8));
    }

    /// Returns the digest of everything added, 32 bytes, and starts a new one.
    public byte[] digest() {
        return digest.digest();
    }

    private static MessageDigest fresh() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest lookedUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
