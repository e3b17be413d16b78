package org.onrecord.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A statement may hang on a condition; a dash stands for none.
class ConditionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {said} [she will pay if the court agrees]. | if the court agrees
            <She> {said} [she will pay if the court agrees, and soon]. | if the court agrees
            <She> {said} [she will pay unless the court objects]. | unless the court objects
            <She> {said} [she will pay provided that the court agrees]. | provided that the court agrees
            <She> {said} [she will pay providing that the court agrees]. | providing that the court agrees
            <She> {said} [she will pay as long as the court agrees]. | as long as the court agrees
            <She> {said} [she will pay so long as the court agrees]. | so long as the court agrees
            <She> {said} [she will pay only if the court agrees]. | only if the court agrees
            <She> {said} [she will pay only when the court agrees]. | only when the court agrees
            <She> {said} [she will pay on condition that the court agrees]. | on condition that the court agrees
            <She> {said} [she will pay in the event that the court agrees]. | in the event that the court agrees
            <She> {said} [she will pay in the event of a court ruling]. | in the event of a court ruling
            <She> {said} [she will pay, assuming the court agrees]. | assuming the court agrees
            <She> {said} [she will pay assuming that the court agrees]. | assuming that the court agrees
            <She> {said} [she will pay, pending the court's approval]. | pending the court's approval
            <She> {said} [she will pay pending a review of the case]. | pending a review of the case
            <She> {said} [the sale is subject to regulatory approval]. | subject to regulatory approval
            <She> {said} [the sale is contingent on a vote of the council]. | contingent on a vote of the council
            <She> {said} [the sale is conditional upon a vote of the council]. | conditional upon a vote of the council
            """)
    void manyWordsOpenACondition(String marked, String condition) {
        assertThat(condition(marked)).isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {said} [if the court agrees, she will pay]. | if the court agrees
            <She> {said} [that if the court agrees, she will pay]. | if the court agrees
            <She> {said} [if the court agrees then she will pay]. | if the court agrees
            <She> {said} [if the court agrees she will pay]. | if the court agrees
            <She> {said} [if the court agrees I'll pay]. | if the court agrees
            ["If the court agrees, we will pay,"] <she> {said}. | If the court agrees
            ["We will pay if the court agrees,"] <she> {said}. | if the court agrees
            [“If the court agrees, we will pay,”] <she> {said}. | If the court agrees
            ["Unless it rains, we go,"] <she> {said}. | Unless it rains
            ["We go — if the court agrees — on Monday,"] <she> {said}. | if the court agrees
            ["We go (if the court agrees) on Monday,"] <she> {said}. | if the court agrees
            ["We go if the court agrees. If not, we stay,"] <she> {said}. | if the court agrees
            <She> {said} [she will pay if it passes; nobody else will]. | if it passes
            """)
    void aConditionEndsWhereItsClauseDoes(String marked, String condition) {
        assertThat(condition(marked)).isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            If the court agrees, <she> {said}, [she will pay]. | If the court agrees
            Unless the court objects, <she> {said}, [she will pay]. | Unless the court objects
            <She> {promised} [to pay] if the court agrees. | if the court agrees
            <She> {promised} [to pay], if the court agrees. | if the court agrees
            ["I will pay"] if the court agrees, <she> {said}. | if the court agrees
            """)
    void aConditionMayStandBesideTheContent(String marked, String condition) {
        assertThat(condition(marked)).isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {said} [she will pay]. | -
            <She> {asked} [if she should pay]. | -
            <She> {wondered} [if she should pay]. | -
            <She> {said} [she did not know if they would pay]. | -
            <She> {said} [she would see if they paid]. | -
            <She> {said} [it looks as if they paid]. | -
            <She> {said} [it matters even if they paid]. | -
            <She> {said} [what if they paid]. | -
            <She> {said} [it is rarely, if ever, done]. | -
            <She> {said} [few if any paid]. | -
            <She> {said} [it is good if not great]. | -
            <She> {said} [it is the best, if you will]. | -
            <She> {said} [he asked her if she had paid]. | -
            <She> {said} [it lasted as long as five years]. | -
            <She> {said} [the pending case is closed]. | -
            <She> {said} [it was a provided lunch]. | -
            <She> {said} [it is the subject to study]. | -
            <She> {said} [she will pay]. If the court agrees, they will too. | -
            """)
    void whatAsksComparesOrIsAPhraseIsNoCondition(String marked, String condition) {
        assertThat(condition(marked)).isEqualTo(condition);
    }

    private static String condition(String marked) {
        String condition = CircumstancesCase.in(marked).condition();
        return condition == null ? "-" : condition;
    }
}
