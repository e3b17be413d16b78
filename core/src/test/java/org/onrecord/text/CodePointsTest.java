package org.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void offsetsStayAsTheyAreWithoutSurrogates() {
        CodePoints codePoints = Text.of("café").codePoints();
        for (int offset = 0; offset <= 4; offset++) {
            assertThat(codePoints.toCodePoint(offset)).isEqualTo(offset);
            assertThat(codePoints.toUtf16(offset)).isEqualTo(offset);
        }
    }

    @Test
    void aPairCountsOnce() {
        CodePoints codePoints = Text.of("a😀b").codePoints();
        assertThat(codePoints.count()).isEqualTo(3);
        assertThat(codePoints.toCodePoint(3)).isEqualTo(2);
        assertThat(codePoints.toUtf16(2)).isEqualTo(3);
    }

    @Test
    void anOffsetInsideAPairIsRefused() {
        CodePoints codePoints = Text.of("a😀b").codePoints();
        assertThatThrownBy(() -> codePoints.toCodePoint(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2");
    }

    @Test
    void offsetsOutsideTheTextAreRefused() {
        CodePoints codePoints = Text.of("a😀b").codePoints();
        assertThatThrownBy(() -> codePoints.toCodePoint(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> codePoints.toUtf16(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> codePoints.toUtf16(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void bothDirectionsAgreeWithTheStringItself() {
        Seeds.check(500, random -> {
            String string = Seeds.string(random, 40);
            CodePoints codePoints = Text.of(string).codePoints();
            assertThat(codePoints.count()).isEqualTo(string.codePointCount(0, string.length()));
            for (int codePoint = 0; codePoint <= codePoints.count(); codePoint++) {
                int utf16 = codePoints.toUtf16(codePoint);
                assertThat(utf16).isEqualTo(string.offsetByCodePoints(0, codePoint));
                assertThat(codePoints.toCodePoint(utf16)).isEqualTo(codePoint);
            }
        });
    }
}
