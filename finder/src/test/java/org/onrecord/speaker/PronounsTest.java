package org.onrecord.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A pronoun means somebody by gender and number, by who was named and who spoke last; brackets hold the
/// reason why nobody is found.
class PronounsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            *Ann Lee* came. <She> {said} [it failed]. | Ann Lee, person, pronoun
            *Tom Oak* came. <He> {said} [it failed]. | Tom Oak, person, pronoun
            *Ann Lee* came. [It failed], <she> {said}. | Ann Lee, person, pronoun
            *Ann Lee* came. <She herself> {said} [it failed]. | Ann Lee, person, pronoun
            *Tom Oak* came. <He also> {said} [it failed]. | Tom Oak, person, pronoun
            *Ann Lee* met *Tom Oak*. <She> {said} [it failed]. | Ann Lee, person, pronoun
            *Ann Lee* met *Tom Oak*. <He> {said} [it failed]. | Tom Oak, person, pronoun
            *Tom Oak* met *Ann Lee*. <She> {said} [it failed]. | Ann Lee, person, pronoun
            *Tom Oak* met *Ann Lee*. <He> {said} [it failed]. | Tom Oak, person, pronoun
            Ms. *Quill* met Mr. *Quorn*. <She> {said} [it failed]. | Quill, person, pronoun
            Ms. *Quill* met Mr. *Quorn*. <He> {said} [it failed]. | Quorn, person, pronoun
            Spokeswoman *Quill* met spokesman *Quorn*. <She> {said} [it failed]. | Quill, person, pronoun
            Spokeswoman *Quill* met spokesman *Quorn*. <He> {said} [it failed]. | Quorn, person, pronoun
            Queen *Quilla* met King *Quorn*. <He> {said} [it failed]. | Quorn, person, pronoun
            *Quilp Quorn* came. <She> {said} [it failed]. | Quilp Quorn, person, pronoun
            *Quilp Quorn* came. <He> {said} [it failed]. | Quilp Quorn, person, pronoun
            """)
    void heAndSheMeanSomebodyOfThatGender(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            *Tom Oak* came. <She> {said} [it failed]. | (nobody fits)
            *Ann Lee* came. <He> {said} [it failed]. | (nobody fits)
            It rained. <She> {said} [it failed]. | (nobody fits)
            ^Oslo^ slept. <He> {said} [it failed]. | (nobody fits)
            The _Harbour Board_ met. <She> {said} [it failed]. | (nobody fits)
            <They> {said} [it failed]. | (nobody fits)
            """)
    void whereNobodyFitsTheSpeakerIsUnknown(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            *Tom Oak* came. *Jim Ash* left. <He> {said} [it failed]. | Jim Ash
            *Tom Oak* and *Jim Ash* came. *Oak* sat. <He> {said} [it failed]. | Tom Oak
            *Tom Oak* came.¶*Jim Ash* left.¶<He> {said} [it failed]. | Jim Ash
            *Tom Oak* sat with *Jim Ash*.¶It rained.¶*Ash* rose. <He> {said} [it failed]. | Jim Ash
            <*Tom Oak*> {said} [it failed]. // *Jim Ash* left. <He> {added} [it rained]. | Tom Oak
            <*Tom Oak*> {said} [it failed]. // <He> {added} [it rained]. | Tom Oak
            <*Tom Oak*> {said} [it failed].¶// ["It rained,"] <he> {added}. | Tom Oak
            <*Tom Oak*> {said} [it failed]. // <*Ann Lee*> {said} [it held]. // <He> {added} [it rained]. | Tom Oak
            <*Tom Oak*> {said} [it failed]. // <*Ann Lee*> {said} [it held]. // <She> {added} [it rained]. | Ann Lee
            """)
    void amongSeveralWhoSpokeOrWasNamedLastIsMeant(String marked, String speaker) {
        assertThat(Scene.of(marked).speaker()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <The _Harbour Board_> {said} [it failed]. // <It> {added} [it rained]. | Harbour Board, organization, pronoun
            The cabinet met. <It> {said} [it failed]. | cabinet, organization, description
            The cabinet met on Monday. <It> {said} [it failed]. | cabinet, organization, description
            <The police> {said} [it failed]. // <It> {added} [it rained]. | police, organization, pronoun
            """)
    void itMeansABody(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Residents came. <They> {said} [it failed]. | Residents, group, description
            Two officials came. <They> {said} [it failed]. | Two officials, group, description
            Some nurses came. <They> {said} [it failed]. | Some nurses, group, description
            <Residents> {said} [it failed]. // <They> {added} [it rained]. | Residents, group, pronoun
            <The _Harbour Board_> {said} [it failed]. // <They> {added} [it rained]. | Harbour Board, organization, pronoun
            <Residents> {said} [it failed].¶It rained.¶It snowed.¶// <They> {added} [it hailed]. | (nobody fits)
            """)
    void theyMeansAGroupOrWhatSpokeLast(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            *Ann Lee*, <who> {said} [it failed], left. | Ann Lee, person, pronoun
            The _Harbour Board_, <which> {said} [it failed], met. | Harbour Board, organization, pronoun
            *Ann Lee*, the mayor, <who> {said} [it failed], left. | Ann Lee, person, pronoun
            A man <who> {said} [it failed] left. | man, person, description
            The nurse, <who> {said} [it failed], left. | nurse, person, description
            Among them was *Ann Lee*, <who> {said} [it failed]. | Ann Lee, person, pronoun
            """)
    void aRelativePronounMeansWhatStandsBeforeIt(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <I> {said} [it failed]. | Jane Roe, author, pronoun
            <We> {asked} [why it failed]. | Jane Roe, author, pronoun
            """)
    void inTheFirstPersonTheAuthorSpeaks(String marked, String found) {
        assertThat(Scene.by("Jane Roe", marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <We> {said} [it failed]. | we, author, pronoun
            <You> {said} [it failed]. | (nobody fits)
            """)
    void withoutABylineTheAuthorHasNoName(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <_US_> {says} [it failed]. | US, government, name
            The ^US^ acted. <^US^> {says} [it failed]. | US, government, name
            <_IT_> {says} [it failed]. | IT, organization, name
            """)
    void acronymsAreNoPronouns(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            *Tom Oak* came. <He's> {saying} [it failed]. | Tom Oak, person, pronoun
            *Ann Lee* came. <She’s> {saying} [it failed]. | Ann Lee, person, pronoun
            Residents came. <They're> {saying} [it failed]. | Residents, group, description
            *Ann Lee* came. [It failed], {according to} <her>. | Ann Lee, person, pronoun
            *Tom Oak* came. [It failed], {according to} <him>. | Tom Oak, person, pronoun
            """)
    void aPronounMayBeDrawnToItsVerbOrStandAsAnObject(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }
}
