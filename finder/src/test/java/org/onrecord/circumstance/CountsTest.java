package org.onrecord.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counts and shares are read from what was said, in digits and in words, with the thing that they count.
class CountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            We need two nurses. | two nurses = 2 nurses
            We need eleven nurses. | eleven nurses = 11 nurses
            We need nineteen nurses. | nineteen nurses = 19 nurses
            We need twenty nurses. | twenty nurses = 20 nurses
            We need twenty-one nurses. | twenty-one nurses = 21 nurses
            We need twenty one nurses. | twenty one nurses = 21 nurses
            We need ninety-nine nurses. | ninety-nine nurses = 99 nurses
            We need a hundred nurses. | a hundred nurses = 100 nurses
            We need one hundred nurses. | one hundred nurses = 100 nurses
            We need two hundred and thirty-four nurses. | two hundred and thirty-four nurses = 234 nurses
            We need a thousand nurses. | a thousand nurses = 1000 nurses
            We need five thousand nurses. | five thousand nurses = 5000 nurses
            We need twenty-five thousand nurses. | twenty-five thousand nurses = 25000 nurses
            We need three hundred thousand nurses. | three hundred thousand nurses = 300000 nurses
            We need a million nurses. | a million nurses = 1000000 nurses
            We need two million nurses. | two million nurses = 2000000 nurses
            We need a dozen nurses. | a dozen nurses = 12 nurses
            We need two dozen nurses. | two dozen nurses = 24 nurses
            We need a billion trees. | a billion trees = 1000000000 trees
            """)
    void numbersInWordsAreCounted(String content, String counts) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(counts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            We lost 3 ships. | 3 ships = 3 ships
            We lost 30 ships. | 30 ships = 30 ships
            We lost 3,000 ships. | 3,000 ships = 3000 ships
            We lost 3,000,000 trees. | 3,000,000 trees = 3000000 trees
            We lost 3.5 million trees. | 3.5 million trees = 3500000 trees
            We lost 12k subscribers. | 12k subscribers = 12000 subscribers
            We lost 2.4 acres. | 2.4 acres = 2.4 acres
            We lost 0.5 acres. | 0.5 acres = 0.5 acres
            We lost 007 ships. | 007 ships = 7 ships
            We lost 5 million people. | 5 million people = 5000000 people
            """)
    void numbersInDigitsAreCounted(String content, String counts) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(counts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            They hired 30 people. | 30 people = 30 people
            They hired 30 young people. | 30 young people = 30 young people
            They hired 30 men. | 30 men = 30 men
            They hired 30 women. | 30 women = 30 women
            They hired 30 children. | 30 children = 30 children
            They hired 30 police. | 30 police = 30 police
            They hired 30 staff. | 30 staff = 30 staff
            They hired 30 more teachers. | 30 more teachers = 30 teachers
            They hired 30 other teachers. | 30 other teachers = 30 teachers
            They hired 30 additional teachers. | 30 additional teachers = 30 teachers
            They hired 30 new teachers. | 30 new teachers = 30 teachers
            They hired 30 or more teachers. | 30 or more teachers = 30 teachers
            They hired 30 of the teachers. | 30 of the teachers = 30 teachers
            They hired 30 fewer teachers. | 30 fewer teachers = 30 teachers
            They hired 30 well-paid teachers. | 30 well-paid teachers = 30 well-paid teachers
            They hired 30 very old Norwegian teachers. | 30 very old Norwegian teachers = 30 very old Norwegian teachers
            They bought 30 aircraft. | 30 aircraft = 30 aircraft
            They bought 30 sheep. | 30 sheep = 30 sheep
            They bought 30 buses. | 30 buses = 30 buses
            They drove 30 km. | 30 km = 30 km
            They drove 30 miles. | 30 miles = 30 miles
            They drove 30 kilometres. | 30 kilometres = 30 kilometres
            They gave 30 tonnes of grain. | 30 tonnes = 30 tonnes
            They gave 30 litres. | 30 litres = 30 litres
            """)
    void theThingCountedIsTheFirstPluralAfterTheNumber(String content, String counts) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(counts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It is a 5-year plan. | 5-year = 5 year
            It is a five-year plan. | five-year = 5 year
            It is a 12-mile road. | 12-mile = 12 mile
            It is a 100-page report. | 100-page = 100 page
            It is a 40-foot wall. | 40-foot = 40 foot
            It is a 300-megawatt plant. | 300-megawatt = 300 megawatt
            It is a 15-member panel. | 15-member = 15 member
            It is a two-week stay. | two-week = 2 week
            It is a 27-nation bloc. | 27-nation = 27 nation
            """)
    void aMeasureMayBeJoinedByAHyphen(String content, String counts) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(counts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Some 300 died. | 300 = 300 null
            About 300 died. | 300 = 300 null
            Around 300 died. | 300 = 300 null
            At least 300 died. | 300 = 300 null
            At most 300 died. | 300 = 300 null
            Nearly 300 died. | 300 = 300 null
            Almost 300 died. | 300 = 300 null
            Over 300 died. | 300 = 300 null
            Roughly 300 died. | 300 = 300 null
            An estimated 300 died. | 300 = 300 null
            Just 300 died. | 300 = 300 null
            Only 300 died. | 300 = 300 null
            Fewer than 300 died. | 300 = 300 null
            Another 20,000 died. | 20,000 = 20000 null
            2 million died. | 2 million = 2000000 null
            """)
    void aNumberWithoutAThingCountsWhereItIsRoundedLargeOrHeldDown(String content, String counts) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(counts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            We need 20 to 30 nurses. | 20 to 30 nurses = 20..30 nurses
            We need 20-30 nurses. | 20-30 nurses = 20..30 nurses
            We need 20–30 nurses. | 20–30 nurses = 20..30 nurses
            We need between 20 and 30 nurses. | 20 and 30 nurses = 20..30 nurses
            We need two or three nurses. | two or three nurses = 2..3 nurses
            We need 2 to 3 million doses. | 2 to 3 million doses = 2000000..3000000 doses
            We need two to three dozen nurses. | two to three dozen nurses = 24..36 nurses
            We need 20,000 to 30,000 nurses. | 20,000 to 30,000 nurses = 20000..30000 nurses
            We need 5 million to 6 million doses. | 5 million to 6 million doses = 5000000..6000000 doses
            """)
    void aRangeOfThingsHasTwoEnds(String content, String counts) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(counts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            We sent 20 ships, 300 sailors and 12 planes. | 20 ships = 20 ships; 300 sailors = 300 sailors; 12 planes = 12 planes
            We sent 20 ships and lost two boats. | 20 ships = 20 ships; two boats = 2 boats
            Of 400 houses, 30 houses stand. | 400 houses = 400 houses; 30 houses = 30 houses
            There were 12 fires in 3 towns over 5 days. | 12 fires = 12 fires; 3 towns = 3 towns; 5 days = 5 days
            The 20 ships carried 6,000 tons of coal and 40 crates. | 20 ships = 20 ships; 6,000 tons = 6000 tons; 40 crates = 40 crates
            """)
    void severalCountsAreReadInTheOrderOfTheText(String content, String counts) {
        assertThat(String.join("; ", CircumstancesCase.figures(content))).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It is 5%. | 5% = 5 %
            It is 5 %. | 5 % = 5 %
            It is 5.25%. | 5.25% = 5.25 %
            It is 5 percent. | 5 percent = 5 %
            It is five percent. | five percent = 5 %
            It is 5 per cent. | 5 per cent = 5 %
            It is 5 pct. | 5 pct = 5 %
            It is a 5-percent rise. | 5-percent = 5 %
            It is 5 percentage points. | 5 percentage points = 5 percentage points
            It is one percentage point. | one percentage point = 1 percentage points
            It is 5 percent points. | 5 percent points = 5 percentage points
            It is 150 percent. | 150 percent = 150 %
            It is 0.1 percent. | 0.1 percent = 0.1 %
            It is twenty-five per cent. | twenty-five per cent = 25 %
            It is a hundred percent. | a hundred percent = 100 %
            """)
    void aShareIsWrittenWithASignOrInWords(String content, String share) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(share);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            One-third of them left. | One-third = 33.33 %
            One third of them left. | One third = 33.33 %
            Two-thirds of them left. | Two-thirds = 66.67 %
            Two thirds of them left. | Two thirds = 66.67 %
            Three-quarters of them left. | Three-quarters = 75 %
            Three quarters of them left. | Three quarters = 75 %
            Three-fourths of them left. | Three-fourths = 75 %
            One-fifth of them left. | One-fifth = 20 %
            Two-fifths of them left. | Two-fifths = 40 %
            Four-fifths of them left. | Four-fifths = 80 %
            One-tenth of them left. | One-tenth = 10 %
            Nine-tenths of them left. | Nine-tenths = 90 %
            One-half of them left. | One-half = 50 %
            Half of them left. | Half = 50 %
            Half the town left. | Half = 50 %
            Half its people left. | Half = 50 %
            A third of them left. | A third = 33.33 %
            A quarter of them left. | A quarter = 25 %
            A fifth of them left. | A fifth = 20 %
            A tenth of them left. | A tenth = 10 %
            Nine out of ten left. | Nine out of ten = 90 %
            9 out of 10 left. | 9 out of 10 = 90 %
            Three in 10 left. | Three in 10 = 30 %
            Seven in ten voters left. | Seven in ten = 70 %
            """)
    void aPartOfAWholeIsAShare(String content, String share) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(share);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It grew 5 to 6 percent. | 5 to 6 percent = 5..6 %
            It grew 5-6%. | 5-6% = 5..6 %
            It grew 5%-6%. | 5%-6% = 5..6 %
            It grew 5–6 per cent. | 5–6 per cent = 5..6 %
            It grew between 5 and 6 percent. | 5 and 6 percent = 5..6 %
            It grew between 5 percent and 6 percent. | 5 percent and 6 percent = 5..6 %
            It grew 5 or 6 percent. | 5 or 6 percent = 5..6 %
            It grew 5% to 6%. | 5% to 6% = 5..6 %
            """)
    void aRangeOfSharesHasTwoEnds(String content, String share) {
        assertThat(CircumstancesCase.figures(content)).containsExactly(share);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It fell from 6 to 5 percent. | 6 = 6 %; 5 percent = 5 %
            It rose from 5 percent to 6 percent. | 5 percent = 5 %; 6 percent = 6 %
            Lee has 48 percent to Oak's 45 percent. | 48 percent = 48 %; 45 percent = 45 %
            They lead 48% to 45%. | 48% = 48 %; 45% = 45 %
            Lee leads by 3 points. | 3 points = 3 percentage points
            Lee is ahead by three points. | three points = 3 percentage points
            Lee is 3 points ahead. | 3 points = 3 percentage points
            """)
    void sharesThatChangeOrAreComparedStayTwo(String content, String shares) {
        assertThat(String.join("; ", CircumstancesCase.figures(content))).isEqualTo(shares);
    }
}
