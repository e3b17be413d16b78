package org.onrecord.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UtteranceLikenessTest {
    private static final String FULL =
            "We carried schoolchildren and coffins, brides and sheep, and we are heartbroken that it stops with us";

    private enum Tie {
        NONE,
        SPEAKER,
        STORIES
    }

    @Test
    void aSentenceQuotedInFullAndCutIsOneUtterance() {
        assertThat(areOne(FULL, "“We carried schoolchildren and coffins, brides and sheep”", Tie.NONE))
                .isTrue();
        assertThat(areOne(FULL, "we are heartbroken that it stops with us", Tie.SPEAKER))
                .isTrue();
    }

    @Test
    void aFewWordsPutDifferentlyAreOneUtterance() {
        assertThat(areOne(
                        FULL,
                        "We carried schoolchildren and coffins, brides and cattle, and we are sad that it stops with us",
                        Tie.SPEAKER))
                .isTrue();
    }

    @Test
    void shortCommonPhrasesAreNoUtteranceOfDifferentSpeakers() {
        for (String phrase : new String[] {"No comment", "Thank you", "We will see", "I am very proud of it"}) {
            assertThat(areOne(phrase, phrase, Tie.NONE)).isFalse();
            assertThat(areOne(phrase, phrase + ".", Tie.SPEAKER)).isTrue();
            assertThat(areOne(phrase, phrase, Tie.STORIES)).isTrue();
        }
    }

    @Test
    void aShortPhraseInsideALongStatementIsNotThatStatement() {
        assertThat(areOne("heartbroken", FULL, Tie.SPEAKER)).isFalse();
        assertThat(areOne("we are heartbroken that it stops", FULL, Tie.STORIES))
                .isTrue();
    }

    @Test
    void anIndirectReportNeedsTheSpeaker() {
        String direct = "We will keep the harbour open until the talks with the island council end in March";
        String indirect = "they would keep the harbour open until the talks with the island council ended in March";
        assertThat(areOne(direct, indirect, Tie.SPEAKER)).isTrue();
        assertThat(areOne(direct, indirect, Tie.NONE)).isFalse();
    }

    @Test
    void aNegationPartsStatementsThatNothingElseTies() {
        String yes = "The council will pay for a new engine and for the repair of the old pier this year";
        String no = "The council will not pay for a new engine and for the repair of the old pier this year";
        assertThat(areOne(yes, no, Tie.NONE)).isFalse();
        assertThat(areOne(yes, no, Tie.STORIES)).isTrue();
    }

    @Test
    void oneFormWithOtherFiguresIsTwoUtterances() {
        String may = "The number of passengers fell by 4.1 percent in May against the month before";
        String june = "The number of passengers fell by 7.5 percent in June against the month before";
        assertThat(areOne(may, june, Tie.SPEAKER)).isFalse();
        assertThat(areOne(may, june, Tie.NONE)).isFalse();
        assertThat(areOne(may, june, Tie.STORIES)).isTrue();
    }

    @Test
    void whatOneSpeakerSaysOfOneMatterInOtherWordsIsAnotherUtterance() {
        assertThat(areOne(FULL, "This is a sad day for the company and for everyone on the island", Tie.SPEAKER))
                .isFalse();
        assertThat(areOne("", FULL, Tie.SPEAKER)).isFalse();
        assertThat(areOne("", "", Tie.NONE)).isFalse();
    }

    @Test
    void wordsThatALongStatementHasHereAndThereAreNoCutOfIt() {
        String full = "The mayor wants the ferry to sail until the last visitor has left, but whoever reads the budget"
                + " knows that by autumn nobody will be there to pay for the crew";
        assertThat(areOne("the ferry budget of the mayor’s friends", full, Tie.STORIES))
                .isFalse();
        assertThat(areOne("the ferry to sail … nobody will be there to pay for the crew", full, Tie.STORIES))
                .isTrue();
    }

    @Test
    void whatSharesNamesAloneIsNotOneUtterance() {
        String one = "that Ruda had talked to the board of the Larkhaven Harbour Trust";
        String other = "that Ruda never promised the plan to buy the ferries of the Larkhaven Harbour Trust";
        assertThat(areOne(one, other, Tie.STORIES)).isFalse();
        assertThat(areOne(one, other, Tie.SPEAKER)).isFalse();
        assertThat(areOne(one, "that Ruda had talked to the Larkhaven Harbour Trust", Tie.SPEAKER))
                .isTrue();
    }

    @Test
    void inACopyOfItsStoryAWordOfAFewMayBeAnother() {
        assertThat(areOne("they had front-row seats with him", "they had the best seats with him", Tie.NONE))
                .isFalse();
        assertThat(areOne("her as stubborn and inspiring", "her as pig-headed and inspiring", Tie.SPEAKER))
                .isFalse();
        assertThat(areOne(
                        "she would have been called to the present office",
                        "she would have been chosen to the present office",
                        Tie.STORIES))
                .isTrue();
    }

    private static boolean areOne(String one, String other, Tie tie) {
        boolean forth = Similarity.ofUtterances(Words.of(one), Words.of(other), tie == Tie.SPEAKER, tie == Tie.STORIES)
                .isCopy();
        boolean back = Similarity.ofUtterances(Words.of(other), Words.of(one), tie == Tie.SPEAKER, tie == Tie.STORIES)
                .isCopy();
        assertThat(back).isEqualTo(forth);
        return forth;
    }
}
