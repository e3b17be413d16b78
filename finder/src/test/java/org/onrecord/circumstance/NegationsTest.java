package org.onrecord.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A speaker may say that something is not so, or will not be done.
class NegationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {denied} [that it failed].
            <She> {has denied} [that it failed].
            <She> {denies} [knowing of it].
            <She> {refused} [to pay].
            <She> {declined} [to comment].
            <She> {rejected} [the claim].
            <She> {dismissed} [the claim as false].
            <She> {disputed} [the figures].
            <She> {refuted} [the charge].
            <She> {rebutted} [the charge].
            <She> {ruled out} [a vote].
            <She> {rules out} [a vote].
            <She> {did not say} [that it failed].
            <She> {didn't say} [that it failed].
            <She> {didn’t say} [that it failed].
            <She> {never said} [that it failed].
            <She> {has not said} [who pays].
            <She> {would not say} [who pays].
            """)
    void aCueThatDeniesOrRefusesNegates(String marked) {
        assertThat(isNegated(marked)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {said} [it did not fail].
            <She> {said} [it didn't fail].
            <She> {said} [it didn’t fail].
            <She> {said} [it has not failed].
            <She> {said} [it is not safe].
            <She> {said} [it isn't safe].
            <She> {said} [she would not resign].
            <She> {said} [she wouldn't resign].
            <She> {said} [she won't resign].
            <She> {said} [she cannot resign].
            <She> {said} [she can't resign].
            <She> {said} [she never met them].
            <She> {said} [nobody met them].
            <She> {said} [nothing came of it].
            <She> {said} [none of them came].
            <She> {said} [neither of them came].
            <She> {said} [there is no plan].
            <She> {said} [there was no money left].
            <She> {said} [there's no plan].
            <She> {said} [we have no plan].
            <She> {said} [she had no choice].
            <She> {said} [she saw no reason to stay].
            <She> {said} [it is no longer safe].
            <She> {said} [that it was not safe].
            ["No, we did not,"] <she> {said}.
            ["Well, it is not safe,"] <she> {said}.
            ["I'm not going,"] <she> {said}.
            ["We don't pay,"] <she> {said}.
            <She> {said} [that when it rained, it did not fail].
            <She> {said} [if it rains, we will not go].
            """)
    void aMainClauseThatDeniesNegates(String marked) {
        assertThat(isNegated(marked)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {said} [it failed].
            <She> {said} [it failed because it was not tested].
            <She> {said} [she would stay if they did not pay].
            <She> {said} [she would stay unless nobody came].
            <She> {said} [she met a man who had no money].
            <She> {said} [it fell while nobody looked].
            <She> {said} [she would pay, but not today].
            <She> {said} [it is not only cheap but safe].
            <She> {said} [it is not just cheap].
            <She> {said} [she could not wait to begin].
            <She> {said} [there is no doubt that it holds].
            <She> {said} [there is no question that it holds].
            <She> {said} [it is no secret that it holds].
            <She> {said} [it is no surprise].
            ["Did it not fail?"] <she> {asked}.
            ["Why don't they pay?"] <she> {asked}.
            ["Isn't it safe?"] <she> {asked}.
            <She> {said} [it held. It did not fail].
            <She> {said} [it held; nothing broke].
            <She> {said} [the notes were nothingness].
            <She> {said} [she had the courage of choosing not to pay].
            """)
    void whatOtherClausesDenyDoesNot(String marked) {
        assertThat(isNegated(marked)).isFalse();
    }

    private static boolean isNegated(String marked) {
        return CircumstancesCase.in(marked).circumstances().negated();
    }
}
