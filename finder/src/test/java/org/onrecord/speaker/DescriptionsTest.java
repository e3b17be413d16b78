package org.onrecord.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.statement.Speaker;

/// A source may describe a speaker without naming one.
class DescriptionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            officials | officials | group, -
            Western officials | Western officials | group, -
            the officials | officials | group, -
            two officials | two officials | group, 2
            Two Western officials | Two Western officials | group, 2
            twelve officials | twelve officials | group, 12
            30 officials | 30 officials | group, 30
            some officials | some officials | group, -
            many officials | many officials | group, -
            dozens of officials | dozens of officials | group, -
            an official | official | person, 1
            a senior official | senior official | person, 1
            one official | one official | person, 1
            one of the officials | one of the officials | person, 1
            another official | another official | person, -
            a woman | woman | person, 1
            the woman | woman | person, -
            a man who worked there | man | person, 1
            a man, who worked there | man | person, 1
            a person familiar with the talks | person familiar with the talks | person, 1
            people familiar with the talks | people familiar with the talks | group, -
            two people close to the talks | two people close to the talks | group, 2
            a source in the ministry | source in the ministry | person, 1
            sources in the ministry | sources in the ministry | group, -
            a homeless man who goes by the name Patches | homeless man | person, 1
            residents of Millgate | residents of Millgate | group, -
            critics | critics | group, -
            witnesses | witnesses | group, -
            the defence lawyers | defence lawyers | group, -
            neighbours and friends | neighbours and friends | group, -
            a nurse and a doctor | nurse and a doctor | group, -
            women | women | group, -
            children | children | group, -
            """)
    void peopleAreAPersonOrAGroupWithTheirNumber(String source, String name, String typeAndNumber) {
        assertThat(described(source)).isEqualTo(name + " | " + typeAndNumber);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the government | government | organization, -
            the company | company | organization, -
            a company | company | organization, 1
            the police | police | organization, -
            the ministry | ministry | organization, -
            the court | court | organization, -
            the cabinet | cabinet | organization, -
            the council | council | organization, -
            the union | union | organization, -
            a newspaper | newspaper | organization, 1
            the airline | airline | organization, -
            the regulator | regulator | organization, -
            the board of the fund | board of the fund | organization, -
            the city council | city council | organization, -
            """)
    void bodiesAreOrganizations(String source, String name, String typeAndNumber) {
        assertThat(described(source)).isEqualTo(name + " | " + typeAndNumber);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a report | report | document, 1
            the report | report | document, -
            a new poll | new poll | document, 1
            a poll of 400 voters | poll of 400 voters | document, 1
            the lawsuit | lawsuit | document, -
            a statement | statement | document, 1
            the statement | statement | document, -
            an internal memo | internal memo | document, 1
            court documents | court documents | document, -
            the study | study | document, -
            the transcript | transcript | document, -
            """)
    void worksAreDocuments(String source, String name, String typeAndNumber) {
        assertThat(described(source)).isEqualTo(name + " | " + typeAndNumber);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            *Ann Lee* came. <*Ann Lee*'s office> {said} [it failed]. | Ann Lee's office, organization, description
            *Ann Lee* came. <*Lee*'s office> {said} [it failed]. | Ann Lee's office, organization, description
            *Ann Lee* came. <Ms. *Lee*'s office> {said} [it failed]. | Ann Lee's office, organization, description
            *Ann Lee* came. <*Lee*’s campaign> {said} [it failed]. | Ann Lee campaign, organization, description
            *Ann Lee* came. <*Lee*'s company> {said} [it failed]. | Ann Lee's company, organization, description
            *Ann Lee* came. <*Lee*'s brother> {said} [it failed]. | Lee's brother, person, description
            *Ann Lee* came. <*Lee*'s lawyers> {said} [it failed]. | Lee's lawyers, group, description
            *Ann Lee* came. <a spokesman for *Lee*> {said} [it failed]. | spokesman for Lee, person, description
            *Ann Lee* came. <an aide to *Lee*> {said} [it failed]. | aide to Lee, person, description
            The _Harbour Board_ met. <a spokesman for the _Harbour Board_> {said} [it failed]. | spokesman for the Harbour Board, person, description
            The _Harbour Board_ met. <the _Harbour Board_'s chairman> {said} [it failed]. | Harbour Board's chairman, person, description
            <the ~Norwegian~ government> {said} [it failed]. | Norwegian government, organization, description
            <~Norwegian~ officials> {said} [it failed]. | Norwegian officials, group, description
            <^Oslo^ residents> {said} [it failed]. | Oslo residents, group, description
            <residents of ^Oslo^> {said} [it failed]. | residents of Oslo, group, description
            <people in ^Oslo^> {said} [it failed]. | people in Oslo, group, description
            """)
    void whoIsDescribedByANameIsAnotherThanItsBearer(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <A senior official> {said} [it failed]. // <The official> {added} [it rained]. | senior official; senior official
            <A nurse at the clinic> {said} [it failed]. // <The nurse> {added} [it rained]. | nurse at the clinic; nurse at the clinic
            <The company> {said} [it failed]. // <The company> {added} [it rained]. | company; company
            <Two officials> {said} [it failed]. // <The officials> {added} [it rained]. | Two officials; officials
            <A doctor> {said} [it failed]. // <Another doctor> {said} [it held]. | doctor; Another doctor
            """)
    void aLaterDescriptionTakesTheFullestWordsOfAnEarlierOne(String marked, String speakers) {
        assertThat(String.join("; ", Scene.of(marked).speakers())).isEqualTo(speakers);
    }

    /// Name, sort and number of the speaker that a source alone tells.
    private static String described(String source) {
        Speaker.Resolved speaker =
                Scene.of("<" + source + "> {said} [it failed].").resolved();
        return speaker.name() + " | " + speaker.type().word() + ", "
                + (speaker.number() == null ? "-" : speaker.number().toString());
    }
}
