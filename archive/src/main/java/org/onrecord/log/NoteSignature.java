package org.onrecord.log;

import java.nio.ByteBuffer;
import java.util.Base64;

/// One signature line of a [SignedNote].
///
/// @param name the name of the key that made it
/// @param base64 the key's id in four bytes, then the signature, in base64
public record NoteSignature(String name, String base64) {
    private static final int ID_BYTES = 4;

    public NoteSignature {
        NoteVerifier.requireName(name);
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a signature is in base64, got \"" + base64 + "\"", e);
        }
        if (bytes.length <= ID_BYTES
                || !Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException(
                    "a signature is the id of a key and some bytes in base64, got \"" + base64 + "\"");
        }
    }

    static NoteSignature of(String name, int keyId, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(ID_BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return new NoteSignature(name, Base64.getEncoder().encodeToString(bytes));
    }

    private ByteBuffer bytes() {
        return ByteBuffer.wrap(Base64.getDecoder().decode(base64));
    }

    /// Returns the id of the key that made it.
    public int keyId() {
        return bytes().getInt();
    }

    /// Returns the signature itself, without the key's id.
    byte[] signature() {
        ByteBuffer bytes = bytes().position(ID_BYTES);
        byte[] signature = new byte[bytes.remaining()];
        bytes.get(signature);
        return signature;
    }

    /// Returns the line, without its end.
    @Override
    public String toString() {
        return "— " + name + " " + base64;
    }
}
