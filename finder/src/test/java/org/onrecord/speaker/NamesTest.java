package org.onrecord.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A source may name its speaker: by a full name, by a short one, or by a name that several bear.
class NamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <*Ann Lee*> {said} [it failed]. | Ann Lee, person, name
            <*Jean-Luc Oak*> {said} [it failed]. | Jean-Luc Oak, person, name
            <*Vincent van der Oak*> {said} [it failed]. | Vincent van der Oak, person, name
            <*Maria de la Cruz*> {said} [it failed]. | Maria de la Cruz, person, name
            <*Omar al-Hadid*> {said} [it failed]. | Omar al-Hadid, person, name
            <*Siobhan O'Hara*> {said} [it failed]. | Siobhan O'Hara, person, name
            <*Siobhan O’Hara*> {said} [it failed]. | Siobhan O’Hara, person, name
            Then <*J. R. Oak*> {said} [it failed]. | J. R. Oak, person, name
            <*J.R. Oak*> {said} [it failed]. | J.R. Oak, person, name
            <*Tom B. Oak*> {said} [it failed]. | Tom B. Oak, person, name
            <*Tom Oak Jr.*> {said} [it failed]. | Tom Oak Jr., person, name
            <*Tom Oak III*> {said} [it failed]. | Tom Oak III, person, name
            <*Zoë Müller-Brandt*> {said} [it failed]. | Zoë Müller-Brandt, person, name
            <*Zoe\u0301 Brandt*> {said} [it failed]. | Zoe\u0301 Brandt, person, name
            <*Łukasz Żak*> {said} [it failed]. | Łukasz Żak, person, name
            <_Harbour Board_> {said} [it failed]. | Harbour Board, organization, name
            <the _Harbour Board_> {said} [it failed]. | Harbour Board, organization, name
            <_3M_> {said} [it failed]. | 3M, organization, name
            <^Norway^> {said} [it failed]. | Norway, government, name
            <^Ruritania^> {said} [it failed]. | Ruritania, government, name
            """)
    void aFullNameIsTheSpeaker(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            *Ann Lee* came. <*Lee*> {said} [it failed]. | Ann Lee, person, short name
            *Ann Lee* came. <Ms. *Lee*> {said} [it failed]. | Ann Lee, person, short name
            *Ann Lee* came. <*Ms. Lee*> {said} [it failed]. | Ann Lee, person, short name
            *Ann Lee* came. <*Ann*> {said} [it failed]. | Ann Lee, person, short name
            <*Lee*> {said} [it failed]. *Ann Lee* came. | Ann Lee, person, short name
            *Ann Lee* came. [It failed], {said} <*Lee*>. | Ann Lee, person, short name
            *Jean-Luc Oak* came. <*Oak*> {said} [it failed]. | Jean-Luc Oak, person, short name
            *Siobhan O'Hara* came. <*O'Hara*> {said} [it failed]. | Siobhan O'Hara, person, short name
            *Tom Oak Jr.* came. <*Oak*> {said} [it failed]. | Tom Oak Jr., person, short name
            *Tom B. Oak* came. <*Tom Oak*> {said} [it failed]. | Tom B. Oak, person, short name
            *Tom Oak* came. *Thomas B. Oak* left. <*Oak*> {said} [it failed]. | Thomas B. Oak, person, short name
            *Tom Oak* came. *T. Oak* left. <*Oak*> {said} [it failed]. | Tom Oak, person, short name
            *Joe Oak* came. *Joseph Oak* left. <*Oak*> {said} [it failed]. | Joseph Oak, person, short name
            *Ann Lee* came. <Mayor *Lee*> {said} [it failed]. | Ann Lee, person, short name
            *Ann Lee* came. <*Mayor Lee*> {said} [it failed]. | Ann Lee, person, short name
            *Ann Lee* came. <*Lee*, the mayor,> {said} [it failed]. | Ann Lee, person, short name
            *Ann Lee* came. <*Lee* himself> {said} [it failed]. | Ann Lee, person, short name
            *Ann Lee* came. <*Lee*'s> {said} [it failed]. | Ann Lee, person, short name
            """)
    void aShortNameMeansWhoBearsTheFullOne(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The _Harbour Board_ met. <The _Board_> {said} [it failed]. | Harbour Board, organization, short name
            The _Harbour Pilots Union_ met. <_HPU_> {said} [it failed]. | Harbour Pilots Union, organization, short name
            <_HPU_> {said} [it failed]. The _Harbour Pilots Union_ met. | Harbour Pilots Union, organization, short name
            The _Harbour Board_ met. The _School Board_ met. <The _Board_> {said} [it failed]. | Board, organization, name
            The ^New Harbour^ _Public Radio_ rang. <^New Harbour^ _Public Radio_> {said} [it failed]. | New Harbour Public Radio, organization, name
            <The _Partnership_ for Clean Harbours> {said} [it failed]. | Partnership for Clean Harbours, organization, name
            <The _Committee_ on Justice and Home Affairs> {said} [it failed]. | Committee on Justice and Home Affairs, organization, name
            <The _Ministry_ of Fisheries, Trade and Ports> {said} [it failed]. | Ministry of Fisheries, Trade and Ports, organization, name
            """)
    void aBodyIsMeantByItsInitialsOrByOneOfItsWords(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            *Robert Hale* met *Susan Hale*. <Mr. *Hale*> {said} [it failed]. | Robert Hale
            *Robert Hale* met *Susan Hale*. <Ms. *Hale*> {said} [it failed]. | Susan Hale
            *Robert Hale* met *Susan Hale*. <Mrs. *Hale*> {said} [it failed]. | Susan Hale
            *Susan Hale* met *Robert Hale*. <Mr. *Hale*> {said} [it failed]. | Robert Hale
            *Susan Hale* met *Robert Hale*. <Ms. *Hale*> {said} [it failed]. | Susan Hale
            *Robert Hale* met *Susan Hale*. *Robert Hale* sat. <*Hale*> {said} [it failed]. | Robert Hale
            *Robert Hale* met *Susan Hale*. *Susan Hale* sat. <*Hale*> {said} [it failed]. | Susan Hale
            *Robert Hale* met *Susan Hale*. <*Susan Hale*> {said} [it failed]. | Susan Hale
            *Robert Hale* met *Susan Hale*. <*Susan*> {said} [it failed]. | Susan Hale
            *Robert Hale* met *Susan Hale*. <*Bob Hale*> {said} [it failed]. | Robert Hale
            *Robert Hale* came. <Mrs. *Hale*> {said} [it failed]. | Mrs. Hale
            *Tom Oak* met *Tim Oak*. *Tim Oak* sat. <*Oak*> {said} [it failed]. | Tim Oak
            """)
    void amongNamesakesTitleAndLastNamingTellWhoIsMeant(String marked, String speaker) {
        assertThat(Scene.of(marked).speaker()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <*Tony* "The Anvil" *Marchetti*> {said} [it failed]. | Tony Marchetti
            <*Tony* “The Anvil” *Marchetti*> {said} [it failed]. | Tony Marchetti
            <*Tony "The Anvil" Marchetti*> {said} [it failed]. | Tony Marchetti
            <*Tony* 'Anvil' *Marchetti*> {said} [it failed]. | Tony Marchetti
            *Tony* "The Anvil" *Marchetti* came. <*Marchetti*> {said} [it failed]. | Tony Marchetti
            """)
    void aNicknameBetweenMarksIsNoPartOfTheName(String marked, String speaker) {
        assertThat(Scene.of(marked).speaker()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            *Dr. Ann Lee* came. <*Lee*> {said} [it failed]. | Ann Lee
            *Senator Ann Lee* came. <*Lee*> {said} [it failed]. | Ann Lee
            *Sen. Ann Lee* came. <*Lee*> {said} [it failed]. | Ann Lee
            *Mayor Ann Lee* came. <*Lee*> {said} [it failed]. | Ann Lee
            *Interestingly Ann Lee* came. <*Lee*> {said} [it failed]. | Ann Lee
            *the Ann Lee* came. <*Lee*> {said} [it failed]. | Ann Lee
            *Ann Lee's* house fell. <*Lee*> {said} [it failed]. | Ann Lee
            *Ann Lee’s* house fell. <*Lee*> {said} [it failed]. | Ann Lee
            *Ann Lee* came. *Republican Lee* left. <*Lee*> {said} [it failed]. | Ann Lee
            """)
    void titlesAdverbsAndPossessivesAreNoPartOfTheName(String marked, String speaker) {
        assertThat(Scene.of(marked).speaker()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <*Ann Lee* and *Tom Oak*> {said} [it failed]. | Ann Lee + Tom Oak
            <*Ann Lee* or *Tom Oak*> {said} [it failed]. | Ann Lee + Tom Oak
            *Ann Lee* met *Tom Oak*. <*Lee* and *Oak*> {said} [it failed]. | Ann Lee + Tom Oak
            <Ministers *Ann Lee* and *Tom Oak*> {said} [it failed]. | Ann Lee + Tom Oak
            <_Harbour Board_ and _Pilots Union_> {said} [it failed]. | Harbour Board + Pilots Union
            <^Norway^ and ^Sweden^> {said} [it failed]. | Norway + Sweden
            <*Ann Lee* and *Tom Oak*'s lawyer> {said} [it failed]. | Ann Lee
            <*Ann Lee* and her lawyer> {said} [it failed]. | Ann Lee
            """)
    void whoSpeaksWithAnotherIsNamedBesideTheFirst(String marked, String speakers) {
        assertThat(Scene.of(marked).together()).isEqualTo(speakers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a report by the _Harbour Institute_> {said} [it failed]. | Harbour Institute, organization, name
            <a report from the _Harbour Institute_> {said} [it failed]. | Harbour Institute, organization, name
            <a new study by *Ann Lee*> {said} [it failed]. | Ann Lee, person, name
            <a _Harbour Institute_ report> {said} [it failed]. | Harbour Institute, organization, name
            <the _Harbour Institute_'s report> {said} [it failed]. | Harbour Institute, organization, name
            <*Ann Lee*'s letter> {said} [it failed]. | Ann Lee, person, name
            <a ~Quinnipeg~ poll> {said} [it failed]. | Quinnipeg, organization, name
            <a poll by the _Harbour Institute_ of 400 voters> {said} [it failed]. | Harbour Institute, organization, name
            <a ^Norway^ report> {said} [it failed]. | Norway report, document, description
            <a report> {said} [it failed]. | report, document, description
            <A _Harbour Institute_ report> {said} [it failed]. // <The report> {added} [that it rained]. | Harbour Institute, organization, role
            """)
    void aWorkSpeaksForItsMaker(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <^Moscow^> {said} [it failed]. | Moscow, government, name
            <^Washington^> {said} [it failed]. | Washington, government, name
            <The ^White House^> {said} [it failed]. | White House, government, name
            <The _Kremlin_> {said} [it failed]. | Kremlin, government, name
            <^Downing Street^> {said} [it failed]. | Downing Street, government, name
            <The _US_> {said} [it failed]. | US, government, name
            <^France^> {said} [it failed]. | France, government, name
            <^Seoul^> {said} [it failed]. | Seoul, government, name
            """)
    void aCountryOrItsSeatIsAGovernment(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }
}
