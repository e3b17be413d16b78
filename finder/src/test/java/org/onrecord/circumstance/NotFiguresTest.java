package org.onrecord.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Some numbers count nothing.
class NotFiguresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It opens on May 3.",
                "It opens on 3 May.",
                "It opens on the 3rd of May.",
                "It opens on May 3, 2024.",
                "It opened in 1987.",
                "It opened in the 1980s.",
                "It opened in the '80s.",
                "It opened in 2016-2017.",
                "It ran from 2016 to 2018.",
                "It opened on 2024-05-03.",
                "It opened on 3/5/2024.",
                "It opened on Sept. 11.",
                "It has been so since 1066."
            })
    void datesAndYears(String content) {
        assertThat(CircumstancesCase.figures(content)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It begins at 10.",
                "It begins at 10 a.m.",
                "It begins at 10:30 p.m.",
                "It begins at 10 am.",
                "It begins at ten o'clock.",
                "It begins at 1400 GMT.",
                "It begins at 7:45.",
                "It was three days ago.",
                "It was two weeks later.",
                "It was five years earlier."
            })
    void timesOfDayAndTimesPast(String content) {
        assertThat(CircumstancesCase.figures(content)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann Lee, 47, spoke first.",
                "A 47-year-old woman spoke.",
                "The girl is 7 years old.",
                "A six-month-old baby slept.",
                "Two 12-year-olds won.",
                "Children aged 5 may come.",
                "She is age 30."
            })
    void ages(String content) {
        assertThat(CircumstancesCase.figures(content)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He was 1st, she 2nd, they 3rd and 4th.",
                "It is the 21st century.",
                "She was first and he third.",
                "It was their second win."
            })
    void ordinals(String content) {
        assertThat(CircumstancesCase.figures(content)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See page 12.",
                "See pages 12.",
                "Under Article 50 we leave.",
                "Section 8 applies.",
                "Room 101 is locked.",
                "Chapter 11 it is.",
                "Phase 2 begins.",
                "Level 3 is on.",
                "Flight 370 is lost.",
                "Channel 4 asked.",
                "Highway 66 is shut.",
                "Interstate 95 is shut.",
                "It is number 10.",
                "It is No. 10.",
                "Proposition 8 lost.",
                "Amendment 2 lost.",
                "Volume 3 is out.",
                "Season 2 is out.",
                "The Boeing 747 left.",
                "The F-16 left.",
                "The G20 met.",
                "The G-7 met.",
                "The MP3 broke.",
                "Apollo 11 landed.",
                "Covid-19 spread.",
                "He lives at 10 Downing Street.",
                "He lives at 221 Baker Street.",
                "He lives at 5 Harbour Road."
            })
    void numbersOfNamedThings(String content) {
        assertThat(CircumstancesCase.figures(content)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They won 3-2.",
                "It passed 52-48.",
                "It passed 52 to 48.",
                "Call 555-0100.",
                "Call 020-555-0100.",
                "We are here 24/7.",
                "It was after 9/11.",
                "See https://example.org/2024/30-people.",
                "See www.example.org/5000.",
                "Ask @ann2000 or use #vote2024.",
                "It is 50-50.",
                "It was one-on-one.",
                "It is a 4-to-1 vote.",
                "The 3-way talks failed."
            })
    void scoresTelephoneNumbersAndAddresses(String content) {
        assertThat(CircumstancesCase.figures(content)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One of us spoke.",
                "No one came.",
                "One day we will.",
                "It is the one thing.",
                "Zero tolerance is our rule.",
                "The two met.",
                "We two agree.",
                "These three are done.",
                "A third party came.",
                "She came a third time.",
                "We met in half an hour.",
                "It is half a mile off.",
                "My half sister came.",
                "It lasted a half day.",
                "The second half was dull."
            })
    void smallWordsForOneTwoAndHalf(String content) {
        assertThat(CircumstancesCase.figures(content)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <One of 30 aides> {said} [20 ships sailed]. | 20 ships = 20 ships
            [20 ships sailed], {said} <one of 30 aides> on May 3. | 20 ships = 20 ships
            [We lost 20 ships], <she> {said}. [We lost 300 men.] | 20 ships = 20 ships; 300 men = 300 men
            <She> {said} [we lost 20] ships. | -
            In 40 towns, <she> {said} [it rained for 5 days] and 6 nights. | 5 days = 5 days
            """)
    void figuresAreReadInTheContentOnlyAndNoneReachesOverItsEnd(String marked, String figures) {
        assertThat(String.join("; ", CircumstancesCase.figuresOf(CircumstancesCase.in(marked))))
                .isEqualTo(figures.replaceAll("^-$", ""));
    }
}
