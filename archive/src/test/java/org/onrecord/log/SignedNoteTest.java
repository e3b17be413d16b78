package org.onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    /// The example of Go's package golang.org/x/mod/sumdb/note, which tools for transparency logs are tested with.
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n" + GO_KEY + "\n";
    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void aNoteThatAnotherToolSignedIsFoundRightAndSignedAlikeHere() {
        SignedNote note = SignedNote.parse(GO_NOTE);
        NoteVerifier key = NoteVerifier.parse(GO_KEY);
        assertThat(key.verifies(note)).isTrue();
        assertThat(key.toString()).isEqualTo(GO_KEY);
        assertThat(note.toString()).isEqualTo(GO_NOTE);
        NoteSigner signer = NoteSigner.parse(GO_SECRET);
        assertThat(signer.sign(note.text())).isEqualTo(note.signatures().getFirst());
        assertThat(signer.contents()).isEqualTo(GO_SECRET);
        assertThat(signer.toString()).doesNotContain("AYEKFALV");
    }

    @Test
    void aSignatureIsOfItsTextAndItsKeyOnly() {
        NoteSigner signer = NoteSigner.make("ostvik.example/log");
        TreeHead head = new TreeHead(4, Hash.ofNothing());
        String text = new HeadNote("ostvik.example/log", head).text();
        NoteSignature signature = signer.sign(text);
        assertThat(signer.verifier().verifies(text, signature)).isTrue();
        assertThat(signer.verifier().verifies(text.replace("\n4\n", "\n5\n"), signature))
                .isFalse();
        assertThat(NoteSigner.make("ostvik.example/log").verifier().verifies(text, signature))
                .isFalse();
        SignedNote note = SignedNote.parse(new SignedNote(text, List.of(signature)).toString());
        assertThat(HeadNote.parse(note.text()).head()).isEqualTo(head);
        assertThat(note.with(List.of(signature)).signatures()).hasSize(1);
        assertThat(NoteSigner.parse(signer.contents()).sign(text)).isEqualTo(signature);
    }

    @Test
    void aWitnessSaysWhenItSawTheCheckpoint() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        NoteVerifier witness = NoteVerifier.of(
                "watch.example/w2", (byte) 4, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        String text = new HeadNote("ostvik.example/log", new TreeHead(4, Hash.ofNothing())).text();
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(pair.getPrivate());
        signing.update(("cosignature/v1\ntime 1801440000\n" + text).getBytes(StandardCharsets.UTF_8));
        byte[] timed =
                ByteBuffer.allocate(72).putLong(1801440000L).put(signing.sign()).array();
        NoteSignature signature = NoteSignature.of("watch.example/w2", witness.keyId(), timed);
        assertThat(witness.isWitness()).isTrue();
        assertThat(NoteVerifier.parse(witness.toString()).verifies(text, signature))
                .isTrue();
        assertThat(witness.time(signature)).isEqualTo(Instant.ofEpochSecond(1801440000L));
        timed[7]++;
        assertThat(witness.verifies(text, NoteSignature.of("watch.example/w2", witness.keyId(), timed)))
                .isFalse();
    }

    @Test
    void whatIsNotANoteOrAKeyIsRefused() {
        for (String other : List.of(
                "", "text\n", "text\n\n— a\n", "text\n\n— a b c\n", "text\n\n— a AAAA\n", "\u0001\n\n— a AAAAAAA=\n")) {
            assertThatThrownBy(() -> SignedNote.parse(other)).as(other).isInstanceOf(IllegalArgumentException.class);
        }
        for (String other :
                List.of("", "a+b", "a+00000000+", GO_KEY.replace("c74f", "c74e"), GO_KEY.replace("ARpc", "AhpC"))) {
            assertThatThrownBy(() -> NoteVerifier.parse(other)).as(other).isInstanceOf(IllegalArgumentException.class);
        }
        String damaged = GO_SECRET.replace("AYEK", "AYEL");
        assertThatThrownBy(() -> NoteSigner.parse(damaged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("damaged")
                .hasMessageNotContaining("AYEL");
        for (String other : List.of("a\n1\n", "a\n01\nAA==\n", "a\n1\nAA==\n", "a\n1\n!\n")) {
            assertThatThrownBy(() -> HeadNote.parse(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
