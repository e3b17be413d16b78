package org.onrecord.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegationAndConditionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"We will not back down,\"] <he> {said}.",
                "<He> {said} [they won’t pay].",
                "<He> {refused} [to pay].",
                "<He> {denied} [that they had paid].",
                "<He> {declined to} [comment].",
                "<He> {ruled out} [a new tax].",
                "<He> {said} [they would never pay].",
                "<He> {said} [the law no longer holds].",
                "<He> {said} [there is no plan to pay].",
                "<He> {said} [that if the vote fails, they will not pay].",
                "<He> {has not said} [who pays]."
            })
    void negationsOfTheMainClauseAndOfTheCueCount(String marked) {
        assertThat(CircumstancesCase.in(marked).circumstances().negated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<He> {said} [they will pay].",
                "<He> {said} [not only they will pay].",
                "<He> {said} [they will pay because others did not].",
                "<He> {said} [if we don't act, they will pay].",
                "<He> {asked}: [\"Why don't you pay?\"]",
                "<He> {said} [there is no doubt they will pay].",
                "<He> {defended} [his plan, including the choice not to pay]."
            })
    void negationsOfOtherClausesDoNot(String marked) {
        assertThat(CircumstancesCase.in(marked).circumstances().negated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<He> {said} [he will sign if Congress approves]. | if Congress approves",
                "<He> {said} [he will sign unless the Senate objects]. | unless the Senate objects",
                "[\"If Congress approves, I will sign,\"] <he> {said}. | If Congress approves",
                "[\"If Congress approves it I will sign,\"] <he> {said}. | If Congress approves it",
                "<He> {said} [he would stay as long as voters want him]. | as long as voters want him",
                "<He> {said} [he would pay provided that others do]. | provided that others do",
                "<He> {said} [he would sign only when troops leave]. | only when troops leave",
                "<He> {said} [the sale is set, pending approval by regulators]. | pending approval by regulators",
                "<He> {said} [the sale is subject to review by the court]. | subject to review by the court",
                "If Congress approves, <he> {said}, [he will sign]. | If Congress approves"
            })
    void aConditionIsTheClauseThatItHangsOn(String marked, String condition) {
        assertThat(CircumstancesCase.in(marked).condition()).isEqualTo(condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<He> {asked} [if they would pay].",
                "<He> {wondered} [if they would pay].",
                "<He> {said} [they act as if they had paid].",
                "<He> {said} [they would pay even if others did not].",
                "<He> {said} [he asked them if they had paid].",
                "<He> {said} [few, if any, would pay].",
                "<He> {said} [the pending case is closed]."
            })
    void anIndirectQuestionAndAComparisonAreNoConditions(String marked) {
        assertThat(CircumstancesCase.in(marked).condition()).isNull();
    }

    @Test
    void aConditionStaysInsideItsQuotation() {
        assertThat(CircumstancesCase.in("[\"We sign if it passes,\"] <he> {said}. He left.")
                        .condition())
                .isEqualTo("if it passes");
    }
}
