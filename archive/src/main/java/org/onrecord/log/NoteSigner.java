package org.onrecord.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// A private key that signs notes with Ed25519 (<https://c2sp.org/signed-note>). Immutable and thread-safe.
///
/// Its file has two lines: the private key as Go's package `note` writes it, so that tools for such logs can
/// use it, and the public key.
public final class NoteSigner {
    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;

    /// The DER of an Ed25519 private key before its 32 bytes (RFC 8410).
    private static final byte[] DER = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final byte[] seed;
    private final PrivateKey key;
    private final NoteVerifier verifier;

    private NoteSigner(byte[] seed, PrivateKey key, NoteVerifier verifier) {
        this.seed = seed;
        this.key = key;
        this.verifier = verifier;
    }

    /// Makes a new key of this name.
    public static NoteSigner make(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            NoteVerifier verifier = NoteVerifier.of(
                    name, NoteVerifier.ED25519, last(pair.getPublic().getEncoded()));
            return new NoteSigner(last(pair.getPrivate().getEncoded()), pair.getPrivate(), verifier);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    /// Reads a key from the contents of its file.
    ///
    /// @throws IllegalArgumentException if they are not a key; the message repeats none of it
    public static NoteSigner parse(String contents) {
        List<String> lines = contents.strip().lines().toList();
        if (lines.size() != 2 || !lines.getFirst().startsWith(PRIVATE)) {
            throw new IllegalArgumentException(
                    "the file of a key has two lines, the first of which begins with " + PRIVATE);
        }
        NoteVerifier verifier = NoteVerifier.parse(lines.getLast());
        String[] parts = lines.getFirst().substring(PRIVATE.length()).split("\\+", 3);
        try {
            byte[] bytes = Base64.getDecoder().decode(parts.length == 3 ? parts[2] : "");
            if (bytes.length == 1 + SEED_BYTES && bytes[0] == NoteVerifier.ED25519) {
                NoteSigner signer = of(Arrays.copyOfRange(bytes, 1, bytes.length), verifier);
                String proof = "a key\n";
                if (verifier.verifies(proof, signer.sign(proof))) {
                    return signer;
                }
            }
        } catch (IllegalArgumentException | GeneralSecurityException _) {
            // The cause could repeat the key, and must not reach a message or a log.
        }
        throw new IllegalArgumentException("the private key in the file is damaged, or is not that of " + verifier);
    }

    private static NoteSigner of(byte[] seed, NoteVerifier verifier) throws GeneralSecurityException {
        byte[] der =
                ByteBuffer.allocate(DER.length + SEED_BYTES).put(DER).put(seed).array();
        return new NoteSigner(
                seed, KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)), verifier);
    }

    private static byte[] last(byte[] der) {
        return Arrays.copyOfRange(der, der.length - SEED_BYTES, der.length);
    }

    /// Returns the public key.
    public NoteVerifier verifier() {
        return verifier;
    }

    /// Returns the signature of a text.
    public NoteSignature sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return NoteSignature.of(verifier.name(), verifier.keyId(), ed25519.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + verifier.name() + " cannot sign", e);
        }
    }

    /// Returns the contents of the key's file, which must stay secret.
    public String contents() {
        byte[] bytes = ByteBuffer.allocate(1 + SEED_BYTES)
                .put(NoteVerifier.ED25519)
                .put(seed)
                .array();
        return PRIVATE + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.keyId()) + "+"
                + Base64.getEncoder().encodeToString(bytes) + "\n" + verifier + "\n";
    }

    /// Returns the name of the key; the key itself is not shown.
    @Override
    public String toString() {
        return "the private key of " + verifier;
    }
}
