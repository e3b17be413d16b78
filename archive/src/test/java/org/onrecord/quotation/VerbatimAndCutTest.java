package org.onrecord.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.quotation.Difference.Op;
import org.onrecord.statement.Manner;

class VerbatimAndCutTest {
    private static final String PIER =
            "“We’ll keep the old pier open to every fishing boat — all 1,000 of them — until the harbour’s rebuilt.”";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We'll keep the old pier open to every fishing boat, all 1000 of them, until the harbour's rebuilt",
                "\"WE’LL KEEP THE OLD PIER OPEN TO EVERY FISHING BOAT - ALL 1,000 OF THEM - UNTIL THE HARBOUR’S REBUILT!\"",
                "keep the old pier open to every fishing-boat",
                "  [W]e'll   keep the old pier\nopen …",
            })
    void marksCaseSpacingAndHyphensAreNoChange(String words) {
        Finding finding = Asking.of(PIER).about(words);
        assertThat(finding.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(finding.evidence().getFirst().diff())
                .extracting(Difference::op)
                .containsOnly(Op.SAME);
        assertThat(finding.notes()).isEmpty();
    }

    @Test
    void accentsPercentSignsAndAmpersandsAreSpelling() {
        assertThat(Asking.of("“The Café & Rösti fund covers 60 per cent of the rent for U.S. growers.”")
                        .about("the cafe and rosti fund covers 60% of the rent for US growers")
                        .verdict())
                .isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void anotherCurrencyOrSignIsAChange() {
        Asking asking = Asking.of("“The engine costs $40,000 and runs at -5 degrees on cheap diesel.”");
        assertThat(asking.about("The engine costs €40,000 and runs at -5 degrees on cheap diesel")
                        .verdict())
                .isEqualTo(Verdict.ALTERED);
        assertThat(asking.about("The engine costs $40,000 and runs at 5 degrees on cheap diesel")
                        .verdict())
                .isEqualTo(Verdict.ALTERED);
    }

    @Test
    void whatRunsOverTheEndOfASentenceIsVerbatim() {
        assertThat(Asking.of("“The council turned us down twice. The islanders will remember that in spring.”")
                        .about("turned us down twice. The islanders will remember")
                        .verdict())
                .isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void whatTheStoryPutBetweenTwoPiecesIsNoCut() {
        assertThat(Asking.of("“The council turned us down twice,” … “and the islanders will remember.”")
                        .about("The council turned us down twice, and the islanders will remember")
                        .verdict())
                .isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void whatTheAskerPutBetweenQuotedPartsIsNotAskedAbout() {
        Finding finding = Asking.of("“The council turned us down twice, and the islanders will remember.”")
                .about("“The council turned us down twice,” he said on Friday, “and the islanders will remember.”");
        assertThat(finding.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(finding.notes()).containsExactly(Notes.QUOTED_PARTS);
    }

    @Test
    void quotationMarksInsideWhatWasSaidAreNoAttribution() {
        assertThat(Asking.of("“I said ‘never again’ to the ferry company and kept my word.”")
                        .about("I said \"never again\" to the ferry company and kept my word")
                        .verdict())
                .isEqualTo(Verdict.VERBATIM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We'll keep the old pier open … until the harbour's rebuilt",
                "We'll keep the old pier open to every boat",
                "We’ll keep the pier open [...] until the harbour’s rebuilt",
                "We'll keep the pier open to every fishing boat until the harbour's rebuilt",
            })
    void wordsLeftOutInsideAreACutMarkedOrNot(String words) {
        Finding finding = Asking.of(PIER).about(words);
        assertThat(finding.verdict()).isEqualTo(Verdict.CUT);
        assertThat(finding.evidence().getFirst().diff())
                .extracting(Difference::op)
                .containsOnly(Op.SAME, Op.DROPPED);
    }

    @Test
    void farWordsDoNotMakeACut() {
        assertThat(Asking.of(
                                "“The harbour is old. Boats have come here since my grandmother sold nets on the quay, and"
                                        + " every spring there are fewer of them. Now the ferry company wants the pier closed.”")
                        .about("The harbour wants closed")
                        .verdict())
                .isEqualTo(Verdict.NOT_ON_RECORD);
    }

    @Test
    void aFullerVersionMakesACutVerbatim() {
        Finding finding = new Asking()
                .and(version(1, "“We’ll keep the pier open until the harbour’s rebuilt.”"))
                .and(version(2, PIER))
                .about("We'll keep the old pier open to every fishing boat");
        assertThat(finding.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(finding.evidence())
                .extracting(evidence -> evidence.candidate().number())
                .containsExactly(2L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“I do not believe that the ferry company will pay back every crown.”",
                "“The ferry company will pay back every crown if the council agrees.”",
                "“If the council agrees, the ferry company will pay back every crown.”",
                "“It would be wrong to say the ferry company will pay back every crown.”",
                "“They claim that the ferry company will pay back every crown.”",
                "“The ferry company will pay back every crown, according to the lawyers who want our votes.”",
                "“Nobody thinks,” … “that the ferry company will pay back every crown.”",
            })
    void whatTurnsTheSenseAndIsLeftOutBeforeOrBehindIsACut(String said) {
        Finding finding = Asking.of(said).about("the ferry company will pay back every crown");
        assertThat(finding.verdict()).isEqualTo(Verdict.CUT);
        assertThat(finding.notes()).singleElement().asString().startsWith("Left out: “");
        assertThat(finding.evidence().getFirst().diff())
                .extracting(Difference::op)
                .contains(Op.DROPPED);
    }

    @Test
    void aNegationInTheNextSentenceIsNotMissedThoughAReporterStandsBetween() {
        String words = "“The ferry company will pay back every crown,” … “No ship sails before.”";
        Candidate split = Candidate.of(1, words, Manner.DIRECT, 1, Asking.OKONTA);
        String asked = "The ferry company will pay back every crown";
        assertThat(new Asking()
                        .and(split.withBreaks(Set.of(words.indexOf("“No"))))
                        .about(asked)
                        .verdict())
                .isEqualTo(Verdict.VERBATIM);
        assertThat(new Asking().and(split).about(asked).verdict()).isEqualTo(Verdict.CUT);
    }

    @Test
    void theNoteSaysWhatWasLeftOut() {
        assertThat(Asking.of("“I do not believe that the ferry company will pay back every crown.”")
                        .about("the ferry company will pay back every crown")
                        .notes())
                .containsExactly("Left out: “I do not believe that”. It bears on the rest.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“It is not over. The ferry company will pay back every crown. If not, we sue.”",
                "“I say the ferry company will pay back every crown.”",
                "“We will not leave, and the ferry company will pay back every crown.”",
            })
    void whatStandsInAnotherClauseIsNotMissed(String said) {
        assertThat(Asking.of(said)
                        .about("the ferry company will pay back every crown")
                        .verdict())
                .isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void sentencesLeftOutWholeAreACutEvenWithANot() {
        Finding finding = Asking.of("“We start to dig in May. It will not be easy. The first boats come in autumn.”")
                .about("We start to dig in May … The first boats come in autumn.");
        assertThat(finding.verdict()).isEqualTo(Verdict.CUT);
        assertThat(finding.notes()).containsExactly(Notes.DROPPED_NOT);
    }

    @Test
    void anEditorsBracketsStandForAPronounAndShow() {
        Asking asking = Asking.of("“He promised us two engines and sent a calendar.”");
        Finding finding = asking.about("“[The minister] promised us two engines [in June] and sent a calendar.”");
        assertThat(finding.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(finding.notes()).containsExactly(Notes.BRACKETS);
        assertThat(finding.evidence().getFirst().diff())
                .contains(new Difference(Op.CHANGED, "The minister", "He"), new Difference(Op.ADDED, "in June", ""));
        assertThat(asking.about("He promised us two engines and [never] sent a calendar")
                        .verdict())
                .isEqualTo(Verdict.ALTERED);
    }

    @Test
    void theStorysOwnBracketsStandForAPronounToo() {
        assertThat(Asking.of("“[The minister] promis[ed] us two engines [last year] and sent a calendar.”")
                        .about("He promised us two engines and sent a calendar")
                        .verdict())
                .isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void ofAMixedStatementOnlyTheQuotedStretchIsTheirs() {
        Asking asking = new Asking()
                .and("that the council had shown “a heart of granite and no ears” in all the talks", Manner.MIXED);
        assertThat(asking.about("a heart of granite and no ears").verdict()).isEqualTo(Verdict.VERBATIM);
        Finding whole = asking.about("the council had shown a heart of granite and no ears in all the talks");
        assertThat(whole.verdict()).isEqualTo(Verdict.PARAPHRASE);
        assertThat(whole.notes()).containsExactly(Notes.REPORTED);
    }

    @Test
    void aNotOfTheReporterBeforeTheQuotedStretchCountsAsLeftOut() {
        assertThat(new Asking()
                        .and("that he would not “sell the harbour to the lowest bidder”", Manner.MIXED)
                        .about("sell the harbour to the lowest bidder")
                        .verdict())
                .isEqualTo(Verdict.CUT);
    }

    @Test
    void quotedStretchesPutTogetherAreACut() {
        Finding finding = new Asking()
                .and(
                        "that the council “has a heart of granite” and that its members “sleep through every meeting”",
                        Manner.MIXED)
                .about("has a heart of granite … sleep through every meeting");
        assertThat(finding.verdict()).isEqualTo(Verdict.CUT);
        assertThat(finding.notes()).containsExactly(Notes.LEAPS);
    }

    private static Candidate version(long number, String words) {
        return Candidate.of(number, words, Manner.DIRECT, 7, Asking.OKONTA);
    }
}
