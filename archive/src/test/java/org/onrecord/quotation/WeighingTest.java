package org.onrecord.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.statement.Manner;

class WeighingTest {
    private static final String WORDS = "I took eleven million crowns from the ferry company";
    private static final String QUOTED = "“" + WORDS + ".”";

    private static final String[] PIECES = {
        "a",
        "B",
        "é",
        "e\u0301",
        "9",
        " ",
        " ",
        "\n\n",
        "\t",
        "\u00A0",
        ".",
        ". ",
        "? ",
        "…",
        " … ",
        "\"",
        "“",
        "”",
        "'",
        "’",
        "‘",
        "„",
        "«",
        "»",
        "[",
        "]",
        "😀",
        "\uD800",
        "Mr.",
        "U.S.",
        "not ",
        " he ",
        ", ",
        "—",
        "中",
        "per cent",
        "cannot",
        "%",
        "-5",
        "1,000",
        "ﬁ",
    };

    @Test
    void theWordsOfSomebodyElseAreNoMatch() {
        Finding finding = new Asking().and(Asking.byOther(4, QUOTED)).about(WORDS);
        assertThat(finding.verdict()).isEqualTo(Verdict.OTHER_SPEAKER);
        assertThat(finding.evidence()).extracting(Evidence::verdict).containsExactly(Verdict.OTHER_SPEAKER);
        assertThat(finding.notes()).containsExactly("The words are on record, but not by Pell Okonta.");
    }

    @Test
    void theirOwnWordsComeBeforeThoseOfOthers() {
        assertThat(new Asking()
                        .and(Asking.byOther(4, QUOTED))
                        .and(QUOTED, Manner.DIRECT)
                        .about(WORDS)
                        .evidence())
                .extracting(evidence -> evidence.candidate().number())
                .containsExactly(2L);
        Finding altered = new Asking()
                .and(Asking.byOther(4, QUOTED))
                .and("“I took twelve million crowns from the ferry company.”", Manner.DIRECT)
                .about(WORDS);
        assertThat(altered.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(altered.evidence())
                .extracting(Evidence::verdict)
                .containsExactly(Verdict.ALTERED, Verdict.OTHER_SPEAKER);
        assertThat(altered.notes()).contains(Notes.alsoByOther());
    }

    @Test
    void anIndirectReportIsAParaphraseHoweverEqualItsWords() {
        Asking asking = new Asking().and("that " + WORDS, Manner.INDIRECT);
        Finding finding = asking.about(WORDS);
        assertThat(finding.verdict()).isEqualTo(Verdict.PARAPHRASE);
        assertThat(finding.notes()).containsExactly(Notes.REPORTED);
        assertThat(asking.about("The ferry company: yes, I was taking eleven million from it")
                        .verdict())
                .isEqualTo(Verdict.PARAPHRASE);
    }

    @Test
    void aReportOfTheOppositeIsNoParaphrase() {
        Finding finding = new Asking()
                .and("that he did not take eleven million crowns from the ferry company", Manner.INDIRECT)
                .about("He did take eleven million crowns from the ferry company");
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(finding.evidence()).hasSize(1);
        assertThat(finding.notes()).contains(Notes.OPPOSITE);
    }

    @Test
    void aCloseMeaningIsAParaphraseAndAFarOneNothing() {
        Candidate close = meaning(0.8);
        Finding finding = new Asking().and(close).about(WORDS);
        assertThat(finding.verdict()).isEqualTo(Verdict.PARAPHRASE);
        assertThat(finding.notes()).containsExactly(Notes.CLOSE);
        Finding far = new Asking().and(meaning(0.5)).about(WORDS);
        assertThat(far.verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(far.evidence()).isEmpty();
        assertThat(far.notes()).containsExactly(Notes.NOT_PROOF);
    }

    @Test
    void wordsThatMustNotBeUsedProveNothingAndAreNamedApart() {
        Candidate withdrawn =
                Candidate.of(1, QUOTED, Manner.DIRECT, 1, Asking.OKONTA).withAvailability(Availability.WITHDRAWN);
        Finding finding = new Asking().and(withdrawn).about(WORDS);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(finding.evidence()).isEmpty();
        assertThat(finding.withdrawn()).containsExactly(withdrawn);

        Finding verbatim =
                new Asking().and(withdrawn).and(QUOTED, Manner.DIRECT).about(WORDS);
        assertThat(verbatim.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(verbatim.withdrawn()).isEmpty();

        assertThat(new Asking()
                        .and(withdrawn)
                        .and("“I took eleven million crowns, all in all, from the ferry company.”", Manner.DIRECT)
                        .about(WORDS)
                        .withdrawn())
                .containsExactly(withdrawn);
    }

    @Test
    void wordsThatANewerVersionDroppedStandInTheTextOnly() {
        Candidate dropped =
                Candidate.of(1, QUOTED, Manner.DIRECT, 1, Asking.OKONTA).withAvailability(Availability.DROPPED);
        Finding finding = new Asking().and(dropped).about(WORDS);
        assertThat(finding.verdict()).isEqualTo(Verdict.IN_THE_TEXT);
        assertThat(finding.notes()).contains(Notes.DROPPED);
    }

    /// Words that a report of somebody else has whole are on record, whoever is asked about.
    @Test
    void wordsThatAReportOfAnotherHasWholeAreThatOnesOrStandInTheText() {
        Candidate report = Candidate.of(
                        1, "that the harbour board had sold the last of its tugs", Manner.INDIRECT, 1, Asking.VALDANE)
                .withByAsked(false);
        String words = "the harbour board had sold the last of its tugs";
        Finding named = new Asking().and(report.withNamed(true)).about(words);
        assertThat(named.verdict()).isEqualTo(Verdict.OTHER_SPEAKER);
        Finding guessed = new Asking().and(report.withNamed(false)).about(words);
        assertThat(guessed.verdict()).isEqualTo(Verdict.IN_THE_TEXT);
        assertThat(guessed.probably()).isTrue();
        Finding own = new Asking()
                .and("that the board would sell the last of the harbour's tugs", Manner.INDIRECT)
                .and(report.withNamed(true))
                .about(words);
        assertThat(own.verdict()).isEqualTo(Verdict.PARAPHRASE);
    }

    @Test
    void aReportOfAnotherSubjectOrOfAQuestionIsNoParaphrase() {
        String museum = "that the museum would pay for the new roof of the market";
        assertThat(new Asking()
                        .and(museum, Manner.INDIRECT)
                        .about("the council will pay for the new roof of the market")
                        .verdict())
                .isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(new Asking()
                        .and(museum, Manner.INDIRECT)
                        .about("the museum will pay for a new market roof")
                        .verdict())
                .isEqualTo(Verdict.PARAPHRASE);
        assertThat(new Asking()
                        .and("whether two other captains were under investigation", Manner.INDIRECT)
                        .about("two captains are under another investigation")
                        .verdict())
                .isEqualTo(Verdict.NOT_ON_RECORD);
    }

    @Test
    void aDenialWhoseSpeakerIsAGuessIsProbablyTheirs() {
        Candidate denial = denial(9, "that he took eleven million crowns from the ferry company", Manner.INDIRECT)
                .withNamed(false);
        Finding finding = new Asking().and(denial).about(WORDS);
        assertThat(finding.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(finding.probably()).isTrue();
        assertThat(finding.notes().getFirst()).startsWith("It was denied, probably by Pell Okonta");
        assertThat(new Asking().and(denial).aboutAnyone(WORDS).notes())
                .contains("Somebody denied it: read the statement.");
    }

    @Test
    void aDenialOfTheMatterIsDeniedWhereNoWordsStand() {
        Candidate denial = denial(9, "that he took eleven million crowns from the ferry company", Manner.INDIRECT);
        Finding finding = new Asking().and(denial).about(WORDS);
        assertThat(finding.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(finding.notes()).containsExactly("It was denied by Pell Okonta.");
        Finding standing = new Asking().and(QUOTED, Manner.DIRECT).and(denial).about(WORDS);
        assertThat(standing.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(standing.evidence()).extracting(Evidence::verdict).containsExactly(Verdict.VERBATIM, Verdict.DENIED);
        assertThat(standing.notes()).hasSize(1);
    }

    @Test
    void aDenialOfTheSayingIsDeniedEvenWhereWordsStand() {
        Finding finding = Asking.of(QUOTED)
                .and(denial(
                        9, "“I never said that I took eleven million crowns from the ferry company.”", Manner.DIRECT))
                .about(WORDS);
        assertThat(finding.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(finding.evidence())
                .extracting(evidence -> evidence.candidate().number())
                .containsExactly(9L, 1L);
    }

    @Test
    void whoAsksAboutTheDenialFindsIt() {
        String words = "I did not take eleven million crowns from the ferry company";
        assertThat(new Asking()
                        .and(denial(9, "“" + words + "!”", Manner.DIRECT))
                        .about(words)
                        .verdict())
                .isEqualTo(Verdict.VERBATIM);
        assertThat(new Asking()
                        .and(denial(9, "that he took eleven million crowns from the ferry company", Manner.INDIRECT))
                        .about(words)
                        .verdict())
                .isEqualTo(Verdict.PARAPHRASE);
    }

    @Test
    void nothingIsOnRecordWithoutCandidates() {
        assertThat(new Asking().about(WORDS))
                .isEqualTo(Finding.of(Verdict.NOT_ON_RECORD, List.of(), List.of(Notes.NOT_PROOF)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "“ ”", "[...] -- !"})
    void noWordsAreNoQuestion(String words) {
        assertThatThrownBy(() -> QuotationQuery.of(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no word in “" + words + "”");
    }

    @Test
    void verdictsHaveTheirWords() {
        assertThat(Verdict.NOT_ON_RECORD.word()).isEqualTo("not on record");
        assertThat(Verdict.OTHER_SPEAKER.word()).isEqualTo("other speaker");
    }

    @Test
    void tenThousandWordsAreJudgedByTheRunsTheyShare() {
        StringBuilder speech = new StringBuilder();
        IntStream.range(0, 10_000)
                .forEach(at -> speech.append("word").append(at % 700).append(at % 9 == 0 ? ". The " : " "));
        List<Candidate> candidates = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            String words = speech.substring(number * 100, number * 100 + 20_000);
            candidates.add(Candidate.of(number, words, Manner.DIRECT, number, Asking.OKONTA));
        }
        assertThat(Judge.judge(QuotationQuery.of(speech.toString()), candidates, List.of())
                        .evidence())
                .hasSizeLessThanOrEqualTo(10);
        assertThat(Judge.judge(QuotationQuery.of(candidates.get(3).words()), candidates, List.of())
                        .verdict())
                .isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void anyStringIsJudgedAndFindsItself() {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String words = "pier " + anything(random) + " harbour";
            Finding finding = Asking.of(anything(random), words).aboutAnyone(words);
            assertThat(finding.verdict())
                    .as("-Donrecord.seed=%d, round %d: %s", seed, round, words)
                    .isIn(Verdict.VERBATIM, Verdict.CUT);
            String attributed = anything(random) + " said " + anything(random);
            assertThat(Asking.of(words, attributed).aboutAnyone(attributed).evidence())
                    .as("-Donrecord.seed=%d, round %d: %s", seed, round, attributed)
                    .allSatisfy(evidence ->
                            assertThat(evidence.candidate().number()).isPositive());
        }
    }

    private static String anything(Random random) {
        StringBuilder string = new StringBuilder();
        for (int count = random.nextInt(40); count > 0; count--) {
            string.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return string.toString();
    }

    private static Candidate meaning(double cosine) {
        return Candidate.of(1, "“They paid me well.”", Manner.DIRECT, 1, Asking.OKONTA)
                .withMeaning(cosine);
    }

    private static Candidate denial(long number, String words, Manner manner) {
        return Candidate.of(number, words, manner, number, Asking.OKONTA).withDenies(true);
    }
}
