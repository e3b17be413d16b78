package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.evaluation.StoryWords.Range;

class StoryMatchTest {
    private static final MarkedStory STORY =
            new MarkedStory("Ada said the old pier will open on Monday. Bo denied that the ferry sinks.");

    private static final Attribution PIER = STORY.said("Ada", "said", "the old pier will open on Monday");
    private static final Attribution FERRY = STORY.said("Bo", "denied", "the ferry sinks");

    @ParameterizedTest(name = "\"{0}\" is matched: {1}")
    @CsvSource({
        "the old pier will open on Monday, true",
        "the old pier will open, true",
        "old pier will open, true",
        "pier will open on, true",
        "old pier will, false",
        "the old pier, false",
        "Monday, false",
    })
    void aContentMatchesWhenItSharesHalfOfAllTheWordsOrMore(String content, boolean isMatched) {
        StoryMatch match = STORY.match(List.of(PIER), STORY.said("Ada", "said", content));

        assertThat(match.isMatched(0)).isEqualTo(isMatched);
        assertThat(match.isUsed(0)).isEqualTo(isMatched);
    }

    @Test
    void aLongerContentMatchesOnlyWhileHalfOfItIsGold() {
        StoryMatch match = STORY.match(
                List.of(FERRY),
                STORY.said("Bo", "denied", "Bo denied that the ferry sinks"),
                STORY.said("Bo", "denied", "Monday. Bo denied that the ferry sinks"));

        assertThat(match.predictedOf(0)).isZero();
        assertThat(match.isUsed(1)).isFalse();
    }

    @Test
    void everyGoldStatementHasOnePredictionAtMostAndTheOtherWayRound() {
        StoryMatch match = STORY.match(List.of(PIER), PIER, PIER);

        assertThat(match.isUsed(0)).isTrue();
        assertThat(match.isUsed(1)).as("the second of two that are alike").isFalse();

        StoryMatch twice = STORY.match(List.of(PIER, PIER), PIER);

        assertThat(twice.isMatched(0)).isTrue();
        assertThat(twice.isMatched(1)).isFalse();
    }

    @Test
    void theBestOverlapIsTakenFirstWhateverTheOrder() {
        Attribution shorter = STORY.said("Ada", "said", "the old pier will open");

        assertThat(STORY.match(List.of(PIER), shorter, PIER).predictedOf(0)).isOne();
        assertThat(STORY.match(List.of(PIER), PIER, shorter).predictedOf(0)).isZero();
    }

    @Test
    void theOrderOfThePredictionsNeedNotBeThatOfTheGold() {
        StoryMatch match = STORY.match(List.of(PIER, FERRY), FERRY, PIER);

        assertThat(match.predictedAt(0)).isEqualTo(PIER);
        assertThat(match.predictedAt(1)).isEqualTo(FERRY);
        assertThat(match.isExact(0)).isTrue();
        assertThat(match.isExact(1)).isTrue();
    }

    @ParameterizedTest(name = "gold source \"{0}\", predicted \"{1}\": found {2}")
    @CsvSource({
        "Ada, Ada, true",
        "Ada said, Ada, true",
        "Ada, Bo, false",
        "Ada, '', false",
        "'', Ada, false",
        "'', '', true",
    })
    void aStatementIsFoundWhenTheSourcesShareAWordOrAreBothAbsent(String gold, String predicted, boolean isFound) {
        String content = "the old pier will open on Monday";
        StoryMatch match =
                STORY.match(List.of(STORY.said(gold, "said", content)), STORY.said(predicted, "said", content));

        assertThat(match.isMatched(0)).isTrue();
        assertThat(match.isFound(0)).isEqualTo(isFound);
    }

    @Test
    void eachRoleIsExactByItself() {
        StoryMatch match = STORY.match(List.of(PIER), STORY.said("Ada", "Ada said", "the old pier will open"));

        assertThat(match.isExact(0, Role.SOURCE)).isTrue();
        assertThat(match.isExact(0, Role.CUE)).isFalse();
        assertThat(match.isExact(0, Role.CONTENT)).isFalse();
        assertThat(match.isExact(0)).isFalse();
    }

    @Test
    void aBlankAtAnEndIsNoOtherContent() {
        StoryMatch match = STORY.match(List.of(PIER), STORY.said("Ada ", " said", " the old pier will open on Monday"));

        assertThat(match.isExact(0)).isTrue();
    }

    @Test
    void rangesAreCountedOnceHoweverManyStatementsHaveThem() {
        StoryMatch match = STORY.match(List.of(PIER, STORY.said("Ada", "denied", "the ferry sinks")), PIER);

        assertThat(match.ranges())
                .containsEntry(Role.SOURCE, new Tally(1, 1, 1))
                .containsEntry(Role.CUE, new Tally(1, 1, 2))
                .containsEntry(Role.CONTENT, new Tally(1, 1, 2));
        assertThat(match.predictedRanges(Role.CONTENT)).containsExactly(new Range(2, 8));
    }

    @Test
    void wordsAreCountedOverTheWholeStory() {
        StoryMatch match = STORY.match(List.of(PIER, FERRY), STORY.said("Ada", "said", "pier will open on Monday. Bo"));

        assertThat(match.covered())
                .containsEntry(Role.SOURCE, new Tally(1, 1, 2))
                .containsEntry(Role.CUE, new Tally(1, 1, 2))
                .containsEntry(Role.CONTENT, new Tally(5, 7, 10));
    }

    @Test
    void aStatementWithoutContentMatchesNothing() {
        StoryMatch match = STORY.match(List.of(STORY.said("Ada", "said", "")), STORY.said("Ada", "said", ""));

        assertThat(match.isMatched(0)).isFalse();
        assertThat(match.isFound(0)).isFalse();
        assertThat(match.isExact(0)).isFalse();
    }

    @Test
    void thePredictionOfWhatIsNotMatchedCannotBeAskedFor() {
        StoryMatch match = STORY.match(List.of(PIER));

        assertThat(match.has(0)).isTrue();
        assertThat(match.has(1)).isFalse();
        assertThat(match.has(-1)).isFalse();
        assertThatThrownBy(() -> match.predictedOf(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gold statement 0 of quay is not matched");
    }
}
