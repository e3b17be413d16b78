package org.onrecord.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A statement has an addressee where the sentence of its cue names one; a dash stands for none.
class AddresseesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {told} reporters [it failed]. | reporters
            <She> {tells} voters [it failed]. | voters
            <She> {has told} the council [it failed]. | the council
            <She> {reminded} the court [that it failed]. | the court
            <She> {assured} investors [that it held]. | investors
            <She> {reassured} parents [that it held]. | parents
            <She> {warned} drivers [that it failed]. | drivers
            <She> {informed} the board [that it failed]. | the board
            <She> {notified} the police [that it failed]. | the police
            <She> {advised} residents [that it failed]. | residents
            <She> {briefed} lawmakers [that it failed]. | lawmakers
            <She> {convinced} the jury [that it failed]. | the jury
            <She> {persuaded} donors [that it held]. | donors
            <She> {cautioned} allies [that it failed]. | allies
            <She> {alerted} officials [that it failed]. | officials
            <She> {challenged} Tom Oak [that it failed]. | Tom Oak
            <She> {emailed} colleagues [that it failed]. | colleagues
            <She> {asked} Tom Oak [whether it failed]. | Tom Oak
            <She> {asked} the minister [why it failed]. | the minister
            """)
    void thePersonAddressedFollowsTheVerb(String marked, String addressee) {
        assertThat(addressee(marked)).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {told} Tom Oak [it failed]. | Tom Oak
            <She> {told} Tom van der Oak [it failed]. | Tom van der Oak
            <She> {told} Mr. Oak [it failed]. | Mr. Oak
            <She> {told} Sen. Tom Oak [it failed]. | Sen. Tom Oak
            <She> {told} Jean-Luc O'Hara [it failed]. | Jean-Luc O'Hara
            <She> {told} the Daily Post [it failed]. | the Daily Post
            <She> {told} the Daily Post newspaper [it failed]. | the Daily Post newspaper
            <She> {told} CNN [it failed]. | CNN
            <She> {told} WXYZ-TV [it failed]. | WXYZ-TV
            <She> {told} NPR's Tom Oak [it failed]. | NPR's Tom Oak
            <She> {told} a crowd of supporters [it failed]. | a crowd of supporters
            <She> {told} hundreds of supporters [it failed]. | hundreds of supporters
            <She> {told} a group of 30 students [it failed]. | a group of 30 students
            <She> {told} members of the House [it failed]. | members of the House
            <She> {told} the House of Lords [it failed]. | the House of Lords
            <She> {told} the Senate and the House [it failed]. | the Senate and the House
            <She> {told} Tom Oak and Ann Lee [it failed]. | Tom Oak and Ann Lee
            <She> {told} his wife and her lawyer [it failed]. | his wife and her lawyer
            <She> {told} reporters and aides [it failed]. | reporters and aides
            <She> {told} his 12 colleagues [it failed]. | his 12 colleagues
            <She> {told} both the mayor and the council [it failed]. | the mayor and the council
            <She> {told} Johnson & Oak [it failed]. | Johnson & Oak
            <She> {told} the workers' union [it failed]. | the workers' union
            <She> {told} the Council on Foreign Trade [it failed]. | the Council on Foreign Trade
            """)
    void theWholePhraseIsTheAddressee(String marked, String addressee) {
        assertThat(addressee(marked)).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {told} me [it failed]. | me
            <She> {told} us [it failed]. | us
            <She> {told} him [it failed]. | him
            <She> {told} them [it failed]. | them
            <She> {told} her [it failed]. | her
            <She> {told} her brother [it failed]. | her brother
            <She> {told} everyone [it failed]. | everyone
            """)
    void pronounsAreAddressees(String marked, String addressee) {
        assertThat(addressee(marked)).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {told} reporters on Monday [it failed]. | reporters
            <She> {told} reporters after the game [it failed]. | reporters
            <She> {told} reporters in Oslo [it failed]. | reporters
            <She> {told} reporters gathered outside [it failed]. | reporters
            <She> {told} reporters yesterday [it failed]. | reporters
            <She> {told} reporters that evening [it failed]. | reporters
            <She> {told} reporters who had come [it failed]. | reporters
            <She> {told} reporters, [it failed]. | reporters
            <She> {told} reporters: ["It failed."] | reporters
            <She> {repeatedly told} reporters [it failed]. | reporters
            <She> {told} reporters repeatedly [it failed]. | reporters
            <She> {later told} reporters [it failed]. | reporters
            """)
    void timePlaceAndMannerAreNoPartOfTheAddressee(String marked, String addressee) {
        assertThat(addressee(marked)).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {said} to reporters [that it failed]. | reporters
            <She> {explained} to the council [why it failed]. | the council
            <She> {wrote} to Tom Oak [that it failed]. | Tom Oak
            <She> {complained} to the police [that it failed]. | the police
            <She> {admitted} to friends [that it failed]. | friends
            <She> {confirmed} to the Daily Post [that it failed]. | the Daily Post
            <She> {suggested} to voters [that it failed]. | voters
            <She> {whispered} to him [that it failed]. | him
            <She> {testified} to the committee [that it failed]. | the committee
            <She> {testified} before the committee [that it failed]. | the committee
            <She> {said} in a letter to Tom Oak [that it failed]. | Tom Oak
            <She> {said} in a speech to the nation [that it failed]. | the nation
            <She> {said} in remarks to supporters [that it failed]. | supporters
            <She> {said} in an interview with Tom Oak [that it failed]. | Tom Oak
            <She> {said} in an interview with the Daily Post on Monday [that it failed]. | the Daily Post
            <She> {said}, speaking to reporters, [that it failed]. | reporters
            <She> {said} while talking with voters [that it failed]. | voters
            Addressing the council, <she> {said} [it failed]. | the council
            Speaking to reporters, <she> {said} [it failed]. | reporters
            Speaking with the Daily Post, <she> {said} [it failed]. | the Daily Post
            In a message to staff, <she> {said} [it failed]. | staff
            ["It failed,"] <she> {said} in an email to employees. | employees
            ["It failed,"] <she> {told} the Daily Post. | the Daily Post
            ["It failed,"] <Ann Lee> {told} her. | her
            """)
    void thePersonMayFollowToOrWithOrBefore(String marked, String addressee) {
        assertThat(addressee(marked)).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {urged} [voters to come]. | voters
            <She> {urged} voters [to come]. | voters
            <She> {asked} [Tom Oak to resign]. | Tom Oak
            <She> {begged} [him not to go]. | him
            <She> {ordered} [the army to leave]. | the army
            <She> {invited} [reporters to look]. | reporters
            <She> {encouraged} [parents to vote]. | parents
            <She> {instructed} [aides to wait]. | aides
            <She> {called on} [Congress to act]. | Congress
            <She> {called on} [the council to act]. | the council
            <She> {pleaded with} [voters to come]. | voters
            <She> {tried} [to persuade donors that it held]. | donors
            <She> {sought} [to assure the council that it held]. | the council
            """)
    void whoIsToDoItIsAddressed(String marked, String addressee) {
        assertThat(addressee(marked)).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Tom Oak {was told} by <Ann Lee> [that it failed]. | Tom Oak
            Reporters {were told} [that it failed]. | Reporters
            The council {has been warned} [that it failed]. | The council
            When Tom Oak {was asked} [whether it failed], he left. | Tom Oak
            The mayor {was repeatedly asked} [whether it failed]. | The mayor
            """)
    void theSubjectOfAPassiveIsAddressed(String marked, String addressee) {
        assertThat(addressee(marked)).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <Lee> to Congress{:} [Let it fail]. | Congress
            <Ann Lee> to voters{:} ["Come out"]. | voters
            <Lee> to the council{:} [It failed]. | the council
            """)
    void aHeadlineNamesTheAddresseeBeforeItsColon(String marked, String addressee) {
        assertThat(addressee(marked)).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {said} [it failed]. | -
            <She> {said} on Monday [that it failed]. | -
            <She> {told} the truth [about it]. | -
            <She> {told} a joke [about it]. | -
            <She> {told} stories [about it]. | -
            <She> {asked} a question [about it]. | -
            <She> {asked} [for help]. | -
            <She> {asked} [whether it failed]. | -
            <She> {warned} [of floods]. | -
            <She> {urged} [calm]. | -
            <She> {ordered} [a review]. | -
            <She> {questioned} [the ruling]. | -
            <She> {challenged} [the ruling]. | -
            <She> {addressed} [the question]. | -
            <She> {pledged} to [act]. | -
            <She> {replied} to the question [that it failed]. | -
            <She> {said} in addition to that [that it failed]. | -
            [It failed], {according to} <the council>. | -
            """)
    void whereNobodyIsAddressedThereIsNone(String marked, String addressee) {
        assertThat(addressee(marked)).isEqualTo(addressee);
    }

    private static String addressee(String marked) {
        String addressee = CircumstancesCase.in(marked).addressee();
        return addressee == null ? "-" : addressee;
    }
}
