package org.onrecord.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.quotation.Difference.Op;
import org.onrecord.statement.Manner;

class AlteredAndJoinedTest {
    private static final String FROST =
            "“Late frost took two thirds of our apples, and the ministry sent sixty candles to the valley.”";

    @Test
    void otherWordsShowBesideThoseSaid() {
        Finding finding = Asking.of(FROST)
                .about("Late frost took two thirds of our cherries, and the ministry sent sixty candles to the valley");
        assertThat(finding.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(finding.evidence().getFirst().diff())
                .containsExactly(
                        new Difference(
                                Op.SAME, "Late frost took two thirds of our", "Late frost took two thirds of our"),
                        new Difference(Op.CHANGED, "cherries", "apples"),
                        new Difference(
                                Op.SAME,
                                "and the ministry sent sixty candles to the valley",
                                "and the ministry sent sixty candles to the valley"));
    }

    @Test
    void theFirstAndTheLastWordMayBeTheOther() {
        assertThat(Asking.of(FROST)
                        .about("Early frost took two thirds of our apples, and the ministry sent sixty candles to the"
                                + " mountain")
                        .evidence()
                        .getFirst()
                        .diff())
                .contains(
                        new Difference(Op.CHANGED, "Early", "Late"), new Difference(Op.CHANGED, "mountain", "valley"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“We will not sell the old pier to the ferry company.”|We will sell the old pier to the ferry company",
                "“We will sell the old pier to the ferry company.”|We will not sell the old pier to the ferry company",
                "“We won’t sell the old pier to the ferry company.”|We will sell the old pier to the ferry company",
                "“We can sell the old pier to the ferry company.”|We cannot sell the old pier to the ferry company",
                "“We never sold the old pier to the ferry company.”|We sold the old pier to the ferry company",
                "“No pier was sold to the ferry company in my time.”|A pier was sold to the ferry company in my time",
                "“We will not, I promise, sell the old pier.”|We will … sell the old pier",
            })
    void aDroppedOrAddedNotIsNeverVerbatimOrCut(String said, String words) {
        Finding finding = Asking.of(said).about(words);
        assertThat(finding.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(finding.notes()).contains(Notes.TURNED);
    }

    @Test
    void aContractionWrittenOutIsAlteredAndTurnsNothing() {
        Finding finding = Asking.of("“We don’t sell apples to people who don’t pay.”")
                .about("We do not sell apples to people who do not pay");
        assertThat(finding.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(finding.notes()).doesNotContain(Notes.TURNED);
        assertThat(Asking.of("“We don’t sell apples to people who don’t pay.”")
                        .about("We dont sell apples to people who don't pay")
                        .verdict())
                .isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void aNumberInDigitsIsAlteredWithTheSameValue() {
        Asking asking = Asking.of(FROST);
        Finding same = asking.about("the ministry sent 60 candles to the valley");
        assertThat(same.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(same.notes()).containsExactly(Notes.SAME_FIGURE);
        Finding other = asking.about("the ministry sent 70 candles to the valley");
        assertThat(other.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(other.notes()).isEmpty();
    }

    @Test
    void aWordSaidOnceAndAskedTwiceIsAlteredEvenWhereBothHalvesStand() {
        assertThat(Asking.of(FROST)
                        .about(
                                "Late frost took two thirds of our our apples, and the ministry sent sixty candles to the"
                                        + " valley")
                        .verdict())
                .isEqualTo(Verdict.ALTERED);
    }

    @Test
    void anEditorsBracketsDoNotStandForOtherWordsThanPronouns() {
        assertThat(Asking.of(FROST)
                        .about("Late frost took [most] of our apples, and the ministry sent sixty candles")
                        .verdict())
                .isEqualTo(Verdict.CUT);
        assertThat(Asking.of("“Late frost took [the rest] of our apples, and the ministry sent sixty candles.”")
                        .about("Late frost took two thirds of our apples, and the ministry sent sixty candles")
                        .verdict())
                .isEqualTo(Verdict.ALTERED);
    }

    @Test
    void theSameWordsInAnotherOrderAreNotOnRecord() {
        assertThat(Asking.of(FROST)
                        .about("The valley sent sixty apples, and late candles took two thirds of our ministry frost")
                        .verdict())
                .isEqualTo(Verdict.NOT_ON_RECORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ferry is ninety years old. Nobody will ever buy the old engine.",
                "“The ferry is ninety years old … nobody will ever buy the old engine”",
                "“The ferry is ninety years old,” she said. “Nobody will ever buy the old engine.”",
                "The ferry is ninety years old and rusts in our harbour nobody will ever buy the old engine from us",
            })
    void twoUtterancesMadeOneAreJoinedInTheOrderAsked(String words) {
        Finding finding = Asking.of(
                        "“Nobody will ever buy the old engine from us, that is plain.”",
                        "“I have said it before. The ferry is ninety years old and rusts in our harbour.”",
                        "“The ferry carried brides and sheep.”")
                .about(words);
        assertThat(finding.verdict()).isEqualTo(Verdict.JOINED);
        assertThat(finding.evidence())
                .extracting(evidence -> evidence.candidate().number())
                .containsExactly(2L, 1L);
        assertThat(finding.evidence()).extracting(Evidence::verdict).containsOnly(Verdict.VERBATIM);
        assertThat(finding.notes()).contains(Notes.JOINED);
    }

    @Test
    void sentencesOfOneStatementFarApartAreACut() {
        String between = " The rest of my speech was about bridges, lorries, wind and tide.".repeat(20);
        assertThat(Asking.of("“The ferry rusts in our harbour." + between + " Nobody will buy the engine.”")
                        .about("The ferry rusts in our harbour. Nobody will buy the engine.")
                        .verdict())
                .isEqualTo(Verdict.CUT);
    }

    @Test
    void sentencesOfOneStatementTurnedRoundAreAltered() {
        Finding finding = Asking.of("“Nobody will buy the engine. The ferry rusts in our harbour.”")
                .about("The ferry rusts in our harbour. Nobody will buy the engine.");
        assertThat(finding.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(finding.notes()).contains(Notes.OTHER_ORDER);
    }

    @Test
    void partsOfTwoSpeakersAreNotJoinedForOneAndAreMarkedForAnyone() {
        Candidate ferry = Candidate.of(1, "“The ferry rusts in our harbour.”", Manner.DIRECT, 1, Asking.OKONTA);
        String words = "The ferry rusts in our harbour. Nobody will buy the engine.";
        assertThat(new Asking()
                        .and(ferry)
                        .and(Asking.byOther(2, "“Nobody will buy the engine.”"))
                        .about(words)
                        .verdict())
                .isEqualTo(Verdict.NOT_ON_RECORD);
        Candidate engine = Candidate.of(2, "“Nobody will buy the engine.”", Manner.DIRECT, 2, Asking.VALDANE);
        Finding anyone = new Asking().and(ferry).and(engine).aboutAnyone(words);
        assertThat(anyone.verdict()).isEqualTo(Verdict.JOINED);
        assertThat(anyone.notes()).contains(Notes.JOINED_SPEAKERS);
    }

    @Test
    void snippetsDoNotMakeAJoin() {
        assertThat(Asking.of(
                                "“The ferry will sail again in spring.”",
                                "“Not before the engine is sold, I think.”",
                                "“They sold the engine to a museum.”")
                        .about("The ferry will sail before they sold the engine to a museum")
                        .verdict())
                .isNotEqualTo(Verdict.JOINED);
    }
}
