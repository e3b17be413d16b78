package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.evaluation.MarkedStory.by;
import static org.onrecord.evaluation.MarkedStory.speaker;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.evaluation.Scores.Share;
import org.onrecord.statement.Manner;

class SpeakerScoresTest {
    private static final MarkedStory STORY = new MarkedStory(
            "Mayor Ada Thorne said it was wet. “It was dry,” she said. The town’s head added that it was “odd”.");

    private static final Attribution WET = STORY.said("Mayor Ada Thorne", "said", "it was wet");
    private static final Attribution DRY = STORY.said("she", "said", "“It was dry,”");
    private static final Attribution ODD = STORY.said("The town’s head", "added", "it was “odd”");
    private static final Attribution BARE = STORY.said("", "said", "it was wet");

    private final SpeakerScores scores = new SpeakerScores();

    private void add(Attribution gold, Attribution got) {
        scores.add(STORY.match(List.of(gold), got), List.of(speaker(1, "Ada Thorne", "the mayor of Quay")));
    }

    @Test
    void whatTheSourceSaysOfTheSpeakerIsScoredApart() {
        add(WET, by("Ada Thorne", WET));
        add(WET, by("Bo", WET));
        add(DRY, by("the Mayor of Quay", DRY));
        add(DRY, DRY);
        add(ODD, ODD);
        add(BARE, by("Mrs. Ada Thorne", BARE));

        assertThat(scores.right(SourceForm.NAME)).isEqualTo(new Share(1, 2));
        assertThat(scores.unknown(SourceForm.NAME)).isEqualTo(new Share(0, 2));
        assertThat(scores.right(SourceForm.PRONOUN)).isEqualTo(new Share(1, 2));
        assertThat(scores.unknown(SourceForm.PRONOUN)).isEqualTo(new Share(1, 2));
        assertThat(scores.right(SourceForm.DESCRIPTION)).isEqualTo(new Share(0, 1));
        assertThat(scores.right(SourceForm.NONE)).isEqualTo(new Share(1, 1));
    }

    @Test
    void unknownSpeakersAreCountedByManner() {
        add(WET, WET);
        add(WET, by("Ada Thorne", WET));
        add(DRY, by("Bo", DRY));
        add(ODD, ODD);

        assertThat(scores.unknown(Manner.INDIRECT)).isEqualTo(new Share(1, 2));
        assertThat(scores.unknown(Manner.DIRECT)).isEqualTo(new Share(0, 1));
        assertThat(scores.unknown(Manner.MIXED)).isEqualTo(new Share(1, 1));
    }

    @Test
    void aStatementWithAnotherSourceCountsByMannerAlone() {
        add(WET, STORY.said("she", "said", "it was wet"));

        assertThat(scores.right(SourceForm.NAME)).isEqualTo(Share.NONE);
        assertThat(scores.unknown(Manner.INDIRECT)).isEqualTo(new Share(1, 1));
    }

    @Test
    void whereTheGoldHasNoNameOrNothingIsMatchedNothingIsCounted() {
        scores.add(STORY.match(List.of(WET), by("Bo", WET)), List.of(speaker(1, "")));
        scores.add(STORY.match(List.of(WET), DRY), List.of(speaker(1, "Ada Thorne")));
        scores.add(STORY.match(List.of(WET), WET), List.of(speaker(9, "Ada Thorne")));

        for (Manner manner : Manner.values()) {
            assertThat(scores.unknown(manner)).isEqualTo(Share.NONE);
        }
        assertThat(DetailReport.speakerLines(scores)).hasSize(2 + Manner.values().length);
    }

    @ParameterizedTest(name = "predicted \"{0}\": right {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Ada Thorne, true",
                "ADA THORNE, true",
                "Mrs. Ada Thorne, true",
                "Ada Thorne’s, true",
                "Áda Thorne, true",
                "the mayor of Quay, true",
                "Mayor of Quay, true",
                "Thorne, false",
                "Ada Thorn, false",
                "'', false",
                "-, false",
            })
    void aSpeakerIsRightUnderAnyOfTheirNames(String predicted, boolean isRight) {
        Scores all = new Scores("small", 0, Set.of());

        all.add(
                STORY.gold(WET),
                List.of(predicted == null ? WET : by(predicted, WET)),
                List.of(speaker(1, "Ada Thorne", "the mayor of Quay")));

        assertThat(all.speakers()).isEqualTo(new Share(isRight ? 1 : 0, 1));
        assertThat(all.recorded()).isEqualTo(new Share(isRight ? 1 : 0, 1));
    }

    @Test
    void whatWasNotFoundCountsAmongWhatShouldBeOnRecord() {
        Scores all = new Scores("small", 0, Set.of());

        all.add(
                STORY.gold(WET, DRY),
                List.of(by("Ada Thorne", WET)),
                List.of(speaker(1, "Ada Thorne"), speaker(2, "Ada Thorne")));

        assertThat(all.speakers()).isEqualTo(new Share(1, 1));
        assertThat(all.recorded()).isEqualTo(new Share(1, 2));
    }
}
