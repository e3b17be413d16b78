package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.evaluation.MarkedStory.by;
import static org.onrecord.evaluation.MarkedStory.ofKind;
import static org.onrecord.evaluation.MarkedStory.speaker;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakeTest {
    private static final MarkedStory STORY =
            new MarkedStory("Ada Thorne said the old pier\n  will open on Monday. Bo denied that the ferry sinks.");

    private static final Attribution PIER = STORY.said("Ada Thorne", "said", "the old pier\n  will open on Monday");
    private static final Attribution FERRY = STORY.said("Bo", "denied", "the ferry sinks");

    private static List<Mistake> mistakes(Attribution predicted, GoldSpeaker... speakers) {
        return Mistake.in(STORY.match(List.of(PIER), predicted), List.of(speakers));
    }

    @Test
    void whatIsRightIsNoMistake() {
        assertThat(mistakes(ofKind("claim", by("Ada Thorne", PIER)), speaker(1, "Ada Thorne")))
                .isEmpty();
    }

    @Test
    void aMissedStatementIsNumberedByTheGoldAndASpuriousOneByThePredictions() {
        List<Mistake> mistakes =
                Mistake.in(STORY.match(List.of(FERRY, PIER), FERRY, STORY.said("Bo", "", "Bo")), List.of());

        assertThat(mistakes).extracting(Mistake::type).containsExactly(ErrorType.MISSED, ErrorType.SPURIOUS);
        assertThat(mistakes.getFirst().lines())
                .containsExactly(
                        "missed: quay #2",
                        "  gold source [Ada Thorne] cue [said] content [the old pier will open on Monday]");
        assertThat(mistakes.getLast().lines())
                .containsExactly("spurious: quay #2", "  got  source [Bo] cue [] content [Bo]");
    }

    @ParameterizedTest(name = "source \"{0}\", cue \"{1}\", content \"{2}\": {3} ({4})")
    @CsvSource({
        "Thorne, said, the old pier, WRONG_BOUNDS, 'source, content'",
        "Ada Thorne, Ada Thorne said, '', WRONG_BOUNDS, cue",
        "Ada Thorne, said, the old pier, WRONG_BOUNDS, content",
        "Bo, said, '', WRONG_SOURCE, source",
        "'', denied, '', WRONG_SOURCE, 'source, cue'",
    })
    void theRolesThatDifferAreNamed(String source, String cue, String content, ErrorType fault, String where) {
        String words = content.isEmpty() ? "the old pier\n  will open on Monday" : "the old pier\n  will open";

        List<Mistake> mistakes = mistakes(STORY.said(source, cue, words));

        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.getFirst().type()).isEqualTo(fault);
        assertThat(mistakes.getFirst().where()).isEqualTo(where);
        assertThat(mistakes.getFirst().lines())
                .hasSize(3)
                .first()
                .isEqualTo(fault.words() + " (" + where + "): quay #1");
    }

    @Test
    void anotherSpeakerIsShownBesideTheGoldOne() {
        List<Mistake> mistakes = mistakes(ofKind("claim", by("Bo", PIER)), speaker(1, "Ada Thorne"));

        assertThat(mistakes).extracting(Mistake::type).containsExactly(ErrorType.WRONG_SPEAKER);
        assertThat(mistakes.getFirst().lines().get(1)).endsWith("speaker [Ada Thorne]");
        assertThat(mistakes.getFirst().lines().get(2)).endsWith("speaker [Bo]");
    }

    @Test
    void anUnknownSpeakerIsWrongAndShownAsNoName() {
        List<Mistake> mistakes = mistakes(ofKind("claim", PIER), speaker(1, "Ada Thorne"));

        assertThat(mistakes).extracting(Mistake::type).containsExactly(ErrorType.WRONG_SPEAKER);
        assertThat(mistakes.getFirst().lines().getLast()).endsWith("speaker []");
    }

    @Test
    void theSpeakerIsNotAskedForWhereTheSourceIsWrongAlready() {
        Attribution wrong = ofKind("claim", by("Bo", STORY.said("Bo", "said", "the old pier\n  will open on Monday")));

        assertThat(mistakes(wrong, speaker(1, "Ada Thorne")))
                .extracting(Mistake::type)
                .containsExactly(ErrorType.WRONG_SOURCE);
    }

    @Test
    void theKindIsAskedForOnlyWhereTheGoldIsSure() {
        Attribution denied = ofKind("denial", by("Ada Thorne", PIER));
        GoldSpeaker unsure = new GoldSpeaker(1, "Ada Thorne", List.of(), "claim", false);

        assertThat(mistakes(denied, unsure)).isEmpty();
        assertThat(mistakes(denied, speaker(1, "Ada Thorne")))
                .extracting(Mistake::where)
                .containsExactly("claim, got denial");
        assertThat(mistakes(by("Ada Thorne", PIER), speaker(1, "Ada Thorne")))
                .extracting(Mistake::where)
                .containsExactly("claim, got none");
    }

    @Test
    void aSpeakerOfAStatementThatTheGoldDoesNotHaveIsPassedOver() {
        assertThat(mistakes(ofKind("claim", PIER), speaker(7, "Ada Thorne"), speaker(0, "Ada Thorne")))
                .isEmpty();
    }

    @Test
    void onlyAsManyOfTheFaultsAskedForAreKeptAndAllAreCounted() {
        Scores scores = new Scores("small", 1, Set.of(ErrorType.SPURIOUS));
        Attribution stray = STORY.said("Bo", "", "Bo");

        scores.add(STORY.gold(PIER, FERRY), List.of(stray, stray, FERRY), List.of());

        assertThat(scores.errorTypes()).containsEntry(ErrorType.MISSED, 1).containsEntry(ErrorType.SPURIOUS, 2);
        assertThat(scores.mistakes()).singleElement().extracting(Mistake::type).isEqualTo(ErrorType.SPURIOUS);
    }

    @Test
    void everyFaultHasWordsForReportsAndOneWordForAnOption() {
        assertThat(EnumSet.allOf(ErrorType.class))
                .extracting(ErrorType::words)
                .containsExactly("missed", "spurious", "wrong bounds", "wrong source", "wrong speaker", "wrong kind");
        assertThat(EnumSet.allOf(ErrorType.class))
                .extracting(ErrorType::toString)
                .containsExactly("missed", "spurious", "wrong-bounds", "wrong-source", "wrong-speaker", "wrong-kind");
    }
}
