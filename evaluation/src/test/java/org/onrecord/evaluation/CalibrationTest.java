package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.evaluation.Attribution.Stretch;
import org.onrecord.text.Text;

class CalibrationTest {
    // 0 Ann, 4 said, 9 the dam holds; 24 he, 27 said, 32 it leaks
    private static final GoldStory STORY = new GoldStory(
            "dam",
            Text.of("Ann said the dam holds. He said it leaks."),
            List.of(said(0, 3, 9, 22, null, null), said(24, 26, 32, 40, null, null)));
    private static final List<GoldSpeaker> SPEAKERS = List.of(new GoldSpeaker(2, "Bo Lund", List.of(), "claim", true));

    private final Calibration calibration = new Calibration();

    @Test
    void aStatementIsRightWhenContentSourceAndNamedSpeakerAre() {
        add(said(0, 3, 9, 22, null, 0.95), said(24, 26, 32, 40, "Bo Lund", 0.92));

        assertThat(calibration.high()).isEqualTo(new Scores.Share(2, 2));
        assertThat(calibration.highStrict()).isEqualTo(new Scores.Share(2, 2));
    }

    @Test
    void aWrongSpeakerMakesAStatementWrong() {
        add(said(24, 26, 32, 40, "Ann", 0.92));

        assertThat(calibration.high()).isEqualTo(new Scores.Share(0, 1));
    }

    @Test
    void statementsThatTheGoldLacksAreWrong() {
        add(said(24, 26, 4, 8, "Bo Lund", 0.9));

        assertThat(calibration.high()).isEqualTo(new Scores.Share(0, 1));
    }

    @Test
    void otherBoundsAreRightButNotByTheStricterReading() {
        add(said(0, 3, 13, 22, "Ann", 1.0));

        assertThat(calibration.high()).isEqualTo(new Scores.Share(1, 1));
        assertThat(calibration.highStrict()).isEqualTo(new Scores.Share(0, 1));
    }

    @Test
    void bandsBeginAtTheirLowerBound() {
        add(said(0, 3, 9, 22, null, 0.3), said(24, 26, 32, 40, "Bo Lund", 0.2999), said(4, 8, 4, 8, null, 0.7));

        assertThat(calibration.bands())
                .extracting(Calibration.Band::count)
                .containsExactly(0L, 0L, 1L, 1L, 0L, 0L, 0L, 1L, 0L, 0L);
        assertThat(calibration.bands().get(7).to()).isEqualTo(0.8);
    }

    @Test
    void theErrorIsTheMeanDistanceBetweenSaidAndRight() {
        add(said(0, 3, 9, 22, null, 0.9), said(4, 8, 4, 8, null, 0.5));

        // One is right with a confidence of 90 %, the other is wrong with 50 %.
        assertThat(calibration.error()).isCloseTo((10 + 50) / 2.0, within(1e-9));
    }

    @Test
    void statementsWithoutAConfidenceAreNotCounted() {
        add(said(0, 3, 9, 22, null, null));

        assertThat(calibration.count()).isZero();
        assertThat(DetailReport.calibrationLines(calibration)).isEmpty();
    }

    @Test
    void theBandsThatContainStatementsAreListed() {
        add(said(0, 3, 9, 22, null, 0.95), said(24, 26, 32, 40, "Ann", 0.85));

        assertThat(DetailReport.calibrationLines(calibration))
                .containsExactly(
                        "confidence said    statements   mean said   right   exact",
                        "  0.8 to 0.9             1          85.0     0.0     0.0",
                        "  0.9 to 1.0             1          95.0   100.0   100.0",
                        "said 0.9 or more      100.0 % of 1 right; exact 100.0 %",
                        "calibration error      45.0 percentage points, expected");
    }

    private void add(Attribution... predicted) {
        calibration.add(StoryMatch.of(STORY, List.of(predicted)), SPEAKERS);
    }

    private static Attribution said(
            int source, int sourceEnd, int content, int contentEnd, @Nullable String speaker, @Nullable Double sure) {
        return new Attribution(
                List.of(new Stretch(source, sourceEnd)),
                List.of(),
                List.of(new Stretch(content, contentEnd)),
                speaker,
                null,
                sure);
    }
}
