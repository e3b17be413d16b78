package org.onrecord.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.quotation.Difference.Op;
import org.onrecord.statement.Manner;

/// Questions about one statement on record, in tables for each verdict.
class VerdictTablesTest {
    /// Said by the person asked about.
    private static final String ENGINE = "“The council paid for one engine in March, and the old ferry sank in April."
            + " Nobody in this harbour has seen the second engine that we were promised.”";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council paid for one engine in March",
                "the old ferry sank in April",
                "paid for one engine in March, and the old ferry sank",
                "nobody in this harbour has seen the second engine",
                "“The council paid for one engine in March,” she said, “and the old ferry sank in April.”",
                "The council paid for one engine in March...",
                "... the old ferry sank in April",
                "[The] council paid for one engine in March",
                "[T]he old ferry sank in April",
                "The council paid for one engine in March, [said the mayor], and the old ferry sank in April",
            })
    void anyStretchOfWhatWasSaidIsVerbatim(String asked) {
        assertThat(verdict(asked)).as(asked).isEqualTo(Verdict.VERBATIM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council paid for one engine … and the old ferry sank in April",
                "The council paid for one engine, and the old ferry sank in April",
                "The council paid for one engine in March, and the ferry sank in April",
                "The council paid for one engine [...] and the old ferry sank in April",
                "“The council paid for one engine,” she said, “and the old ferry sank.”",
                "The council paid for one engine in March . . . nobody in this harbour has seen the second engine",
                "nobody has seen the second engine that we were promised",
            })
    void wordsLeftOutBetweenAreACut(String asked) {
        Finding finding = Asking.of(ENGINE).about(asked);
        assertThat(finding.verdict()).as("%s: %s", asked, finding).isEqualTo(Verdict.CUT);
        assertThat(finding.evidence().getFirst().diff())
                .extracting(Difference::op)
                .contains(Op.DROPPED)
                .doesNotContain(Op.ADDED, Op.CHANGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The council paid for two engines in March, and the old ferry sank in April | two engines",
                "The council paid for one engine in May, and the old ferry sank in April | May",
                "The council paid for one engine in March, and the new ferry sank in April | new",
                "The mayor paid for one engine in March, and the old ferry sank in April | mayor",
                "The council paid for one engine in March, and the old ferry burned in April | burned",
                "everybody in this harbour has seen the second engine that we were promised | everybody",
            })
    void anotherWordIsAlteredAndShows(String asked, String shown) {
        Finding finding = Asking.of(ENGINE).about(asked);
        assertThat(finding.verdict()).as("%s: %s", asked, finding).isEqualTo(Verdict.ALTERED);
        assertThat(finding.evidence().getFirst().diff())
                .filteredOn(difference -> difference.op() != Op.SAME)
                .extracting(Difference::asked)
                .contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry company will build a bridge to the island",
                "Taxes must fall before the summer comes",
                "engine",
                "zebra",
                "I never said anything of the sort to anyone",
            })
    void otherMattersAreNotFoundInIt(String asked) {
        assertThat(verdict(asked)).as(asked).isIn(Verdict.NOT_ON_RECORD, Verdict.VERBATIM);
    }

    private static Verdict verdict(String asked) {
        return Asking.of(ENGINE).about(asked).verdict();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "“We will never sell the pier.” | We will sell the pier",
                "“We will sell the pier.” | We will never sell the pier",
                "“We can't sell the pier this year.” | We can sell the pier this year",
                "“We can sell the pier this year.” | We can't sell the pier this year",
                "“Nobody wants to sell the pier.” | Somebody wants to sell the pier",
                "“It is not the mayor who decides.” | It is the mayor who decides",
                "“Neither boat is safe to sail today.” | Either boat is safe to sail today",
                "“We have no plans to sell the pier.” | We have plans to sell the pier",
            })
    void aNegationMoreOrLessTurnsTheSense(String said, String asked) {
        Finding finding = Asking.of(said).about(asked);
        assertThat(finding.verdict()).as("%s: %s", asked, finding).isEqualTo(Verdict.ALTERED);
        assertThat(finding.notes()).contains(Notes.TURNED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "twenty | 20", "twenty-one | 21", "one hundred | 100", "two hundred and five | 205",
                "three thousand | 3,000", "forty-five | 45", "nineteen | 19", "ninety-nine | 99",
                "one thousand two hundred | 1,200", "12 | twelve", "7 | seven",
            })
    void aNumberInWordsAndInFiguresIsOneNumberAndNotOneWording(String said, String asked) {
        Finding finding = Asking.of("“The ferry carried " + said + " people to the island that day.”")
                .about("The ferry carried " + asked + " people to the island that day");
        assertThat(finding.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(finding.notes()).as("%s as %s", said, asked).contains(Notes.SAME_FIGURE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twenty | 21",
                "two hundred | 20",
                "three thousand | 300",
                "forty-five | 54",
                "12 | twenty",
                "7 | seventy",
            })
    void anotherNumberIsAnother(String said, String asked) {
        Finding finding = Asking.of("“The ferry carried " + said + " people to the island that day.”")
                .about("The ferry carried " + asked + " people to the island that day");
        assertThat(finding.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(finding.notes()).as("%s as %s", said, asked).doesNotContain(Notes.SAME_FIGURE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "“He sold us the ferry in spring.” | “[The mayor] sold us the ferry in spring”",
                "“They were promised two new engines.” | “[The islanders] were promised two new engines”",
                "“She raises the fares every spring.” | “She raise[d] the fares every spring”",
                "“It carries mail to every island.” | “[The ferry] carries mail to every island”",
            })
    void bracketsForAPronounOrAnotherFormLeaveItVerbatim(String said, String asked) {
        Finding finding = Asking.of(said).about(asked);
        assertThat(finding.verdict()).as("%s: %s", asked, finding).isEqualTo(Verdict.VERBATIM);
        assertThat(finding.notes()).contains(Notes.BRACKETS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "“The mayor sold us the ferry in spring.” | “The mayor [never] sold us the ferry in spring”",
                "“The mayor did not sell us the ferry.” | “The mayor did [...] sell us the ferry”",
            })
    void bracketsDoNotHideANegation(String said, String asked) {
        assertThat(Asking.of(said).about(asked).verdict()).as(asked).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void wordsAllInBracketsAreAskedAboutAsWords() {
        assertThat(Asking.of("“We sell the old pier.”")
                        .about("[We sell the old pier]")
                        .verdict())
                .isEqualTo(Verdict.VERBATIM);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void verdictsAreCalledByTheirNamesInLowerCase(Verdict verdict) {
        assertThat(verdict.word())
                .isEqualToIgnoringCase(verdict.name().replace('_', ' '))
                .isLowerCase();
    }

    @Test
    void theBestOfSeveralStatementsDecides() {
        Finding finding = new Asking()
                .and("that the council would pay for the engine in March", Manner.INDIRECT)
                .and("“The council paid for two engines in March, and we thank them.”", Manner.DIRECT)
                .and("“The council paid for one engine in March, and we thank them.”", Manner.DIRECT)
                .about("The council paid for one engine in March, and we thank them");
        assertThat(finding.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(finding.evidence())
                .extracting(evidence -> evidence.candidate().number())
                .containsExactly(3L);
    }

    @Test
    void theOrderOfTheStatementsDoesNotChangeTheVerdict() {
        Asking forth = Asking.of(ENGINE, "“We thank the council for the engine.”", "“The pier is shut.”");
        Asking back = Asking.of("“The pier is shut.”", "“We thank the council for the engine.”", ENGINE);
        for (String asked :
                new String[] {"the old ferry sank in April", "the ferry sank", "the pier was shut", "boats"}) {
            assertThat(back.about(asked).verdict()).isEqualTo(forth.about(asked).verdict());
            assertThat(back.about(asked).notes()).isEqualTo(forth.about(asked).notes());
        }
    }

    @Test
    void evidenceIsNoMoreThanTenStatements() {
        Asking asking = new Asking();
        for (int copy = 0; copy < 30; copy++) {
            asking.and("“The old ferry sank in April, number " + copy + ".”", Manner.DIRECT);
        }
        assertThat(asking.about("the old ferry sank in April").evidence()).hasSize(10);
    }
}
