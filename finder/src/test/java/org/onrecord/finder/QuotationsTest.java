package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The finder by quotation marks finds quotations; each row holds a text and its statements, as [Baseline]
/// writes them.
class QuotationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "It failed," Ann Lee said. | Ann Lee / said / "It failed,"
            “It failed,” Ann Lee said. | Ann Lee / said / “It failed,”
            „It failed“, Ann Lee said. | Ann Lee / said / „It failed“
            „It failed,” Ann Lee said. | Ann Lee / said / „It failed,”
            «It failed», Ann Lee said. | Ann Lee / said / «It failed»
            « It failed », Ann Lee said. | Ann Lee / said / « It failed »
            »It failed«, Ann Lee said. | Ann Lee / said / »It failed«
            ‘It failed,’ Ann Lee said. | Ann Lee / said / ‘It failed,’
            ‹It failed›, Ann Lee said. | Ann Lee / said / ‹It failed›
            ‚It failed‘, Ann Lee said. | Ann Lee / said / ‚It failed‘
            'It failed,' Ann Lee said. | Ann Lee / said / 'It failed,'
            ``It failed,'' Ann Lee said. | Ann Lee / said / ``It failed,''
            ''It failed,'' Ann Lee said. | Ann Lee / said / ''It failed,''
            “It failed," Ann Lee said. | Ann Lee / said / “It failed,"
            "It failed,” Ann Lee said. | Ann Lee / said / "It failed,”
            """)
    void theMarksOfManyCountriesHoldAQuotation(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "It failed," said Ann Lee. | Ann Lee / said / "It failed,"
            "It failed," said Ann Lee, the mayor. | Ann Lee, the mayor / said / "It failed,"
            "It failed," said Mayor Ann Lee of Sandhaven. | Mayor Ann Lee of Sandhaven / said / "It failed,"
            "It failed," said Ms. Lee. | Ms. Lee / said / "It failed,"
            "It failed," said Dr. Ann B. Lee. | Dr. Ann B. Lee / said / "It failed,"
            "It failed," said J. R. Lee. | J. R. Lee / said / "It failed,"
            "It failed," said Ann van der Lee. | Ann van der Lee / said / "It failed,"
            "It failed," said Jean-Luc O'Hara. | Jean-Luc O'Hara / said / "It failed,"
            "It failed," said Omar al-Hadid. | Omar al-Hadid / said / "It failed,"
            "It failed," said Ann Lee, 47, who lives nearby. | Ann Lee, 47 / said / "It failed,"
            "It failed," said the engineer who built it. | the engineer who built it / said / "It failed,"
            "It failed," said two officials familiar with the plan. | two officials familiar with the plan / said / "It failed,"
            "It failed," said a spokesman for the Harbour Board. | a spokesman for the Harbour Board / said / "It failed,"
            "It failed," said Ann Lee on Monday. | Ann Lee / said / "It failed,"
            "It failed," said Ann Lee in a statement. | Ann Lee / said / "It failed,"
            "It failed," said Ann Lee, who resigned on Monday. | Ann Lee, who resigned on Monday / said / "It failed,"
            "It failed," says she. | she / says / "It failed,"
            "It failed," they said. | they / said / "It failed,"
            "It failed," the mayor of Sandhaven said. | the mayor of Sandhaven / said / "It failed,"
            "It failed," Ann Lee, the mayor, said. | Ann Lee, the mayor / said / "It failed,"
            "It failed," Ann Lee, 47, said. | Ann Lee, 47 / said / "It failed,"
            "It failed," Ann Lee, who built it, said. | Ann Lee, who built it / said / "It failed,"
            "It failed," the Harbour Board's chairwoman said. | the Harbour Board's chairwoman / said / "It failed,"
            "It failed," Ann Lee and Tom Oak said. | Ann Lee and Tom Oak / said / "It failed,"
            "It failed," Ann Lee later told reporters. | Ann Lee / later told / "It failed,"
            "It failed," Ann Lee has said. | Ann Lee / has said / "It failed,"
            "It failed," Ann Lee reportedly said. | Ann Lee / reportedly said / "It failed,"
            "It failed" — Ann Lee said. | Ann Lee / said / "It failed"
            """)
    void theSourceIsReadWithItsTitlesAndAsides(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ann Lee said, "It failed." | Ann Lee / said / "It failed."
            Ann Lee said: "It failed." | Ann Lee / said: / "It failed."
            Ann Lee said "it failed." | Ann Lee / said / "it failed."
            Ann Lee told reporters, "It failed." | Ann Lee / told / "It failed."
            Ann Lee told the Daily Post: "It failed." | Ann Lee / told / "It failed."
            Ann Lee, the mayor, said: "It failed." | Ann Lee, the mayor / said: / "It failed."
            On Monday, Ann Lee said: "It failed." | Ann Lee / said: / "It failed."
            In a statement, the Harbour Board said: "It failed." | the Harbour Board / said: / "It failed."
            Ann Lee said in a statement: "It failed." | Ann Lee / said in a statement: / "It failed."
            Ann Lee said Monday: "It failed." | Ann Lee / said Monday / "It failed."
            Asked why, she answered: "It failed." | she / answered: / "It failed."
            She shouted: "It failed!" | She / shouted: / "It failed!"
            She asked: "Did it fail?" | She / asked: / "Did it fail?"
            She added: "It failed." | She / added: / "It failed."
            He replied, "It failed." | He / replied / "It failed."
            But she said: "It failed." | she / said: / "It failed."
            "Why?" asked the mayor. "It failed." | the mayor / asked / "Why?" … "It failed."
            """)
    void theQuotationMayFollowItsCue(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "It failed," she said. "It was old." | she / said / "It failed," … "It was old."
            "It failed," she said. "It was old," he said. | she / said / "It failed,"; he / said / "It was old,"
            "It failed," she said, "because it was old." | she / said / "It failed," … "because it was old."
            "It failed," she said on Monday, "because it was old." | she / said / "It failed," … "because it was old."
            "It failed," said Ann Lee, "because it was old." | Ann Lee / said / "It failed," … "because it was old."
            "It failed," she said. "It was old. It was rotten." | she / said / "It failed," … "It was old. It was rotten."
            "It failed." "It was old," she said. | she / said / "It failed." … "It was old,"
            "It failed," she said — "it was old." | she / said / "It failed," … "it was old."
            "Did it fail?" she asked. "It did." | she / asked / "Did it fail?" … "It did."
            "It failed!" she cried. "Run!" | she / cried / "It failed!" … "Run!"
            "It failed…" she said. | she / said / "It failed…"
            "It failed—" she said. | she / said / "It failed—"
            """)
    void aQuotationMayBeSplitOrGoOn(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            “It failed,” she said. “It was old.¶“It was rotten.” | she / said / “It failed,” … “It was old. … “It was rotten.”
            “It was old.¶“It failed,” she said. | she / said / “It was old. … “It failed,”
            “It was old.¶“It was rotten.¶“It failed,” she said. | she / said / “It was old. … “It was rotten. … “It failed,”
            “It failed,” she said.¶“It was old.” | she / said / “It failed,” … “It was old.”
            “It failed,” she said.¶“It was old,” he said. | she / said / “It failed,”; he / said / “It was old,”
            “It failed,” she said.¶It rained.¶“It was very old indeed.” | she / said / “It failed,”; - / - / “It was very old indeed.”
            “It failed,” she said. “It was old | she / said / “It failed,” … “It was old
            “It was old and rotten.¶It rained. | - / - / “It was old and rotten.
            "It failed," she said.¶"It was old."¶"It was rotten." | she / said / "It failed," … "It was old." … "It was rotten."
            """)
    void aQuotationMayRunOverParagraphs(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            “He said, ‘It failed,’ and left,” she said. | she / said / “He said, ‘It failed,’ and left,”
            “‘It failed’ is all he said,” she said. | she / said / “‘It failed’ is all he said,”
            "He said, 'It failed,' and left," she said. | she / said / "He said, 'It failed,' and left,"
            “We call it ‘the wreck’,” she said. | she / said / “We call it ‘the wreck’,”
            """)
    void aQuotationInsideAnotherBelongsToIt(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'It's the students' bridge,' she said. | she / said / 'It's the students' bridge,'
            ‘It’s the students’ bridge,’ she said. | she / said / ‘It’s the students’ bridge,’
            'I don't know,' she said. 'It's old.' | she / said / 'I don't know,' … 'It's old.'
            It's the '80s bridge that she's said to like. | -
            The '90s were 'great' she thought. | she / thought / The '90s were 'great'
            Rock 'n' roll isn't dead, she said. | she / said / Rock 'n' roll isn't dead
            """)
    void apostrophesAreNoMarks(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Mayor: "It failed and we know why" | Mayor / : / "It failed and we know why"
            Mayor: 'It failed and we know why' | Mayor / : / 'It failed and we know why'
            Ann Lee: it failed and we know why | Ann Lee / : / it failed and we know why
            And from Ann Lee:¶"It failed and we know why." | Ann Lee / from / "It failed and we know why."
            The mayor had this to say:¶"It failed and we know why." | The mayor / had this to say: / "It failed and we know why."
            "It failed and we know why." -Ann Lee | Ann Lee / - / "It failed and we know why."
            "It failed and we know why." — Ann Lee, mayor | Ann Lee, mayor / — / "It failed and we know why."
            “It failed and we know why.” – Commissioner Ann Lee | Commissioner Ann Lee / – / “It failed and we know why.”
            """)
    void aColonADashOrALineThatLeadsInNamesTheSource(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The so-called "reform" failed. | -
            Her book "The Wreck" won a prize. | -
            He goes by the name "Patches." | -
            The ship "Anna" sank. | -
            A 6' 2" man left. | -
            It is 12" wide. | -
            "Yes." | -
            "The Wreck" | -
            "" | -
            " she said. | -
            "She said | -
            """)
    void scareQuotesTitlesAndStrayMarksAreNoStatements(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }
}
