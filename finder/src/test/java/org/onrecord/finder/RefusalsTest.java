package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that cannot be are refused when they are made, in words that name them.
class RefusalsTest {
    @ParameterizedTest
    @CsvSource({"-1, 3", "3, 3", "5, 2"})
    void aPieceHoldsAWordAtLeast(int start, int end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Piece(Role.CUE, start, end, 1, 1))
                .withMessageContaining("[" + start + ", " + end + ")");
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "5, 2"})
    void aStretchDoesNotEndBeforeItBegins(int from, int to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordRange(from, to))
                .withMessageContaining("[" + from + ", " + to + ")");
    }

    @Test
    void aStretchMayBeEmpty() {
        assertThat(new WordRange(4, 4).isEmpty()).isTrue();
        assertThat(new WordRange(4, 4).size()).isZero();
        assertThat(new WordRange(4, 7).size()).isEqualTo(3);
    }

    @Test
    void anAttributionHasContent() {
        Piece cue = new Piece(Role.CUE, 3, 4, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attribution(List.of(), cue, null, 0, 0))
                .withMessageContaining("got none");
    }

    @Test
    void anAttributionIsDecidedAtItsCueOrElseAtItsContent() {
        Piece content = new Piece(Role.CONTENT, 5, 9, 1, 1);
        Attribution reported = new Attribution(List.of(content), new Piece(Role.CUE, 3, 4, 1, 1), null, 0, 0);

        assertThat(reported.anchor()).isEqualTo(3);
        assertThat(reported.withoutCue().anchor()).isEqualTo(5);
        assertThat(reported.withoutCue().contents()).containsExactly(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, -1})
    void noRoleHasAnotherTag(int tag) {
        assertThatIllegalArgumentException().isThrownBy(() -> Role.of(tag)).withMessageContaining(String.valueOf(tag));
    }

    @Test
    void everyRoleHasATagThatBeginsAndOneThatGoesOn() {
        for (int tag = 1; tag < Role.TAGS; tag += 2) {
            assertThat(Role.isBeginning(tag)).isTrue();
            assertThat(Role.isBeginning(tag + 1)).isFalse();
            assertThat(Role.of(tag)).isEqualTo(Role.of(tag + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000})
    void bytesThatAreNoNetAreRefused(int size) {
        assertThatThrownBy(() -> Net.open(new byte[size]))
                .isInstanceOf(FinderException.class)
                .hasMessageContaining(size + " bytes");
    }

    @Test
    void whatANetDidNotSeeTogetherIsUnlikelyToPointAtEachOther() {
        Scores scores = new Scores(10, 12);
        scores.take(
                10,
                12,
                10,
                12,
                new Net.Output(new float[2 * Role.TAGS], new float[2 * 3], new float[2 * NetOutputs.WIDTH]));

        assertThat(Math.exp(scores.point(10, 11))).isCloseTo(1.0 / 3, within(1e-6));
        assertThat(Math.exp(scores.point(10, Scores.NOWHERE))).isCloseTo(1.0 / 3, within(1e-6));
        assertThat(scores.point(10, 40)).isEqualTo(-12);
        assertThat(scores.point(10, 2)).isEqualTo(-12);
    }
}
