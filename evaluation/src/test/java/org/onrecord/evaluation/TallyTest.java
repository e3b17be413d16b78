package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.evaluation.Scores.Share;

class TallyTest {
    @ParameterizedTest(name = "{0} of {1} predicted and {2} gold")
    @CsvSource({
        "0, 0, 0,   0,   0,   0",
        "0, 4, 0,   0,   0,   0",
        "0, 0, 4,   0,   0,   0",
        "0, 3, 4,   0,   0,   0",
        "4, 4, 4, 100, 100, 100",
        "1, 2, 4,  50,  25, 33.333333",
        "3, 3, 4, 100,  75, 85.714286",
        "2, 5, 2,  40, 100, 57.142857",
    })
    void sharesAreInPerCentAndZeroOfNothing(
            long hits, long predicted, long gold, double precision, double recall, double f1) {
        Tally tally = new Tally(hits, predicted, gold);

        assertThat(tally.precision()).isCloseTo(precision, within(1e-6));
        assertThat(tally.recall()).isCloseTo(recall, within(1e-6));
        assertThat(tally.f1()).isCloseTo(f1, within(1e-6));
    }

    @Test
    void talliesOfStoriesAddUp() {
        assertThat(Tally.NONE.plus(new Tally(1, 2, 4)).plus(new Tally(3, 3, 4))).isEqualTo(new Tally(4, 5, 8));
    }

    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource({"0, 0, 0", "0, 3, 0", "1, 4, 25", "3, 3, 100"})
    void aShareOfNothingIsNothing(long part, long whole, double percent) {
        assertThat(new Share(part, whole).percent()).isEqualTo(percent);
    }

    @Test
    void aShareCountsEveryTryAndTheHits() {
        assertThat(Share.NONE.plus(true).plus(false).plus(new Share(2, 5))).isEqualTo(new Share(3, 7));
    }
}
