package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A content may hold reports of its own; each row holds a content and its reports, as [Inner] writes them.
class InnerReportsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Lee said [that *Oak* said the bridge was safe]. | Oak / said / the bridge was safe
            Lee said [that *Tom Oak* said that the bridge was safe]. | Tom Oak / said / that the bridge was safe
            Lee said [*Tom Oak* had said the bridge was safe]. | Tom Oak / had said / the bridge was safe
            Lee said [*Tom Oak* claimed the bridge was safe]. | Tom Oak / claimed / the bridge was safe
            Lee said [*Tom Oak* insisted that the bridge was safe]. | Tom Oak / insisted / that the bridge was safe
            Lee said [*Tom Oak* argued that the bridge was safe]. | Tom Oak / argued / that the bridge was safe
            Lee said [*Tom Oak* announced that the bridge was safe]. | Tom Oak / announced / that the bridge was safe
            Lee said [*Tom Oak* confirmed that the bridge was safe]. | Tom Oak / confirmed / that the bridge was safe
            Lee said [*Tom Oak* wrote that the bridge was safe]. | Tom Oak / wrote / that the bridge was safe
            Lee said [*Tom Oak* tweeted that the bridge was safe]. | Tom Oak / tweeted / that the bridge was safe
            Lee said [*Tom Oak* has repeatedly said that the bridge was safe]. | Tom Oak / has repeatedly said / that the bridge was safe
            Lee said [*Tom Oak* always says that the bridge is safe]. | Tom Oak / always says / that the bridge is safe
            Lee said [*Tom Oak* is saying that the bridge is safe]. | Tom Oak / is saying / that the bridge is safe
            Lee said [*Oak* denied that the bridge was safe]. | Oak / denied / that the bridge was safe
            """)
    void aVerbOfSpeechWithItsSubjectAndItsClauseReports(String marked, String reports) {
        assertThat(Inner.reports(marked)).isEqualTo(reports);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Lee said [he said that the bridge was safe]. | he / said / that the bridge was safe
            Lee said [she had said that the bridge was safe]. | she / had said / that the bridge was safe
            "[He's said that the bridge is safe,]" Lee said. | He / 's said / that the bridge is safe
            "[She's saying that the bridge is safe,]" Lee said. | She / 's saying / that the bridge is safe
            "[I told the council that the bridge was safe,]" Lee said. | I / told / that the bridge was safe
            "[We warned the council that the bridge was unsafe,]" Lee said. | We / warned / that the bridge was unsafe
            "[We've told the council that the bridge was unsafe,]" Lee said. | We / 've told / that the bridge was unsafe
            Lee said [the engineers said that the bridge was safe]. | the engineers / said / that the bridge was safe
            Lee said [the chief engineer said that the bridge was safe]. | the chief engineer / said / that the bridge was safe
            Lee said [two engineers said that the bridge was safe]. | two engineers / said / that the bridge was safe
            Lee said [the mayor of Sandhaven said that the bridge was safe]. | the mayor of Sandhaven / said / that the bridge was safe
            Lee said [*Mr. Oak* said that the bridge was safe]. | Mr. Oak / said / that the bridge was safe
            Lee said [*J. R. Oak* said that the bridge was safe]. | J. R. Oak / said / that the bridge was safe
            Lee said [*Jean-Luc O'Hara* said that the bridge was safe]. | Jean-Luc O'Hara / said / that the bridge was safe
            Lee said [*Tom Oak* and *Eve Oak* said that the bridge was safe]. | Tom Oak and Eve Oak / said / that the bridge was safe
            Lee said [*Tom Oak*, the mayor, said that the bridge was safe]. | Tom Oak, the mayor / said / that the bridge was safe
            Lee said [*Tom Oak*, 47, said that the bridge was safe]. | Tom Oak, 47 / said / that the bridge was safe
            Lee said [*Tom Oak*'s lawyer said that the bridge was safe]. | Tom Oak's lawyer / said / that the bridge was safe
            Lee said [engineers say that the bridge is safe]. | engineers / say / that the bridge is safe
            Lee said [the police say that the bridge is safe]. | the police / say / that the bridge is safe
            Lee said [60 percent said that the bridge was safe]. | 60 percent / said / that the bridge was safe
            """)
    void theSubjectIsAPronounANameOrAShortPhrase(String marked, String reports) {
        assertThat(Inner.reports(marked)).isEqualTo(reports);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Lee said [*Oak* told her that the bridge was safe]. | Oak / told / that the bridge was safe
            Lee said [*Oak* told her the bridge was safe]. | Oak / told / the bridge was safe
            Lee said [*Oak* told reporters the bridge was safe]. | Oak / told / the bridge was safe
            Lee said [*Oak* told the council that the bridge was safe]. | Oak / told / that the bridge was safe
            Lee said [*Oak* told *Eve Elm* that the bridge was safe]. | Oak / told / that the bridge was safe
            Lee said [*Oak* told *Eve Elm* the bridge was safe]. | Oak / told / the bridge was safe
            Lee said [*Oak* had assured him that the bridge was safe]. | Oak / had assured / that the bridge was safe
            Lee said [*Oak* warned the council that the bridge was unsafe]. | Oak / warned / that the bridge was unsafe
            Lee said [*Oak* warned that the bridge was unsafe]. | Oak / warned / that the bridge was unsafe
            Lee said [*Oak* reminded her that the bridge was old]. | Oak / reminded / that the bridge was old
            Lee said [*Oak* informed residents that the bridge was shut]. | Oak / informed / that the bridge was shut
            Lee said [*Oak* told her to close the bridge]. | Oak / told / to close the bridge
            Lee said [*Oak* urged her not to close the bridge]. | Oak / urged / not to close the bridge
            Lee said [*Oak* asked her to close the bridge]. | Oak / asked / to close the bridge
            Lee said [*Oak* asked whether the bridge was safe]. | Oak / asked / whether the bridge was safe
            Lee said [*Oak* asked her why the bridge was shut]. | Oak / asked / why the bridge was shut
            Lee said [*Oak* ordered the crew to close the bridge]. | Oak / ordered / to close the bridge
            Lee said [*Oak* promised to close the bridge]. | Oak / promised / to close the bridge
            Lee said [*Oak* promised her that the bridge would close]. | Oak / promised / that the bridge would close
            Lee said [*Oak* vowed to close the bridge]. | Oak / vowed / to close the bridge
            Lee said [*Oak* pledged that the bridge would close]. | Oak / pledged / that the bridge would close
            Lee said [*Oak* threatened to close the bridge]. | Oak / threatened / to close the bridge
            """)
    void whoIsAddressedStandsBetweenTheVerbAndItsClause(String marked, String reports) {
        assertThat(Inner.reports(marked)).isEqualTo(reports);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Lee said [*Oak* on Monday said that the bridge was safe]. | Oak / said / that the bridge was safe
            Lee said [*Oak* said on Monday that the bridge was safe]. | Oak / said / that the bridge was safe
            Lee said [*Oak* said Monday that the bridge was safe]. | Oak / said / that the bridge was safe
            Lee said [*Oak* said last week that the bridge was safe]. | Oak / said / that the bridge was safe
            Lee said [*Oak* last year said that the bridge was safe]. | Oak / said / that the bridge was safe
            Lee said [*Oak* in 2019 said that the bridge was safe]. | Oak / said / that the bridge was safe
            Lee said [*Oak* said again that the bridge was safe]. | Oak / said / that the bridge was safe
            Lee said [*Oak* said clearly that the bridge was safe]. | Oak / said / that the bridge was safe
            Lee said [*Oak* said in a letter that the bridge was safe]. | Oak / said / that the bridge was safe
            Lee said [*Oak* said at the hearing that the bridge was safe]. | Oak / said / that the bridge was safe
            Lee said [*Oak* told reporters on Monday that the bridge was safe]. | Oak / told / that the bridge was safe
            Lee said [*Oak* said to reporters that the bridge was safe]. | Oak / said / that the bridge was safe
            """)
    void timeAndPlaceMayStandBesideTheVerb(String marked, String reports) {
        assertThat(Inner.reports(marked)).isEqualTo(reports);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Lee said [*Oak* said the bridge was safe, but it fell]. | Oak / said / the bridge was safe
            Lee said [*Oak* said the bridge was safe, adding it was new]. | Oak / said / the bridge was safe
            Lee said [*Oak* said the bridge was safe; it fell]. | Oak / said / the bridge was safe
            Lee said [*Oak* said the bridge was safe — it fell]. | Oak / said / the bridge was safe
            Lee said [*Oak* said the bridge — the old one — was safe]. | Oak / said / the bridge — the old one — was safe
            Lee said [*Oak* said the bridge was safe and 60 percent said it was not]. | Oak / said / the bridge was safe; 60 percent / said / it was not
            Lee said [*Oak* said the bridge was safe. It fell]. | Oak / said / the bridge was safe
            Lee said [*Oak* said the bridge was safe, and she believed him]. | Oak / said / the bridge was safe
            Lee said [that *Oak* said the bridge was safe, and that it fell]. | Oak / said / the bridge was safe
            Lee said [because *Oak* said the bridge was safe, she crossed it]. | Oak / said / the bridge was safe
            Lee said [although *Oak* said the bridge was safe, it fell]. | Oak / said / the bridge was safe
            Lee said [*Oak* said the bridge was safe while she stood on it]. | Oak / said / the bridge was safe while she stood on it
            """)
    void theClauseEndsWhereTheOuterSpeakerGoesOn(String marked, String reports) {
        assertThat(Inner.reports(marked)).isEqualTo(reports);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [“*Tom Oak* said, ‘The bridge is safe,’ and left,”] Lee said. | Tom Oak / said / ‘The bridge is safe,’
            [“*Tom Oak* said: ‘The bridge is safe.’ He left,”] Lee said. | Tom Oak / said / ‘The bridge is safe.’
            ["*Tom Oak* said, 'The bridge is safe,' and left,"] Lee said. | Tom Oak / said / 'The bridge is safe,'
            [“He told me, ‘The bridge is safe,’”] Lee said. | He / told / ‘The bridge is safe,’
            [“He asked me, ‘Is the bridge safe?’”] Lee said. | He / asked / ‘Is the bridge safe?’
            [“He said ‘the bridge’ was safe,”] Lee said. | He / said / ‘the bridge’ was safe
            [“He said the bridge was ‘quite safe,’”] Lee said. | He / said / the bridge was ‘quite safe,’
            Lee said [*Oak* said “the bridge is safe”]. | Oak / said / “the bridge is safe”
            Lee said [*Oak* said, “The bridge is safe,” and left]. | Oak / said / “The bridge is safe,”
            Lee said [*Oak* said “most people” would be safe]. | Oak / said / “most people” would be safe
            [“*Oak* said that the bridge was safe,”] Lee said. | Oak / said / that the bridge was safe
            [“*Oak* said that the bridge was safe. I believe him,”] Lee said. | Oak / said / that the bridge was safe
            """)
    void aQuotationInsideAContentIsKeptWithItsMarks(String marked, String reports) {
        assertThat(Inner.reports(marked)).isEqualTo(reports);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Lee said [*Oak* said it was safe and *Elm* said it was not]. | Oak / said / it was safe; Elm / said / it was not
            Lee said [*Oak* said it was safe, but *Elm* said it was not]. | Oak / said / it was safe; Elm / said / it was not
            [“*Oak* said it was safe. *Elm* said it was not,”] Lee said. | Oak / said / it was safe; Elm / said / it was not
            Lee said [that *Oak* said that *Elm* told him that the bridge was safe]. | Oak / said / that Elm told him that the bridge was safe
            Lee said [he looked at her and said that the bridge was safe]. | he / said / that the bridge was safe
            """)
    void severalReportsAreReadInOrder(String marked, String reports) {
        assertThat(Inner.reports(marked)).isEqualTo(reports);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Lee said [the bridge was safe]. | -
            Lee said [*Oak* did not say that the bridge was safe]. | -
            Lee said [*Oak* didn't say that the bridge was safe]. | -
            Lee said [*Oak* never said that the bridge was safe]. | -
            Lee said [*Oak* will say that the bridge is safe]. | -
            Lee said [*Oak* would say that the bridge was safe]. | -
            Lee said [*Oak* may have said that the bridge was safe]. | -
            Lee said [if *Oak* said that the bridge was safe, he lied]. | -
            Lee said [she doubted that *Oak* said that the bridge was safe]. | -
            Lee said [she hoped *Oak* said that the bridge was safe]. | -
            Lee said [nobody said that the bridge was safe]. | -
            Lee said [everyone says that the bridge is safe]. | -
            Lee said [people say that the bridge is safe]. | -
            Lee said [some say that the bridge is safe]. | -
            Lee said [history says that the bridge is safe]. | -
            Lee said [it is said that the bridge is safe]. | -
            Lee said [*Oak* was told that the bridge was safe]. | -
            Lee said [*Oak* is said to like the bridge]. | -
            Lee said [the plan, which *Oak* said was safe, failed]. | -
            Lee said [*Oak* said so]. | -
            Lee said [*Oak* said it again]. | -
            ["I said that the bridge was safe,"] Lee said. | -
            ["You said that the bridge was safe,"] Lee said. | -
            ["Did *Oak* say that the bridge was safe?"] Lee asked. | -
            ["Do you know that *Oak* said the bridge was safe?"] Lee asked. | -
            ["Say that the bridge is safe,"] Lee said. | -
            Lee said [the orders that the bridge be shut came late]. | -
            """)
    void whatIsDeniedPutOffSupposedOrSaidByNobodyIsNoReport(String marked, String reports) {
        assertThat(Inner.reports(marked)).isEqualTo(reports);
    }
}
