package org.onrecord.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Sha256;

/// A public key that checks signatures of notes: of a log (plain Ed25519, C2SP signed-note), or of a witness
/// that says when it saw a checkpoint (C2SP tlog-cosignature, version 1). Immutable and thread-safe.
///
/// Its written form is the one that tools for such logs read: `name+hash+key`, where the hash is the first
/// four bytes of the SHA-256 of the name, a line feed and the key, and the key is its algorithm in one byte
/// and its 32 bytes.
public final class NoteVerifier {
    /// The algorithms' first bytes of a key.
    static final byte ED25519 = 1;

    private static final byte COSIGNATURE = 4;
    private static final int KEY_BYTES = 32;
    private static final int ID_DIGITS = 8;

    /// The DER of an Ed25519 public key before its 32 bytes (RFC 8410).
    private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte algorithm;
    private final byte[] key;
    private final PublicKey publicKey;

    private NoteVerifier(String name, byte algorithm, byte[] key, PublicKey publicKey) {
        this.name = name;
        this.algorithm = algorithm;
        this.key = key;
        this.publicKey = publicKey;
    }

    static NoteVerifier of(String name, byte algorithm, byte[] key) {
        requireName(name);
        if (key.length != KEY_BYTES || (algorithm != ED25519 && algorithm != COSIGNATURE)) {
            throw new IllegalArgumentException(
                    "the key of " + name + " is not an Ed25519 key, nor one for cosignatures of version 1");
        }
        try {
            byte[] der = ByteBuffer.allocate(DER.length + KEY_BYTES)
                    .put(DER)
                    .put(key)
                    .array();
            return new NoteVerifier(
                    name,
                    algorithm,
                    key.clone(),
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key of " + name + " is not a point of Ed25519", e);
        }
    }

    /// Refuses a name that a note cannot have.
    static void requireName(String name) {
        if (name.isEmpty()
                || name.contains("+")
                || name.codePoints()
                        .anyMatch(character -> Character.isWhitespace(character)
                                || Character.isSpaceChar(character)
                                || Character.isISOControl(character))) {
            throw new IllegalArgumentException("the name of a key has no spaces and no +, got \"" + name + "\"");
        }
    }

    /// Reads a key in its written form.
    ///
    /// @throws IllegalArgumentException if it is not one; the message says why
    public static NoteVerifier parse(String written) {
        // The last part is base64 and may have a + of its own.
        String[] parts = written.strip().split("\\+", 3);
        if (parts.length != 3 || parts[1].length() != ID_DIGITS) {
            throw new IllegalArgumentException(
                    "a public key is written as name+hash+key with a hash of 8 digits, got \"" + written + "\"");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the key of " + parts[0] + " is not in base64", e);
        }
        if (bytes.length == 0) {
            throw new IllegalArgumentException("the key of " + parts[0] + " is empty");
        }
        NoteVerifier verifier = of(parts[0], bytes[0], Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!verifier.hash().equals(parts[1])) {
            throw new IllegalArgumentException("the hash of the key " + parts[0] + " is " + verifier.hash() + ", got "
                    + parts[1] + ": the key was not copied whole");
        }
        return verifier;
    }

    /// Returns the name of the key.
    public String name() {
        return name;
    }

    /// Returns whether the key belongs to a witness, whose signatures say when it saw a checkpoint.
    public boolean isWitness() {
        return algorithm == COSIGNATURE;
    }

    /// Returns the key's id in signatures.
    int keyId() {
        byte[] digest =
                new Sha256().and(name).and((byte) '\n').and(algorithm).and(key).digest();
        return ByteBuffer.wrap(digest).getInt();
    }

    private String hash() {
        return HexFormat.of().toHexDigits(keyId());
    }

    /// Returns whether a signature names this key. That says nothing about whether it is right.
    public boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == keyId();
    }

    /// Returns whether a signature of `text` was made with this key.
    public boolean verifies(String text, NoteSignature signature) {
        if (!isNamedBy(signature)) {
            return false;
        }
        byte[] bytes = signature.signature();
        String signed = text;
        if (algorithm == COSIGNATURE) {
            if (bytes.length <= Long.BYTES) {
                return false;
            }
            signed = "cosignature/v1\ntime "
                    + Long.toUnsignedString(ByteBuffer.wrap(bytes).getLong()) + "\n" + text;
            bytes = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
        }
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey);
            ed25519.update(signed.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(bytes);
        } catch (GeneralSecurityException _) {
            // It is not of the form of a signature.
            return false;
        }
    }

    /// Returns whether a note has a signature that was made with this key.
    public boolean verifies(SignedNote note) {
        return note.signatures().stream().anyMatch(signature -> verifies(note.text(), signature));
    }

    /// Returns the time that a witness's signature gives, or null for a signature of another sort.
    public @Nullable Instant time(NoteSignature signature) {
        byte[] bytes = signature.signature();
        if (algorithm != COSIGNATURE || bytes.length <= Long.BYTES) {
            return null;
        }
        long seconds = ByteBuffer.wrap(bytes).getLong();
        return seconds < 0 || seconds > Instant.MAX.getEpochSecond() ? null : Instant.ofEpochSecond(seconds);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteVerifier verifier && toString().equals(verifier.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /// Returns the written form.
    @Override
    public String toString() {
        byte[] bytes =
                ByteBuffer.allocate(1 + KEY_BYTES).put(algorithm).put(key).array();
        return name + "+" + hash() + "+" + Base64.getEncoder().encodeToString(bytes);
    }
}
