package org.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void emptyReversedAndNegativeSpansAreRefusedWithTheirBounds() {
        assertThatThrownBy(() -> new Span(3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[3, 3)");
        assertThatThrownBy(() -> new Span(5, 2)).hasMessageContaining("[5, 2)");
        assertThatThrownBy(() -> new Span(-1, 2)).hasMessageContaining("[-1, 2)");
    }

    @Test
    void spansThatOnlyTouchDoNotOverlap() {
        assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
        assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
    }

    @Test
    void theEndIsNotContained() {
        Span span = new Span(2, 4);
        assertThat(span.contains(1)).isFalse();
        assertThat(span.contains(2)).isTrue();
        assertThat(span.contains(3)).isTrue();
        assertThat(span.contains(4)).isFalse();
    }

    @Test
    void overlapContainmentAndOrderAgreeWithTheUnitsInTheSpans() {
        Seeds.check(2000, random -> {
            Span one = span(random);
            Span other = span(random);
            boolean shared = false;
            boolean all = true;
            for (int offset = 0; offset < 24; offset++) {
                shared |= one.contains(offset) && other.contains(offset);
                all &= !other.contains(offset) || one.contains(offset);
            }
            assertThat(one.overlaps(other)).isEqualTo(shared).isEqualTo(other.overlaps(one));
            assertThat(one.contains(other)).isEqualTo(all);
            assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
            assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        });
    }

    @Test
    void sortsByStartThenEnd() {
        assertThat(new Span(1, 2)).isLessThan(new Span(1, 3)).isLessThan(new Span(2, 3));
    }

    private static Span span(RandomGenerator random) {
        int start = random.nextInt(12);
        return new Span(start, start + 1 + random.nextInt(11));
    }
}
