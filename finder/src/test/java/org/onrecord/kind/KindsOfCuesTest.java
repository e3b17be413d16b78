package org.onrecord.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.language.Document;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Reporting words and the build of a content settle the kind of a statement where the net leaves all kinds
/// open.
class KindsOfCuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deny | that it failed | DENIAL
            denies | that it failed | DENIAL
            denied | that it failed | DENIAL
            denying | that it failed | DENIAL
            has denied | that it failed | DENIAL
            has repeatedly denied | that it failed | DENIAL
            refuted | the charge | DENIAL
            rebutted | the charge | DENIAL
            disavowed | the letter | DENIAL
            admitted | that it failed | ADMISSION
            admits | that it failed | ADMISSION
            conceded | that it failed | ADMISSION
            confessed | that it failed | ADMISSION
            acknowledged | that it failed | ADMISSION
            owned up | to it | ADMISSION
            warned | of floods | WARNING
            warns | that it floods | WARNING
            warning | of floods | WARNING
            cautioned | that it floods | WARNING
            threatened | to leave | WARNING
            accused | him of lying | ACCUSATION
            alleged | that he lied | ACCUSATION
            blamed | the rain | ACCUSATION
            pledged | to stay | PLEDGE
            promised | to stay | PLEDGE
            vowed | to stay | PLEDGE
            vows | to stay | PLEDGE
            swore | to stay | PLEDGE
            guaranteed | a seat | PLEDGE
            plans | to stay | PLEDGE
            intends | to stay | PLEDGE
            offered | to stay | PLEDGE
            refused | to pay | REFUSAL
            declined | to comment | REFUSAL
            ruled out | a vote | REFUSAL
            rules out | a vote | REFUSAL
            turned down | the offer | REFUSAL
            balked | at the price | REFUSAL
            rejected | the offer | REFUSAL
            """)
    void aVerbInAnyFormSettlesTheKind(String cue, String content, Kind kind) {
        assertThat(kind(cue, content)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            urged | him to stay | DEMAND
            demanded | an answer | DEMAND
            demanding | an answer | DEMAND
            called on | them to act | DEMAND
            called for | calm | DEMAND
            calls for | calm | DEMAND
            appealed to | them for calm | DEMAND
            ordered | a review | DEMAND
            begged | him to stay | DEMAND
            pled | for calm | DEMAND
            encouraged | them to vote | DEMAND
            asked for | help | DEMAND
            insisted on | an answer | DEMAND
            advised | them to wait | DEMAND
            nominated | her | DECISION
            appointed | her | DECISION
            decided | to close it | DECISION
            ruled | that it was legal | DECISION
            endorsed | the plan | DECISION
            vetoed | the bill | DECISION
            announced | a plan | DECISION
            wondered | why it failed | QUESTION
            asked | why it failed | QUESTION
            asked | whether it failed | QUESTION
            asked | if it failed | QUESTION
            asked | him to stay | DEMAND
            inquired | about it | QUESTION
            predicted | rain | FORECAST
            forecast | rain | FORECAST
            expects | rain | FORECAST
            anticipates | rain | FORECAST
            foresaw | rain | FORECAST
            estimated | ten ships | FORECAST
            hopes | for rain | FEELING
            feared | rain | FEELING
            regretted | it | FEELING
            apologized | for it | FEELING
            thanked | them | FEELING
            praised | the crew | OPINION
            criticized | the plan | OPINION
            condemned | the plan | OPINION
            thought | it good | OPINION
            believes | it holds | OPINION
            felt | it was good | OPINION
            described as | a failure | OPINION
            """)
    void demandsDecisionsQuestionsForecastsFeelingsAndOpinionsHaveTheirVerbs(String cue, String content, Kind kind) {
        assertThat(kind(cue, content)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            said | that it failed
            told | him it failed
            according to | it failed
            reported | that it failed
            recalled | that it failed
            `` | it failed
            did not promise | any money
            didn't promise | any money
            didn’t promise | any money
            never promised | any money
            without promising | any money
            qxzed | it failed
            """)
    void plainWordsDeniedOnesAndUnknownOnesLeaveAClaim(String cue, String content) {
        assertThat(kind(cue, content)).isEqualTo(Kind.CLAIM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            said | "Who gains from this?" | QUESTION
            said | "They should resign." | DEMAND
            said | "He must go." | DEMAND
            said | "They ought to pay." | DEMAND
            said | "Stop it now." | DEMAND
            said | "Let us in." | DEMAND
            said | "Don't go." | DEMAND
            said | "Please stay." | DEMAND
            said | "We will rebuild it." | PLEDGE
            said | "I will rebuild it." | PLEDGE
            said | "We'll rebuild it." | PLEDGE
            said | "I’ll rebuild it." | PLEDGE
            said | "It will rain." | FORECAST
            said | "They won't come." | FORECAST
            said | "I hope it rains." | FEELING
            said | "We love it." | FEELING
            said | "Well, I regret it." | FEELING
            said | "We should go." | CLAIM
            said | "It rained." | CLAIM
            """)
    void aQuotationTellsByHowItIsBuilt(String cue, String content, Kind kind) {
        assertThat(kind(new double[Kind.values().length], cue, content, true)).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aNetThatIsSureIsBelievedWhateverTheWords(Kind kind) {
        double[] scores = new double[Kind.values().length];
        scores[Arrays.asList(Kind.values()).indexOf(kind)] = 20;

        for (String cue : List.of("", "said", "denied", "asked", "promised", "warned of")) {
            assertThat(kind(scores, cue, "We will not pay, will we?", true))
                    .as(cue)
                    .isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "?", "\"", "?????", "\ud83d", "\u0301", "👩🏽‍🚀", "to", "i", "we will", "שלום", "\u0000"
            })
    void anyWordsHaveAKind(String words) {
        double[] open = new double[Kind.values().length];

        assertThat(kind(open, words, words, true)).isNotNull();
        assertThat(kind(open, words, words.repeat(1_000), false)).isNotNull();
    }

    @Test
    void onlyTheOpeningOfALongContentCounts() {
        String opening = "it rained and then it rained again and again ".repeat(5);
        double[] open = new double[Kind.values().length];

        assertThat(kind(open, "said", opening + "and they should resign", false))
                .isEqualTo(Kind.CLAIM);
        assertThat(kind(open, "said", "they should resign", false)).isEqualTo(Kind.DEMAND);
    }

    @Test
    void caseDoesNotCount() {
        assertThat(kind("DENIED", "that it failed")).isEqualTo(Kind.DENIAL);
        assertThat(kind("Called On", "them to act")).isEqualTo(Kind.DEMAND);
    }

    @Test
    void scoresAreNotChanged() {
        double[] scores = new double[Kind.values().length];
        Arrays.fill(scores, 1);
        kind(scores, "denied", "it", false);

        assertThat(scores).containsOnly(1);
    }

    private static Kind kind(String cue, String content) {
        return kind(new double[Kind.values().length], cue, content, false);
    }

    private static Kind kind(double[] scores, String cue, String content, boolean direct) {
        Document document = Document.of(Text.of(cue + " " + content));
        List<Span> cues = cue.isEmpty() ? List.of() : List.of(new Span(0, cue.length()));
        List<Span> contents = content.isEmpty()
                ? List.of()
                : List.of(new Span(cue.length() + 1, cue.length() + 1 + content.length()));
        return KindReader.kind(scores, document, cues, contents, direct);
    }
}
