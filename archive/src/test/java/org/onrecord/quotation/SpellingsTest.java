package org.onrecord.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.quotation.Difference.Op;

/// Spellings that leave words the same: each row has words as they were said and as they are asked about.
class SpellingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "“We won’t sell the old pier.” | We won't sell the old pier",
                "“We won’t sell the old pier.” | we wont sell the old pier",
                "“We won't sell the old pier.” | WE WON’T SELL THE OLD PIER!",
                "“We won‘t sell the old pier.” | We won`t sell the old pier",
                "“It’s the oldest pier of all.” | its the oldest pier of all",
                "„We sell the old pier.“ | We sell the old pier",
                "«We sell the old pier.» | We sell the old pier",
                "»We sell the old pier.« | “We sell the old pier”",
                "‘We sell the old pier.’ | \"We sell the old pier\"",
                "'We sell the old pier.' | ''We sell the old pier''",
                "“The ‘old’ pier is sold today.” | The “old” pier is sold today",
            })
    void apostrophesAndQuotationMarksAreAsGoodAsOneAnother(String said, String asked) {
        assertVerbatim(said, asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "“The old pier, the new boats.” | The old pier the new boats",
                "“The old pier — the new boats.” | The old pier - the new boats",
                "“The old pier; the new boats.” | The old pier: the new boats",
                "“The old pier (the long one) stays.” | The old pier, the long one, stays",
                "“A well-kept old pier stays.” | A well kept old pier stays",
                "“A well kept old pier stays.” | A well-kept old pier stays",
                "“The old pier stays!” | The old pier stays?",
                "“The  old\u00A0pier\tstays.” | The old pier stays",
                "“The old\u2028pier stays.” | The old pier stays",
            })
    void whatStandsBetweenWordsDoesNotCount(String said, String asked) {
        assertVerbatim(said, asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "“The café in Zürich stays open.” | The cafe in Zurich stays open",
                "“The cafe\u0301 in Zu\u0308rich stays open.” | The caf\u00E9 in Z\u00FCrich stays open",
                "“THE CAFÉ STAYS OPEN.” | the café stays open",
                "“Señor Núñez stays open.” | senor nunez stays open",
                "“The oﬃce ﬁre stays open.” | The office fire stays open",
            })
    void accentsCompositionAndLigaturesDoNotCount(String said, String asked) {
        assertVerbatim(said, asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "“It cost 1,000 crowns in all.” | It cost 1000 crowns in all",
                "“It cost 1,234,567 crowns in all.” | It cost 1234567 crowns in all",
                "“It fell 60 per cent last year.” | It fell 60% last year",
                "“It fell 60 percent last year.” | It fell 60 per cent last year",
                "“It fell 60 % last year.” | It fell 60 percent last year",
                "“The U.S. and the E.U. agreed today.” | The US and the EU agreed today",
                "“Bread & butter & jam today.” | Bread and butter and jam today",
                "“We cannot sell the pier today.” | We can not sell the pier today",
                "“It is −5 degrees outside today.” | It is -5 degrees outside today",
            })
    void figuresAndAbbreviationsMayBeWrittenInEitherWay(String said, String asked) {
        assertVerbatim(said, asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "“It cost $5 in all those years.” | It cost €5 in all those years",
                "“It cost 5.0 crowns in all those years.” | It cost 50 crowns in all those years",
                "“It cost 1,000 crowns in all those years.” | It cost 10,000 crowns in all those years",
                "“It is -5 degrees outside and windy today.” | It is 5 degrees outside and windy today",
                "“We sell the old pier to the boatmen.” | We sold the old pier to the boatmen",
                "“The boats of the old pier are sold.” | The boat of the old pier is sold",
                "“The mayor's old pier is for sale.” | The mayors' new pier is for sale",
            })
    void whatMeansAnotherThingIsAnotherWord(String said, String asked) {
        assertThat(Asking.of(said).about(asked).verdict()).as(asked).isEqualTo(Verdict.ALTERED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "「我们不卖码头」 | 我们不卖码头",
                "«Мы не продадим старый причал.» | МЫ НЕ ПРОДАДИМ СТАРЫЙ ПРИЧАЛ",
                "„Wir verkaufen die alte Brücke nicht.“ | Wir verkaufen die alte Brucke nicht",
                "« Nous ne vendrons pas le vieux quai. » | Nous ne vendrons pas le vieux quai",
            })
    void wordsOfOtherScriptsAndLanguagesAreFoundToo(String said, String asked) {
        assertThat(Asking.of(said).aboutAnyone(asked).verdict()).as(asked).isIn(Verdict.VERBATIM, Verdict.CUT);
    }

    private static void assertVerbatim(String said, String asked) {
        Finding finding = Asking.of(said).about(asked);
        assertThat(finding.verdict())
                .as("%s asked for %s: %s", said, asked, finding)
                .isEqualTo(Verdict.VERBATIM);
        assertThat(finding.evidence().getFirst().diff())
                .extracting(Difference::op)
                .containsOnly(Op.SAME);
    }
}
