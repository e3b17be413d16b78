package org.onrecord.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<He> {told} reporters [it failed]. | reporters",
                "<He> {told} me [it failed]. | me",
                "<He> {also told} the crowd on Monday [it failed]. | the crowd",
                "<He> {told} Kyiv's NATO backers in Brussels [it failed]. | Kyiv's NATO backers",
                "[It failed,] <he> {said} to Ann Lee. | Ann Lee",
                "<He> {asked} the minister [whether it failed]. | the minister",
                "<He> {warned} Congress [that it failed]. | Congress",
                "<He> {said} in an interview with the Daily Post [that it failed]. | the Daily Post",
                "[It failed,] <he> {said}, speaking to CNN. | CNN",
                "In a letter to shareholders, <he> {said} [it failed]. | shareholders",
                "<He> {urged} [lawmakers to let it fail]. | lawmakers",
                "<He> {called on} [voters \"not to fail\"]. | voters",
                "<He> {told} members of Congress and other guests [it failed]. | members of Congress and other guests",
                "<He> {told} a voter passing by [it failed]. | a voter",
                "<He> {told} WXYZ's \"Good Day\" on Monday [it failed]. | WXYZ's \"Good Day\"",
                "<Lee> to Congress{:} [Let it fail]. | Congress",
                "Ann Lee {was asked} [whether it failed]. | Ann Lee",
                "<He> {explained} to her [why it failed]. | her",
                "<He> {sought} [to reassure investors that it had not failed]. | investors",
                "<He> {told} the Senate Committee on Foreign Trade [it failed]. | the Senate Committee on Foreign Trade"
            })
    void theAddresseeIsWhomTheCueNames(String marked, String addressee) {
        assertThat(CircumstancesCase.in(marked).addressee()).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<He> {told} the truth [about it].",
                "<He> {vowed} [to fight on].",
                "<He> {vowed} to [fight on].",
                "<He> {asked} [for more time].",
                "<He> {ordered} [an inquiry].",
                "<He> {questioned} [the motive of the judge].",
                "[It failed], {according to} <Ann Lee>.",
                "<He> {warned} on Monday [that it would fail].",
                "<He> {asked} a question [about it].",
                "<He> {responded to} that tweet [that it failed]."
            })
    void whereNobodyIsNamedThereIsNoAddressee(String marked) {
        assertThat(CircumstancesCase.in(marked).addressee()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<He> {said} in Brussels [that it failed]. | Brussels",
                "<He> {told} reporters in Brussels on Monday [that it failed]. | Brussels",
                "<He> {said} at a rally in Columbus, Ohio, [that it failed]. | a rally in Columbus, Ohio",
                "[It failed,] <he> {said} at a news conference. | a news conference",
                "[It failed,] <he> {said} on Fox News. | Fox News",
                "[It failed,] <he> {wrote} on Twitter on Monday. | Twitter",
                "[It failed,] <he> {said} Monday in a statement. | a statement",
                "In an interview with Ann Lee on Tuesday, <he> {said} [it failed]. | an interview with Ann Lee",
                "<He> {said in an interview with the Daily Post} [it failed]. | an interview with the Daily Post",
                "Speaking in Brussels, <he> {said} [it failed]. | Brussels",
                "<Lee>, speaking at a summit in Oslo, {said} [it failed]. | a summit in Oslo",
                "<He> {called} it [\"a shame\"] at a rally in Ohio. | a rally in Ohio",
                "<He> {told} CNN in Oslo at a news conference [it failed]. | a news conference",
                "[It failed,] {said} <Ann Lee> in a series of tweets. | a series of tweets",
                "<He> {said} outside the courthouse [it failed]. | outside the courthouse",
                "[It failed,] <he> {said} on the Senate floor. | the Senate floor"
            })
    void theVenueIsThePlaceOrTheOccasionOfTheCue(String marked, String venue) {
        assertThat(CircumstancesCase.in(marked).venue()).isEqualTo(venue);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<He> {said} at the time [that it failed].",
                "<He> {said} in March [that it failed].",
                "<He> {said} in response [that it failed].",
                "<He> {believes} in Brussels [as a capital].",
                "<He> {shouted} at Ann Lee [that it failed].",
                "<He> {said} on Syria [that it failed].",
                "<He> {said} [the bridge in Brussels failed].",
                "[It failed,] {said} <Ann Lee, who teaches in Oslo>.",
                "[It failed,] <he> {said} at a Springfield, New York, do.",
                "[It failed,] <he> {said} in-house."
            })
    void whatTellsNoPlaceIsNoVenue(String marked) {
        assertThat(CircumstancesCase.in(marked).venue()).isNull();
    }

    @Test
    void theDatelineIsNoVenue() {
        CircumstancesCase told = CircumstancesCase.in("BRUSSELS, Nov. 29 (Agency) - <Ann Lee> {said} [it failed].");
        assertThat(told.venue()).isNull();
        assertThat(told.said()).isEqualTo("-");
    }

    @Test
    void aWholeSettingIsReadAtOnce() {
        CircumstancesCase told = CircumstancesCase.in(
                "[\"It failed,\"] <Ann Lee> {told} reporters at a rally in Columbus, Ohio, on Tuesday.");
        assertThat(told.addressee()).isEqualTo("reporters");
        assertThat(told.venue()).isEqualTo("a rally in Columbus, Ohio");
        assertThat(told.said()).isEqualTo("2023-11-28");
    }

    @Test
    void aQuotationWithoutCueAndSourceTellsNothing() {
        CircumstancesCase told = CircumstancesCase.in("[\"It failed in Brussels.\"]");
        assertThat(told.addressee()).isNull();
        assertThat(told.venue()).isNull();
    }
}
