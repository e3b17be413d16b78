package org.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /// The digest of `abc` that FIPS 180-4 gives as its example.
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void theStandardsExampleHasItsDigest() {
        assertThat(Sha256.hex("abc")).isEqualTo(ABC);
        assertThat(Sha256.hex(new byte[0])).startsWith("e3b0c44298fc1c14");
    }

    @Test
    void piecesHaveTheDigestOfTheWhole() {
        byte[] pieces =
                new Sha256().and((byte) 'a').and("b").and(new byte[] {'c'}).digest();
        assertThat(pieces).isEqualTo(Sha256.of("abc".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDigestThatWasTakenBeginsAnew() {
        Sha256 digest = new Sha256().and("something else");
        digest.digest();
        assertThat(digest.and("abc").digest()).isEqualTo(Sha256.of("abc".getBytes(StandardCharsets.UTF_8)));
    }
}
