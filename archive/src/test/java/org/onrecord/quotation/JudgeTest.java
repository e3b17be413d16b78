package org.onrecord.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.statement.Manner;
import org.onrecord.text.Span;

/// What becomes of words that few can be told by, of speakers who are guesses, and of words in no statement.
class JudgeTest {
    private static final String SLUICE = "We opened the upper sluice at midnight without asking the valley council";

    private static Finding about(String words, String by, List<Candidate> candidates, Passage... passages) {
        return Judge.judge(new QuotationQuery(words, by), candidates, List.of(passages));
    }

    private static Candidate said(long number, String words) {
        return Candidate.of(number, "“" + words + ".”", Manner.DIRECT, number, 1L);
    }

    private static Passage text(String words, Span... statements) {
        return new Passage(1, Origin.TEXT, words, List.of(statements));
    }

    @ParameterizedTest
    @CsvSource({"sluices", "the sluices", "no comment", "It is over", "we will win"})
    void fewerThanFourTellingWordsAreTooShortToTell(String words) {
        Finding finding = about(words, "Imre Valdane", List.of(said(1, words)));
        assertThat(finding.verdict()).isEqualTo(Verdict.TOO_SHORT_TO_TELL);
        assertThat(finding.evidence()).hasSize(1);
        assertThat(finding.notes()).contains(Notes.FEW_WORDS);
    }

    @ParameterizedTest
    @CsvSource({"We did not ask for it", "the ferry wasn't there when they needed it", "You can all go home"})
    void aShortSentenceOfSomebodysOwnIsEnough(String words) {
        assertThat(about(words, "Imre Valdane", List.of(said(1, words))).verdict())
                .isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void shortWordsThatStandNowhereAreNotOnRecord() {
        assertThat(about("the moon", "Imre Valdane", List.of(said(1, SLUICE))).verdict())
                .isEqualTo(Verdict.NOT_ON_RECORD);
    }

    @Test
    void anotherIsSaidToHaveSaidItOnlyIfTheSentenceNamesThem() {
        Candidate named = said(1, SLUICE).withByAsked(false);
        assertThat(about(SLUICE, "Pell Okonta", List.of(named)).verdict()).isEqualTo(Verdict.OTHER_SPEAKER);

        Finding guess = about(SLUICE, "Pell Okonta", List.of(named.withNamed(false)));
        assertThat(guess.verdict()).isEqualTo(Verdict.IN_THE_TEXT);
        assertThat(guess.probably()).isTrue();
        assertThat(guess.notes()).contains(Notes.SPEAKER_UNSURE);
    }

    @Test
    void wordsOfSomebodyUnknownAreNobodys() {
        Candidate unknown = Candidate.of(1, "“" + SLUICE + ".”", Manner.DIRECT, 1, null)
                .withByAsked(false)
                .withNamed(false);
        Finding finding = about(SLUICE, "Pell Okonta", List.of(unknown));
        assertThat(finding.verdict()).isEqualTo(Verdict.IN_THE_TEXT);
        assertThat(finding.probably()).isFalse();
    }

    @Test
    void wordsOfTheOneAskedAboutThatRestOnAPronounAreProbablyTheirs() {
        Finding finding = about(SLUICE, "Imre Valdane", List.of(said(1, SLUICE).withNamed(false)));
        assertThat(finding.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(finding.probably()).isTrue();
        assertThat(finding.notes()).contains(Notes.GUESSED);
    }

    @Test
    void wordsThatNobodyTookForAStatementStandInTheText() {
        String before = "The water rose. ";
        Finding finding = about(SLUICE, "Imre Valdane", List.of(), text(before + SLUICE + ". Then it fell."));
        assertThat(finding.verdict()).isEqualTo(Verdict.IN_THE_TEXT);
        assertThat(finding.notes()).contains(Notes.NOT_A_STATEMENT);
        assertThat(finding.evidence().getFirst().said())
                .containsExactly(new Span(before.length(), before.length() + SLUICE.length()));
    }

    @Test
    void aHeadlineSaysThatItIsOne() {
        Passage headline = new Passage(1, Origin.HEADLINE, "Mayor: " + SLUICE, List.of());
        Finding finding = about(SLUICE, "Imre Valdane", List.of(), headline);
        assertThat(finding.verdict()).isEqualTo(Verdict.IN_THE_TEXT);
        assertThat(finding.notes()).contains(Notes.IN_A_HEADLINE);
    }

    @Test
    void whatLiesInAStatementIsJudgedAsAStatement() {
        Candidate report = Candidate.of(1, "that " + SLUICE, Manner.INDIRECT, 1, 1L);
        Finding finding = about(
                SLUICE, "Imre Valdane", List.of(report), text("She said " + SLUICE, new Span(9, 9 + SLUICE.length())));
        assertThat(finding.verdict()).isEqualTo(Verdict.PARAPHRASE);
    }

    @Test
    void wordsThatReachBeyondAStatementSaySo() {
        Finding finding = about(SLUICE, "Imre Valdane", List.of(), text("He said: " + SLUICE, new Span(9, 30)));
        assertThat(finding.verdict()).isEqualTo(Verdict.IN_THE_TEXT);
        assertThat(finding.notes()).contains(Notes.PARTLY_A_STATEMENT);
    }

    @Test
    void wordsInATextComeBeforeAlteredWordsOfAStatement() {
        Finding finding = about(
                SLUICE,
                "Imre Valdane",
                List.of(said(1, "We opened the upper sluice at noon without asking the valley council")),
                text("It went like this: " + SLUICE + "."));
        assertThat(finding.verdict()).isEqualTo(Verdict.IN_THE_TEXT);
        assertThat(finding.evidence()).hasSize(2);
    }

    @Test
    void wordsScatteredOverATextDoNotStandInIt() {
        String text = "We met the valley council. Somebody opened the upper window of the hall, as they do at every "
                + "meeting. The sluice was shut at midnight, and the town slept without asking. The council went home.";
        assertThat(about(SLUICE, "Imre Valdane", List.of(), text(text)).verdict())
                .isEqualTo(Verdict.NOT_ON_RECORD);
    }

    @Test
    void aWordChangedIsNotInTheText() {
        String changed = SLUICE.replace("upper", "lower");
        Finding finding = about(changed, "Imre Valdane", List.of(), text("He wrote: " + SLUICE + "."));
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(finding.evidence())
                .singleElement()
                .satisfies(near -> assertThat(near.diff()).isNotEmpty());
    }

    @Test
    void aNotLeftOutOfATextIsShown() {
        String text = "I do not think that " + SLUICE + ".";
        Finding finding = about(SLUICE, "Imre Valdane", List.of(), text(text));
        assertThat(finding.notes()).anyMatch(note -> note.contains("I do not think that"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The wreck is still unexplained | that the wreck was still unexplained",
                "I will leave my post in spring | that she would leave her post in spring",
                "We can't feed our horses here | that they could not feed their horses there",
                "I'm tired of this quarrel | that he was tired of that quarrel",
            })
    void reportedTenseAndPersonAreAParaphrase(String asked, String report) {
        Finding finding = about(asked, "Imre Valdane", List.of(Candidate.of(1, report, Manner.INDIRECT, 1, 1L)));
        assertThat(finding.verdict()).isEqualTo(Verdict.PARAPHRASE);
        assertThat(finding.notes()).contains(Notes.SHIFTED);
    }

    @Test
    void reportedSpeechOfTheOppositeIsNoParaphrase() {
        Candidate report = Candidate.of(1, "that the wreck was not unexplained", Manner.INDIRECT, 1, 1L);
        assertThat(about("The wreck is unexplained", "Imre Valdane", List.of(report))
                        .verdict())
                .isEqualTo(Verdict.NOT_ON_RECORD);
    }

    @Test
    void alteredWordsComeBeforeAParaphraseAndTheNearestQuotationIsShown() {
        Candidate direct = said(1, "They must and they will go on to protect Ostrey");
        Candidate near = Candidate.of(2, "that the allies went on in protecting Ostrey", Manner.INDIRECT, 2, 1L)
                .withMeaning(0.8);
        assertThat(about("They must and they shall go on to shield Ostrey", "Imre Valdane", List.of(near, direct))
                        .verdict())
                .isEqualTo(Verdict.ALTERED);

        Finding far = about("They ought to and shall go on shielding Ostrey", "Imre Valdane", List.of(near, direct));
        assertThat(far.evidence()).anyMatch(evidence -> evidence.candidate().number() == 1);
    }
}
