package org.onrecord.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words for a time mean a date in a story published on a known day; a dash stands where they settle none.
class DatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2024-01-01 | on Monday | 2024-01-01
            2024-01-01 | on Sunday | 2023-12-31
            2024-01-01 | on Friday | 2023-12-29
            2024-01-01 | on Tuesday | 2023-12-26
            2024-03-01 | on Thursday | 2024-02-29
            2024-03-01 | on Friday | 2024-03-01
            2024-03-01 | on Saturday | 2024-02-24
            2023-03-01 | on Tuesday | 2023-02-28
            2023-03-01 | on Monday | 2023-02-27
            2025-01-02 | on Wednesday | 2025-01-01
            2025-01-02 | on Friday | 2024-12-27
            2024-12-31 | on Monday | 2024-12-30
            2024-12-31 | on Wednesday | 2024-12-25
            2000-03-01 | on Tuesday | 2000-02-29
            1900-03-01 | on Wednesday | 1900-02-28
            """)
    void aWeekdayIsTheLastOneUpToPublicationOverTheEndsOfMonthsAndYears(String published, String words, String date) {
        assertThat(said(published, words)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2024-01-01 | last Monday | 2023-12-25
            2024-01-01 | last Sunday | 2023-12-31
            2024-01-01 | this Monday | 2024-01-01
            2024-01-03 | on Monday of last week | 2023-12-25
            2024-01-03 | Monday last week | 2023-12-25
            2024-01-03 | on Sunday of last week | 2023-12-31
            2024-01-03 | on Monday night | 2024-01-01
            2024-01-03 | Monday morning | 2024-01-01
            2024-01-03 | early Monday | 2024-01-01
            2024-01-03 | late Monday | 2024-01-01
            2024-01-03 | late on Monday | 2024-01-01
            2024-01-03 | early on Monday morning | 2024-01-01
            2024-01-03 | on Monday, Jan. 1 | 2024-01-01
            2024-01-03 | on Monday, Jan. 1, 2024 | 2024-01-01
            2024-01-03 | on Monday, January 1 | 2024-01-01
            2024-01-03 | next Monday | -
            """)
    void aWeekdayMayBeToldMorePrecisely(String published, String words, String date) {
        assertThat(said(published, words)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2024-03-01 | today | 2024-03-01
            2024-03-01 | tonight | 2024-03-01
            2024-03-01 | earlier today | 2024-03-01
            2024-03-01 | this morning | 2024-03-01
            2024-03-01 | this afternoon | 2024-03-01
            2024-03-01 | this evening | 2024-03-01
            2024-03-01 | yesterday | 2024-02-29
            2024-03-01 | yesterday evening | 2024-02-29
            2024-03-01 | last night | 2024-02-29
            2023-03-01 | yesterday | 2023-02-28
            2024-01-01 | yesterday | 2023-12-31
            2024-03-01 | tomorrow | -
            """)
    void daysBesidePublicationAreCountedFromIt(String published, String words, String date) {
        assertThat(said(published, words)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2024-03-01 | a day ago | 2024-02-29
            2024-03-01 | two days ago | 2024-02-28
            2024-03-01 | 10 days ago | 2024-02-20
            2024-03-01 | a week ago | 2024-W08
            2024-03-01 | three weeks ago | 2024-W06
            2024-01-03 | a week ago | 2023-W52
            2024-03-31 | a month ago | 2024-02
            2024-03-31 | two months ago | 2024-01
            2024-01-31 | 11 months ago | 2023-02
            2024-02-29 | a year ago | 2023
            2024-02-29 | four years ago | 2020
            2024-02-29 | 20 years ago | 2004
            2024-02-29 | a decade ago | 2014
            2024-02-29 | two decades ago | 2004
            2024-02-29 | a few days ago | -
            2024-02-29 | a couple of weeks ago | -
            2024-02-29 | several years ago | -
            2024-02-29 | some years ago | -
            2024-02-29 | many years ago | -
            2024-02-29 | two hours ago | -
            2024-02-29 | a year earlier | -
            2024-02-29 | two days later | -
            """)
    void howLongAgoIsCountedBackAsPreciselyAsItIsTold(String published, String words, String date) {
        assertThat(said(published, words)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2024-01-03 | this week | 2024-W01
            2024-01-03 | earlier this week | 2024-W01
            2024-01-03 | last week | 2023-W52
            2024-01-03 | late last week | 2023-W52
            2024-12-31 | this week | 2025-W01
            2021-01-01 | this week | 2020-W53
            2021-01-08 | last week | 2020-W53
            2024-01-03 | over the weekend | 2023-W52
            2024-01-06 | over the weekend | 2024-W01
            2024-01-07 | last weekend | 2023-W52
            2024-01-03 | last weekend | 2023-W52
            2024-01-03 | this month | 2024-01
            2024-01-03 | last month | 2023-12
            2024-01-03 | earlier this month | 2024-01
            2024-01-03 | this year | 2024
            2024-01-03 | earlier this year | 2024
            2024-01-03 | last year | 2023
            2024-01-03 | late last year | 2023
            2024-01-03 | last summer | -
            2024-01-03 | next month | -
            2024-01-03 | next year | -
            2024-01-03 | the previous day | -
            2024-01-03 | the following week | -
            2024-01-03 | the same day | -
            """)
    void weeksMonthsAndYearsAreNoMorePreciseThanTold(String published, String words, String date) {
        assertThat(said(published, words)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2024-03-15 | in January | 2024-01
            2024-03-15 | in Jan. | 2024-01
            2024-03-15 | in February | 2024-02
            2024-03-15 | in March | 2024-03
            2024-03-15 | in April | 2023-04
            2024-03-15 | in May | 2023-05
            2024-03-15 | in June | 2023-06
            2024-03-15 | in July | 2023-07
            2024-03-15 | in August | 2023-08
            2024-03-15 | in Sept. | 2023-09
            2024-03-15 | in September | 2023-09
            2024-03-15 | in October | 2023-10
            2024-03-15 | in November | 2023-11
            2024-03-15 | in December | 2023-12
            2024-03-15 | in early March | 2024-03
            2024-03-15 | in mid-March | 2024-03
            2024-03-15 | in late February | 2024-02
            2024-03-15 | last January | 2024-01
            2024-03-15 | last March | -
            2024-03-15 | in March 2019 | 2019-03
            2024-03-15 | in March of 2019 | 2019-03
            2024-03-15 | in March, 2019 | 2019-03
            2024-03-15 | in 2019 | 2019
            2024-03-15 | back in 2019 | 2019
            2024-03-15 | in early 2019 | 2019
            2024-03-15 | in the 1990s | -
            """)
    void aMonthIsTheLastOneUpToPublication(String published, String words, String date) {
        assertThat(said(published, words)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2024-03-15 | on March 14 | 2024-03-14
            2024-03-15 | on March 15 | 2024-03-15
            2024-03-15 | on March 16 | 2023-03-16
            2024-03-15 | on Feb. 29 | 2024-02-29
            2023-03-15 | on Feb. 29 | -
            2024-03-15 | on Feb. 30 | -
            2024-03-15 | on April 31 | -
            2024-03-15 | on Dec. 31 | 2023-12-31
            2024-03-15 | on 14 March | 2024-03-14
            2024-03-15 | on 14 March 2022 | 2022-03-14
            2024-03-15 | on March 14th | 2024-03-14
            2024-03-15 | on March 1st | 2024-03-01
            2024-03-15 | on March 2nd | 2024-03-02
            2024-03-15 | on March 3rd | 2024-03-03
            2024-03-15 | on the 14th of March | 2024-03-14
            2024-03-15 | on the 14th of March, 2022 | 2022-03-14
            2024-03-15 | on March 14, 2022, | 2022-03-14
            2024-03-15 | on Mar. 14, 1999 | 1999-03-14
            2024-03-15 | on 2022-03-14 | 2022-03-14
            2024-03-15 | on 2022-02-30 | -
            2024-03-15 | on July 4, 1976 | 1976-07-04
            """)
    void aDayOfAMonthIsTheLastOneUpToPublicationOrThatOfItsYear(String published, String words, String date) {
        assertThat(said(published, words)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2024-03-15 | may be | -
            2024-03-15 | on the march | -
            2024-03-15 | in the sun | -
            2024-03-15 | recently | -
            2024-03-15 | afterwards | -
            2024-03-15 | again | -
            2024-03-15 | overnight | -
            2024-03-15 | at length | -
            2024-03-15 | on 14 occasions | -
            2024-03-15 | in 12 speeches | -
            """)
    void wordsThatTellNoDateGiveNone(String published, String words, String date) {
        assertThat(said(published, words)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            On Tuesday, <she> {said} [it failed]. | 2023-11-28
            On Tuesday <she> {said} [it failed]. | 2023-11-28
            Late on Tuesday, <she> {said} [it failed]. | 2023-11-28
            <She> on Tuesday {said} [it failed]. | 2023-11-28
            <She> {said} Tuesday [it failed]. | 2023-11-28
            <She> {said} on Tuesday [that it failed]. | 2023-11-28
            [It failed], <she> {said} on Tuesday. | 2023-11-28
            [It failed], {said} <Ann Lee> on Tuesday. | 2023-11-28
            ["It failed,"] <she> {told} reporters on Tuesday. | 2023-11-28
            ["It failed,"] <she> {told} reporters in Oslo on Tuesday. | 2023-11-28
            <She> {told} reporters on Tuesday [it failed]. | 2023-11-28
            Two weeks ago <she> {said} [it failed]. | 2023-W46
            And on Tuesday, <she> {said} [it failed]. | 2023-11-28
            But last week <she> {said} [it failed]. | 2023-W47
            At a rally on Tuesday, <she> {said} [it failed]. | 2023-11-28
            <She> {wrote} in a letter dated Nov. 3 [that it failed]. | 2023-11-03
            <She> {wrote} in a Nov. 3 letter [that it failed]. | 2023-11-03
            In a statement released on Tuesday, <she> {said} [it failed]. | 2023-11-28
            <She> {said} in a 2014 book [that it failed]. | 2014
            <She> {called} it ["a shame"] on Tuesday. | 2023-11-28
            [It failed on Tuesday], {according to} <Ann Lee>. | -
            {According to} <Ann Lee>, [it failed on Tuesday]. | -
            <Ann Lee>, who resigned on Tuesday, {said} [it failed]. | -
            <She> {said} [it failed]. On Tuesday it rained. | -
            <She> {will say} on Tuesday [that it failed]. | -
            <She> is expected to {say} on Tuesday [that it failed]. | -
            """)
    void theDateStandsBesideTheCueAndNowhereElse(String marked, String date) {
        assertThat(CircumstancesCase.in(marked).said()).isEqualTo(date);
    }

    private static String said(String published, String words) {
        String marked = "<Ann Lee> {said} " + words + " [that the talks had failed].";
        return CircumstancesCase.in(marked, LocalDate.parse(published), null).said();
    }
}
