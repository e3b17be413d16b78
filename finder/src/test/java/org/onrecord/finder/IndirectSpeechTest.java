package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The finder by quotation marks finds indirect and mixed speech; each row holds a text and its statements,
/// as [Baseline] writes them.
class IndirectSpeechTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Ann Lee said that it failed. | Ann Lee / said / that it failed
            Ann Lee said it failed. | Ann Lee / said / it failed
            Ann Lee said on Monday that it failed. | Ann Lee / said / that it failed
            Ann Lee said Monday that it failed. | Ann Lee / said Monday / that it failed
            Ann Lee told reporters that it failed. | Ann Lee / told / that it failed
            Ann Lee told the council on Monday that it failed. | Ann Lee / told / that it failed
            Ann Lee told Tom Oak it failed. | Ann Lee / told / it failed
            Ann Lee has said that it failed. | Ann Lee / has said / that it failed
            Ann Lee has repeatedly said that it failed. | Ann Lee / has repeatedly said / that it failed
            Ann Lee did not say that it failed. | Ann Lee / did not say / that it failed
            Ann Lee is saying that it failed. | Ann Lee / is saying / that it failed
            The mayor claimed that it failed. | The mayor / claimed / that it failed
            The mayor insisted that it failed. | The mayor / insisted / that it failed
            The mayor announced that it would close. | The mayor / announced / that it would close
            The mayor warned that it would fail. | The mayor / warned / that it would fail
            The mayor promised that it would hold. | The mayor / promised / that it would hold
            The mayor denied that it failed. | The mayor / denied / that it failed
            The mayor admitted that it failed. | The mayor / admitted / that it failed
            The mayor believes that it failed. | The mayor / believes / that it failed
            The mayor predicted that it would fail. | The mayor / predicted / that it would fail
            The mayor suggested that it failed. | The mayor / suggested / that it failed
            The mayor agreed that it failed. | The mayor / agreed / that it failed
            Officials say that it failed. | Officials / say / that it failed
            Two officials said that it failed. | Two officials / said / that it failed
            A spokesman for the Harbour Board said that it failed. | A spokesman for the Harbour Board / said / that it failed
            The Harbour Board said in a statement that it failed. | The Harbour Board / said in a statement / that it failed
            Ann Lee and Tom Oak said that it failed. | Ann Lee and Tom Oak / said / that it failed
            Some say that it failed. | Some / say / that it failed
            They said that it failed. | They / said / that it failed
            Ann Lee, the mayor, said that it failed. | Ann Lee, the mayor / said / that it failed
            Ann Lee, 47, said that it failed. | Ann Lee, 47 / said / that it failed
            Ann Lee, who built it, said that it failed. | Ann Lee, who built it / said / that it failed
            On Monday, Ann Lee said that it failed. | Ann Lee / said / that it failed
            But Ann Lee said that it failed. | Ann Lee / said / that it failed
            Meanwhile, Ann Lee said that it failed. | Ann Lee / said / that it failed
            """)
    void aClauseAfterItsVerbIsReported(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The bridge failed, Ann Lee said. | Ann Lee / said / The bridge failed
            The bridge failed, she said. | she / said / The bridge failed
            The bridge failed, said Ann Lee. | Ann Lee / said / The bridge failed
            The bridge failed, said Ann Lee, the mayor. | Ann Lee, the mayor / said / The bridge failed
            The bridge failed, the mayor of Sandhaven said. | the mayor of Sandhaven / said / The bridge failed
            The bridge failed, Ann Lee said on Monday. | Ann Lee / said / The bridge failed
            The bridge, she said, failed badly. | she / said / The bridge … failed badly
            Five years ago, she said, the bridge failed. | she / said / Five years ago … the bridge failed
            The bridge failed, according to Ann Lee. | Ann Lee / according to / The bridge failed
            The bridge failed, according to two officials. | two officials / according to / The bridge failed
            The bridge failed according to a report by the Harbour Board. | a report by the Harbour Board / according to / The bridge failed
            According to Ann Lee, the bridge failed. | Ann Lee / According to / the bridge failed
            According to the mayor, who saw it, the bridge failed. | the mayor, who saw it / According to / the bridge failed
            """)
    void aClauseBeforeOrAroundItsCueIsReported(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            She said that it failed and that it was old. | She / said / that it failed and that it was old
            She said that it failed, adding that it was old. | She / said / that it failed; She / adding / that it was old
            She said that it failed, and added that it was old. | She / said / that it failed; She / added / that it was old
            She said that it failed, but he said that it held. | She / said / that it failed; he / said / that it held
            She said that it failed; he said that it held. | She / said / that it failed; he / said / that it held
            She said that it failed, while Tom Oak said that it held. | She / said / that it failed; Tom Oak / said / that it held
            She said that it failed. He said that it held. | She / said / that it failed; He / said / that it held
            She said that it failed, saying it was old. | She / said / that it failed; She / saying / it was old
            She said that Tom Oak claimed that it held. | She / said / that Tom Oak claimed that it held
            """)
    void severalReportsOfOneSentenceAreToldApart(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            She said that it was "a disaster". | She / said / that it was "a disaster"
            She said it was "a disaster" and would fail. | She / said / it was "a disaster" and would fail
            She said the "disaster" was near. | She / said / the "disaster" was near
            She called it "a disaster". | She / called / it "a disaster"
            It was "a disaster," she said. | she / said / It was "a disaster,"
            The plan was "half baked," said Ann Lee. | Ann Lee / said / The plan was "half baked,"
            She was worried, she said. "It is wrong." | she / said / She was worried … "It is wrong."
            She said she was worried. "It is wrong." | She / said / she was worried … "It is wrong."
            """)
    void aClauseMayHoldAQuotationOrBeFollowedByOne(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            He was told to leave. | -
            The report was long. | -
            In most states it rains. | -
            A note of thanks came. | -
            It rained. | -
            What she said is unclear. | -
            As she said, it rained. | -
            Her claims were false. | -
            The said bridge fell. | -
            said | -
            Said. | -
            She said. | -
            according to | -
            According to. | -
            """)
    void passivesNounsAndBareVerbsReportNothing(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "It failed," she said. | direct
            She said, "It failed." | direct
            She said that it failed. | indirect
            She said that it was "a disaster". | mixed
            She said she was worried. "It is wrong." | mixed
            The bridge failed, she said. | indirect
            "It failed," she said. "It was old." | direct
            "It failed," she said. He said that it held. | direct, indirect
            """)
    void theMannerFollowsFromTheMarks(String text, String manners) {
        assertThat(Baseline.manners(text)).isEqualTo(manners);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Bridge fails¶"It failed," Ann Lee said. | Ann Lee / said / "It failed,"
            By Jane Roe¶"It failed," Ann Lee said. | Ann Lee / said / "It failed,"
            Ann Lee, left, and Tom Oak. (Photo: Jane Roe)¶"It failed," Ann Lee said. | Ann Lee / said / "It failed,"
            - "It failed," Ann Lee said.¶- "It held," Tom Oak said. | Ann Lee / said / "It failed,"; Tom Oak / said / "It held,"
            """)
    void wireCopyIsReadAroundItsFurniture(String text, String statements) {
        assertThat(Baseline.statements(text)).isEqualTo(statements);
    }
}
