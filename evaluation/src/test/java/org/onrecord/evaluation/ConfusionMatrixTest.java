package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfusionMatrixTest {
    private static final MarkedStory STORY = new MarkedStory("Ada said it was wet.");
    private static final Attribution WET = STORY.said("Ada", "said", "it was wet");

    private ConfusionMatrix table;

    @BeforeEach
    void count() {
        table = new ConfusionMatrix();
        add("claim", "claim");
        add("claim", "claim");
        add("claim", "opinion");
        add("denial", "claim");
        add("denial", "denial");
        add("question", null);
    }

    private void add(String gold, @Nullable String got) {
        table.add(match(got), List.of(new GoldSpeaker(1, "Ada", List.of(), gold, true)));
    }

    private static StoryMatch match(@Nullable String got) {
        return STORY.match(List.of(WET), got == null ? WET : MarkedStory.ofKind(got, WET));
    }

    @ParameterizedTest(name = "{0} taken for {1}: {2}")
    @CsvSource({
        "claim, claim, 2",
        "claim, opinion, 1",
        "claim, denial, 0",
        "denial, claim, 1",
        "denial, denial, 1",
        "question, none, 1",
        "question, question, 0",
        "pledge, pledge, 0",
    })
    void everyPairOfKindsIsCounted(String gold, String got, int count) {
        assertThat(table.count(gold, got)).isEqualTo(count);
    }

    @ParameterizedTest(name = "{0}: {1} right of {2} predicted and {3} gold")
    @CsvSource({"claim, 2, 3, 3", "opinion, 0, 1, 0", "denial, 1, 1, 2", "question, 0, 0, 1", "pledge, 0, 0, 0"})
    void everyKindHasPrecisionAndRecall(String kind, int hits, int predicted, int gold) {
        assertThat(table.tally(kind)).isEqualTo(new Tally(hits, predicted, gold));
    }

    @Test
    void kindsStandInTheirOwnOrderAndWhatIsNoneOfThemLast() {
        add("claim", "boast");

        assertThat(table.kinds()).containsExactly("claim", "opinion", "denial", "question", "boast", "none");
    }

    @Test
    void whatTheGoldIsNotSureOfIsNotCounted() {
        ConfusionMatrix unsure = new ConfusionMatrix();

        unsure.add(match("claim"), List.of(new GoldSpeaker(1, "Ada", List.of(), "claim", false)));
        unsure.add(match("claim"), List.of(new GoldSpeaker(2, "Ada", List.of(), "claim", true)));
        unsure.add(STORY.match(List.of(WET)), List.of(new GoldSpeaker(1, "Ada", List.of(), "claim", true)));

        assertThat(unsure.isEmpty()).isTrue();
        assertThat(DetailReport.kindLines(unsure)).isEmpty();
    }

    @Test
    void theTableHasARowAGoldKindAndAColumnAKindThatWasGot() {
        assertThat(DetailReport.kindLines(table))
                .containsExactly(
                        "kind: gold, got clai opin deni ques none       P      R",
                        "  claim            2    1    ·    ·    ·    66.7   66.7",
                        "  opinion          ·    ·    ·    ·    ·     0.0    0.0",
                        "  denial           1    ·    1    ·    ·   100.0   50.0",
                        "  question         ·    ·    ·    ·    1     0.0    0.0");
    }

    @Test
    void theMostFrequentConfusionComesFirstAndTiesInTheOrderOfTheStories() {
        Scores scores = new Scores("small", 0, Set.of());
        for (String got : List.of("denial", "opinion", "opinion", "claim", "pledge")) {
            scores.add(
                    STORY.gold(WET),
                    List.of(MarkedStory.ofKind(got, WET)),
                    List.of(new GoldSpeaker(1, "", List.of(), "claim", true)));
        }

        List<String> confusions = new ArrayList<>();
        for (Map.Entry<Scores.Confusion, Integer> entry : scores.confusions()) {
            confusions.add(entry.getKey().predicted() + " " + entry.getValue());
        }
        assertThat(confusions).containsExactly("opinion 2", "denial 1", "pledge 1");
        assertThat(scores.kinds()).isEqualTo(new Scores.Share(1, 5));
    }
}
