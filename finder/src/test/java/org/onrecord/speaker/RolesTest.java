package org.onrecord.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A story gives speakers a role and an affiliation; dashes stand for none.
class RolesTest {
    @Test
    void aPossessiveOfNothingGivesNoAffiliation() {
        assertThat(Scene.of("*Ann Lee*, 's professor, came. <*Ann Lee*> {said} [it failed].")
                        .role())
                .isEqualTo("professor, -");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Mayor | Mayor, -
            Prime Minister | Prime Minister, -
            Foreign Minister | Foreign Minister, -
            Norwegian Foreign Minister | Norwegian Foreign Minister, Norway
            Norwegian foreign minister | Norwegian foreign minister, Norway
            South Korean President | South Korean President, South Korea
            US Secretary of State | US Secretary of State, United States
            U.S. Secretary of State | U.S. Secretary of State, United States
            Secretary of State | Secretary of State, -
            Deputy Secretary of Defense | Deputy Secretary of Defense, -
            Norway's finance minister | finance minister, Norway
            Norway's Finance Minister | Finance Minister, Norway
            The company's chief executive | chief executive, -
            Harbour Board chairwoman | Harbour Board chairwoman, -
            NATO chief | NATO chief, NATO
            CDC director | CDC director, CDC
            NATO Secretary-General | NATO Secretary-General, NATO
            Senator | Senator, -
            Sen. | Senator, -
            Rep. | Representative, -
            Gov. | Governor, -
            Lt. Gov. | Lieutenant Governor, -
            Gen. | General, -
            Lt. Gen. | Lieutenant General, -
            Maj. Gen. | Major General, -
            Col. | Colonel, -
            Adm. | Admiral, -
            Prof. | Professor, -
            Rev. | Reverend, -
            Pres. | President, -
            Retired general | Retired general, -
            Former mayor | Former mayor, -
            Former Harbour Board chief | Former Harbour Board chief, -
            Economist and author | Economist and author, -
            President and chief executive | President and chief executive, -
            Nutritionist | Nutritionist, -
            Local nutritionist | Local nutritionist, -
            Shipbuilder | Shipbuilder, -
            Harbour pilot | Harbour pilot, -
            Bricklayer | Bricklayer, -
            Founder and director | Founder and director, -
            Vice President | Vice President, -
            """)
    void aTitleStandsBeforeTheName(String title, String role) {
        assertThat(Scene.of(title + " *Ann Lee* came. <*Ann Lee*> {said} [it failed].")
                        .role())
                .isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Norway's finance minister, | finance minister, Norway
            The mayor, | mayor, -
            The chairman of the fund, | chairman of the fund, -
            The chairman of the Harbour Fund, | chairman, Harbour Fund
            The head of the Harbour Board, | head, Harbour Board
            A spokeswoman for the Harbour Board, | spokeswoman, Harbour Board
            The director of research, | director of research, -
            His lawyer, | lawyer, -
            Her brother, | -, -
            """)
    void aTitleMayEndWithACommaBeforeTheName(String title, String role) {
        assertThat(Scene.of(title + " *Ann Lee* came. <*Ann Lee*> {said} [it failed].")
                        .role())
                .isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            , the mayor, | mayor, -
            , the mayor of Sandhaven, | mayor, Sandhaven
            , mayor of Sandhaven, | mayor, Sandhaven
            , a doctor, | doctor, -
            , a retired doctor, | retired doctor, -
            , an economist at Harbour Bank, | economist, Harbour Bank
            , an economist at the Harbour Bank, | economist, Harbour Bank
            , a professor of law at Harbour University, | professor of law, Harbour University
            , a professor of history, | professor of history, -
            , secretary of state, | secretary of state, -
            , chief of staff, | chief of staff, -
            , director of operations at the Harbour Board, | director of operations, Harbour Board
            , head of the Bank of Ruritania, | head, Bank of Ruritania
            , a spokeswoman for the Harbour Board, | spokeswoman, Harbour Board
            , a spokesman for the lower house, | spokesman for the lower house, -
            , chairman of the lower house, | chairman of the lower house, -
            , Norway's finance minister, | finance minister, Norway
            , the Norwegian finance minister, | Norwegian finance minister, Norway
            , the US ambassador, | US ambassador, United States
            , 47, a teacher, | teacher, -
            , 47, a teacher from Dunmore, | teacher, -
            , a plumber from Dunmore, | plumber, -
            , a glass blower, | glass blower, -
            , a retired glass blower, | retired glass blower, -
            , a plumber who lives there, | plumber, -
            , who is the mayor, | mayor, -
            , who was mayor of Sandhaven, | mayor, Sandhaven
            , his lawyer, | lawyer, -
            , one of the lawyers, | -, -
            , a member of parliament, | member of parliament, -
            , CEO of Harbour Lines, | CEO, Harbour Lines
            , D-Ohio, | Democrat, Democratic Party
            , R-Ky., | Republican, Republican Party
             (D-Ohio) | Democrat, Democratic Party
             (R-Texas) | Republican, Republican Party
             — the mayor — | mayor, -
             – a doctor – | doctor, -
            """)
    void aRoleStandsAfterTheName(String words, String role) {
        assertThat(Scene.of("*Ann Lee*" + words + " came. <*Ann Lee*> {said} [it failed].")
                        .role())
                .isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <*Ann Lee*> {said} [it failed]. | -, -
            <*Ann Lee*>, who came, {said} [it failed]. | -, -
            *Ann Lee*, whose brother is mayor, came. <*Ann Lee*> {said} [it failed]. | -, -
            *Ann Lee*, 47, came. <*Ann Lee*> {said} [it failed]. | -, -
            *Ann Lee*, in tears, came. <*Ann Lee*> {said} [it failed]. | -, -
            *Ann Lee*, *Tom Oak* and others came. <*Ann Lee*> {said} [it failed]. | -, -
            The mayor and *Ann Lee* came. <*Ann Lee*> {said} [it failed]. | -, -
            The mayor met *Ann Lee*. <*Ann Lee*> {said} [it failed]. | -, -
            The mayor told *Ann Lee*. <*Ann Lee*> {said} [it failed]. | -, -
            On Monday *Ann Lee* came. <*Ann Lee*> {said} [it failed]. | -, -
            """)
    void whatOnlyStandsBesideANameIsNoRole(String marked, String role) {
        assertThat(Scene.of(marked).role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Ministers *Ann Lee* and *Tom Oak* met. <*Ann Lee*> {said} [it failed]. | Minister, -
            Foreign ministers *Ann Lee* and *Tom Oak* met. <*Ann Lee*> {said} [it failed]. | Foreign minister, -
            Sens. *Ann Lee* and *Tom Oak* met. <*Ann Lee*> {said} [it failed]. | Senator, -
            Reps. *Ann Lee* and *Tom Oak* met. <*Ann Lee*> {said} [it failed]. | Representative, -
            """)
    void aTitleOfSeveralIsThatOfEach(String marked, String role) {
        assertThat(Scene.of(marked).role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Minister *Ann Lee* came. *Lee*, Norway's minister, left. <*Ann Lee*> {said} [it failed]. | minister, Norway
            *Ann Lee*, a doctor, came. Mayor *Lee* left. <*Ann Lee*> {said} [it failed]. | doctor, -
            <*Ann Lee*> {said} [it failed]. *Lee*, the mayor of Sandhaven, left. | mayor, Sandhaven
            Mayor *Ann Lee* met doctor *Tom Oak*. <*Oak*> {said} [it failed]. | doctor, -
            Mayor *Ann Lee* met doctor *Tom Oak*. <*Lee*> {said} [it failed]. | Mayor, -
            """)
    void theFirstRoleHoldsUnlessALaterOneTellsForWhom(String marked, String role) {
        assertThat(Scene.of(marked).role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Mayor *Ann Lee* came. <The mayor> {said} [it failed]. | Ann Lee, person, role
            *Ann Lee*, the mayor, came. <The mayor> {said} [it failed]. | Ann Lee, person, role
            The finance minister, *Ann Lee*, came. <The minister> {said} [it failed]. | Ann Lee, person, role
            Finance Minister *Ann Lee* came. <The minister> {said} [it failed]. | Ann Lee, person, role
            Norway's finance minister, *Ann Lee*, came. <The Norwegian minister> {said} [it failed]. | Ann Lee, person, role
            Senator *Ann Lee* came. <The lawmaker> {said} [it failed]. | Ann Lee, person, role
            Sen. *Ann Lee* came. <The senator> {said} [it failed]. | Ann Lee, person, role
            *Ann Lee*, a professor, came. <The historian> {said} [it failed]. | Ann Lee, person, role
            Chairman *Tom Oak* came. <The leader> {said} [it failed]. | Tom Oak, person, role
            *Tom Oak*, a lawyer, came. <The attorney> {said} [it failed]. | Tom Oak, person, role
            *Tom Oak*, a businessman, came. <The billionaire> {said} [it failed]. | Tom Oak, person, role
            *Tom Oak*, a reporter, came. <The journalist> {said} [it failed]. | Tom Oak, person, role
            Mayor *Ann Lee* met Governor *Tom Oak*. <The governor> {said} [it failed]. | Tom Oak, person, role
            Mayor *Ann Lee* met Governor *Tom Oak*. <The mayor> {said} [it failed]. | Ann Lee, person, role
            Mayor *Ann Lee* came. <Mayor> {said} [it failed]. | Ann Lee, person, role
            """)
    void aRoleMeansWhoHoldsIt(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Mayor *Ann Lee* came. <A mayor> {said} [it failed]. | mayor, person, description
            Mayor *Ann Lee* came. <Another mayor> {said} [it failed]. | Another mayor, person, description
            Mayor *Ann Lee* came. <Mayors> {said} [it failed]. | Mayors, group, description
            Mayor *Ann Lee* came. <The mayors> {said} [it failed]. | mayors, group, description
            Mayor *Ann Lee* came. <One mayor> {said} [it failed]. | One mayor, person, description
            """)
    void anotherOfThatRoleIsSomebodyElse(String marked, String found) {
        assertThat(Scene.of(marked).found()).isEqualTo(found);
    }
}
