package org.onrecord.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on Wednesday | 2023-11-29",
                "Tuesday night | 2023-11-28",
                "on Thursday | 2023-11-23",
                "last Wednesday | 2023-11-22",
                "on Tuesday of last week | 2023-11-21",
                "yesterday | 2023-11-28",
                "earlier today | 2023-11-29",
                "last night | 2023-11-28",
                "three days ago | 2023-11-26",
                "two weeks ago | 2023-W46",
                "earlier this week | 2023-W48",
                "over the weekend | 2023-W47",
                "last month | 2023-10",
                "in March | 2023-03",
                "in December | 2022-12",
                "in late March 2015 | 2015-03",
                "earlier this year | 2023",
                "in 2014 | 2014",
                "a decade ago | 2013",
                "on Nov. 3 | 2023-11-03",
                "on December 24 | 2022-12-24",
                "on November 3, 2021 | 2021-11-03",
                "on 3 November 2021 | 2021-11-03",
                "on the 3rd of November | 2023-11-03",
                "on Friday, Nov. 3 | 2023-11-03",
                "on Friday, 3 November 2023 | 2023-11-03",
                "next week | -",
                "tomorrow | -",
                "a few days ago | -",
                "in the 1990s | -",
                "recently | -",
                "on Nov. 31 | -"
            })
    void wordsForATimeAreReadFromTheDayOfPublication(String words, String said) {
        assertThat(CircumstancesCase.in("<Ann Lee> {said} " + words + " [that the talks had failed].")
                        .said())
                .isEqualTo(said);
    }

    @Test
    void withoutADayOfPublicationOnlyAFullDateHolds() {
        assertThat(CircumstancesCase.in("<She> {said} on Wednesday [it failed].", null, null)
                        .said())
                .isEqualTo("-");
        assertThat(CircumstancesCase.in("<She> {said} in March [it failed].", null, null)
                        .said())
                .isEqualTo("-");
        assertThat(CircumstancesCase.in("<She> {said} on Nov. 29, 2023, [it failed].", null, null)
                        .said())
                .isEqualTo("2023-11-29");
        assertThat(CircumstancesCase.in("<She> {said} in 2014 [it failed].", null, null)
                        .said())
                .isEqualTo("2014");
    }

    @Test
    void theDayOfPublicationIsNeverTakenForTheDateSaid() {
        assertThat(CircumstancesCase.in("<She> {said} [it failed].").said()).isEqualTo("-");
    }

    @Test
    void aTimeInTheContentIsAnothersTime() {
        assertThat(CircumstancesCase.in("<She> {said} [the talks failed on Tuesday].")
                        .said())
                .isEqualTo("-");
        assertThat(CircumstancesCase.in("[\"They failed on Tuesday,\"] {said} <Ann Lee> on Wednesday.")
                        .said())
                .isEqualTo("2023-11-29");
    }

    @Test
    void theDateMayStandBeforeTheSourceBeforeTheCueOrInTheOccasion() {
        assertThat(CircumstancesCase.in("On Tuesday, <Ann Lee> {said} [it failed].")
                        .said())
                .isEqualTo("2023-11-28");
        assertThat(CircumstancesCase.in("<Ann Lee> on Tuesday {told} reporters [it failed].")
                        .said())
                .isEqualTo("2023-11-28");
        assertThat(CircumstancesCase.in("In a Nov. 3 interview with the Daily Post, <Ann Lee> {said} [it failed].")
                        .said())
                .isEqualTo("2023-11-03");
        assertThat(CircumstancesCase.in("At Tuesday's debate, <Ann Lee> {said} [it failed].")
                        .said())
                .isEqualTo("2023-11-28");
    }

    @Test
    void whatWillBeSaidHasNoDateYet() {
        assertThat(CircumstancesCase.in("<Ann Lee> {will announce} on Thursday [that she is running].")
                        .said())
                .isEqualTo("-");
    }

    @Test
    void theTimeOfAnotherClauseIsNotTheTimeOfSaying() {
        assertThat(CircumstancesCase.in("On Tuesday, the court ruled and <Ann Lee> {said} [it was fair].")
                        .said())
                .isEqualTo("-");
    }
}
