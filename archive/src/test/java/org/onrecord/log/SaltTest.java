package org.onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Sha256;

class SaltTest {
    private static final byte[] PAYLOAD = "{\"entry\":\"record\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void theLeafOfASaltedPayloadIsThatOfTheWordsOfItsCommitment() {
        Salt salt = Salt.parse("00112233445566778899aabbccddeeff");
        Hash leaf = Hash.ofLeaf(PAYLOAD, salt);
        assertThat(leaf).isNotEqualTo(Hash.ofLeaf(PAYLOAD));
        assertThat(salt.commitment(PAYLOAD))
                .isEqualTo(Hash.of(new Sha256().and(salt.bytes()).and(PAYLOAD).digest()));
        // 71 characters: "sha256:" and the digits.
        assertThat(leaf)
                .isEqualTo(Hash.ofLeaf(salt.commitment(PAYLOAD).toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void withoutASaltTheLeafIsThatOfThePayload() {
        assertThat(Hash.ofLeaf(PAYLOAD, null)).isEqualTo(Hash.ofLeaf(PAYLOAD));
    }

    @Test
    void aSaltIsReadAsItIsWritten() {
        Salt salt = Salt.random();
        assertThat(salt.bytes()).hasSize(Salt.BYTES);
        assertThat(Salt.parse(salt.toString())).isEqualTo(salt).hasSameHashCodeAs(salt);
        assertThat(Salt.random()).isNotEqualTo(salt);
        assertThatThrownBy(() -> Salt.parse("salt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"salt\"");
    }
}
