package org.onrecord.circumstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.Figure;

class FigureReaderTest {
    /// Tells minutes on the slowest machine from the hours that quadratic time takes on the fastest.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Test
    void anAccentOnADigitDoesNotCount() {
        assertThat(CircumstancesCase.figures("It costs $12\u0301 a day.")).containsExactly("$12\u0301 = 12 USD");
    }

    @Test
    void theNumberOfAVersionIsNoFigureNorAWhole() {
        assertThat(CircumstancesCase.figures("It fails in 1.2.3, and in 3 of 1.2.3 it never ran."))
                .doesNotContain("1.2.3");
    }

    @Test
    void anAmountHasItsCurrencyAndItsScale() {
        assertThat(CircumstancesCase.figures("It costs $60-billion, or $1.5bn a year, or €20m, or £3.2 million."))
                .containsExactly(
                        "$60-billion = 60000000000 USD",
                        "$1.5bn = 1500000000 USD",
                        "€20m = 20000000 EUR",
                        "£3.2 million = 3200000 GBP");
        assertThat(CircumstancesCase.figures(
                        "They paid 500 million euros and 10 billion yen, then Rs 500 crore and USD 12,500."))
                .containsExactly(
                        "500 million euros = 500000000 EUR",
                        "10 billion yen = 10000000000 JPY",
                        "Rs 500 crore = 5000000000 INR",
                        "USD 12,500 = 12500 USD");
        assertThat(CircumstancesCase.figures("A ticket is 50 cents, a house a million dollars."))
                .containsExactly("50 cents = 0.5 USD", "a million dollars = 1000000 USD");
    }

    @Test
    void lettersBeforeTheDollarTellWhose() {
        assertThat(CircumstancesCase.figures(
                        "It is worth A$5 million, C$2,000, HK$80, NZ$7.50, US$9 and 30 Canadian dollars."))
                .containsExactly(
                        "A$5 million = 5000000 AUD",
                        "C$2,000 = 2000 CAD",
                        "HK$80 = 80 HKD",
                        "NZ$7.50 = 7.5 NZD",
                        "US$9 = 9 USD",
                        "30 Canadian dollars = 30 CAD");
    }

    @Test
    void aBareDollarIsThePlacesOwnWhereTheStoryTellsItFromAmericas() {
        String marked = "{Said} <Ann Lee>: [The bridge costs $5 million (US$3.5 million).]";
        assertThat(CircumstancesCase.figuresOf(CircumstancesCase.in(marked, CircumstancesCase.PUBLISHED, "SYDNEY")))
                .containsExactly("$5 million = 5000000 AUD", "US$3.5 million = 3500000 USD");
        assertThat(CircumstancesCase.figuresOf(CircumstancesCase.in(marked, CircumstancesCase.PUBLISHED, "BRUSSELS")))
                .containsExactly("$5 million = 5000000 USD", "US$3.5 million = 3500000 USD");
    }

    @Test
    void poundsWithoutAScaleMayBeAWeight() {
        assertThat(CircumstancesCase.figures("He lost 30 pounds and 3 million pounds."))
                .containsExactly("30 pounds = 30 pounds", "3 million pounds = 3000000 GBP");
    }

    @Test
    void aShareIsWrittenInManyWays() {
        assertThat(CircumstancesCase.figures("47% agree, 47 percent, 47 per cent, and a 3.5 percent rise."))
                .containsExactly("47% = 47 %", "47 percent = 47 %", "47 per cent = 47 %", "3.5 percent = 3.5 %");
        assertThat(CircumstancesCase.figures(
                        "Two-thirds agree, half of them gladly, a third of the rest, nine out of 10 men."))
                .containsExactly("Two-thirds = 66.67 %", "half = 50 %", "a third = 33.33 %", "nine out of 10 = 90 %");
        assertThat(CircumstancesCase.figures("She leads by 5 points and gained two percentage points."))
                .containsExactly("5 points = 5 percentage points", "two percentage points = 2 percentage points");
    }

    @Test
    void aThirdPartyIsNoShare() {
        assertThat(CircumstancesCase.figures("A third party came for a third time, in half an hour."))
                .isEmpty();
    }

    @Test
    void aCountSaysWhatItCounts() {
        assertThat(CircumstancesCase.figures("We sent 12,000 troops, some 300 people and 5,000 more soldiers."))
                .containsExactly(
                        "12,000 troops = 12000 troops",
                        "300 people = 300 people",
                        "5,000 more soldiers = 5000 soldiers");
        assertThat(CircumstancesCase.figures(
                        "Three dozen aides met a hundred voters and two hundred and five old friends."))
                .containsExactly(
                        "Three dozen aides = 36 aides",
                        "a hundred voters = 100 voters",
                        "two hundred and five old friends = 205 old friends");
        assertThat(CircumstancesCase.figures("It is a 10-year plan for twenty-one states."))
                .containsExactly("10-year = 10 year", "twenty-one states = 21 states");
    }

    @Test
    void aCountWithoutItsThingIsKeptOnlyIfItIsPlainlyOne() {
        assertThat(CircumstancesCase.figures("More than 300 have died. The two met."))
                .containsExactly("300 = 300 null");
    }

    @Test
    void aRangeHasTwoEnds() {
        assertThat(CircumstancesCase.figures("It will be 20 to 30 percent, or 20-30 percent."))
                .containsExactly("20 to 30 percent = 20..30 %", "20-30 percent = 20..30 %");
        assertThat(CircumstancesCase.figures(
                        "It costs between $5 million and $7 million, or $5-7 million, or $5 to $7 million."))
                .containsExactly(
                        "$5 million and $7 million = 5000000..7000000 USD",
                        "$5-7 million = 5000000..7000000 USD",
                        "$5 to $7 million = 5000000..7000000 USD");
        assertThat(CircumstancesCase.figures("We need two or three weeks."))
                .containsExactly("two or three weeks = 2..3 weeks");
    }

    @Test
    void aChangeIsNoRange() {
        assertThat(CircumstancesCase.figures("Turnout rose from 20 to 30 percent."))
                .containsExactly("20 = 20 %", "30 percent = 30 %");
        assertThat(CircumstancesCase.figures("It was 70 percent to 25 percent."))
                .containsExactly("70 percent = 70 %", "25 percent = 25 %");
    }

    @Test
    void datesTimesAndAgesAreNoFigures() {
        assertThat(CircumstancesCase.figures(
                        "On Nov. 29, 2016, at 10 a.m. and 10:30, in the 1990s, since 2014, on 9/11."))
                .isEmpty();
        assertThat(CircumstancesCase.figures(
                        "A 47-year-old man, Ann Lee, 35, and a boy 12 years old met two weeks ago."))
                .isEmpty();
        assertThat(CircumstancesCase.figures("It is the 21st century, his 3rd term, our first."))
                .isEmpty();
    }

    @Test
    void numbersInNamesAreNoFigures() {
        assertThat(CircumstancesCase.figures(
                        "Article 5, a Boeing 737, an F-16, the G7, Highway 101, Covid-19, Resolution 1701."))
                .isEmpty();
        assertThat(CircumstancesCase.figures("Call 555-0100-22 or 24/7, see https://example.org/10 and 10 Elm Street."))
                .isEmpty();
        assertThat(CircumstancesCase.figures("No one came; one of us said one day it was 52-48."))
                .isEmpty();
    }

    @Test
    void figuresStandOnlyInTheContent() {
        CircumstancesCase told =
                CircumstancesCase.in("<Ann Lee>, one of 300 aides, {said} [that 20 ships had sailed].");
        assertThat(CircumstancesCase.figuresOf(told)).containsExactly("20 ships = 20 ships");
        assertThat(told.circumstances().figures().getFirst().sort()).isEqualTo(Figure.Sort.COUNT);
    }

    @Test
    void aVeryLongContentTakesTimeInProportion() {
        String long1 = "between $5 and ".repeat(40_000);
        String long2 = "2-".repeat(40_000) + "if we, ".repeat(40_000);
        for (String words : List.of(long1, long2)) {
            CircumstancesCase told = CircumstancesCase.in("{Said} <Ann Lee>: [" + words + "]");
            assertTimeoutPreemptively(
                    LONGEST, () -> assertThat(told.circumstances().figures()).isNotNull());
        }
    }
}
