package org.onrecord.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static Content content(String words) {
        return Content.of(
                "words", new ByteArrayInputStream(words.getBytes(StandardCharsets.US_ASCII)), ContentMetadata.NOTHING);
    }

    @Test
    void aLimitIsPositive() {
        assertThatThrownBy(() -> Limits.USUAL.withLargestStory(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limits must be positive, got 0");
        assertThatThrownBy(() -> Limits.USUAL.withLongestPage(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneLimitIsChangedAndTheOthersStay() {
        Limits limits = Limits.USUAL.withLargestStory(9).withLongestPage(Duration.ofSeconds(1));
        assertThat(limits)
                .isEqualTo(new Limits(
                        9,
                        Limits.USUAL.largestPage(),
                        Duration.ofSeconds(1),
                        Limits.USUAL.depth(),
                        Limits.USUAL.largestUnpacked()));
    }

    @Test
    void aSizeIsSaidInMebibytesWhereItIsWhole() {
        assertThat(Limits.size(4 << 20)).isEqualTo("4 MiB");
        assertThat(Limits.size((4 << 20) + 1)).isEqualTo("4194305 bytes");
    }

    @Test
    void contentIsReadWholeUpToItsLimitAndRefusedBeyond() throws IOException {
        assertThat(content("abc").all(3, "one story"))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("abc");
        assertThatThrownBy(() -> content("abcd").all(3, "one story"))
                .isInstanceOf(IOException.class)
                .hasMessage("is larger than 3 bytes, the most that is read as one story");
    }

    @Test
    void lookingAtTheBeginningTakesNothingFromTheBytes() throws IOException {
        Content content = content("PK and more");
        assertThat(content.beginsWith('P', 'K')).isTrue();
        assertThat(content.beginsWith('P', 'X')).isFalse();
        assertThat(content("P").beginsWith('P', 'K')).isFalse();
        assertThat(content.bytes().readAllBytes()).hasSize("PK and more".length());
    }

    @Test
    void contentInsideAnotherLiesOneDeeper() {
        Content outer = content("outer");
        Content inner = outer.inside("inner", new ByteArrayInputStream(new byte[0]), ContentMetadata.NOTHING);
        assertThat(outer.depth()).isZero();
        assertThat(inner.depth()).isEqualTo(1);
        assertThat(inner.origin()).isEqualTo("inner");
    }
}
