package org.onrecord.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A statement has a venue where the sentence of its cue names a place or an occasion; a dash stands for
/// none.
class VenuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {said} in Oslo [that it failed]. | Oslo
            <She> {said} in New Harbour [that it failed]. | New Harbour
            <She> {said} in the Netherlands [that it failed]. | the Netherlands
            <She> {said} in downtown Reno [that it failed]. | downtown Reno
            <She> {said} in eastern Ukraine [that it failed]. | eastern Ukraine
            <She> {said} in Columbus, Ohio, [that it failed]. | Columbus, Ohio
            <She> {said} in Columbus, Ohio, on Monday [that it failed]. | Columbus, Ohio
            <She> {said} in the Oval Office [that it failed]. | the Oval Office
            <She> {said} in San Juan de la Costa [that it failed]. | San Juan de la Costa
            <She> {said} near Oslo [that it failed]. | near Oslo
            <She> {said} outside Oslo [that it failed]. | outside Oslo
            <She> {said} inside the town hall [that it failed]. | inside the town hall
            <She> {said} outside the court [that it failed]. | outside the court
            <She> {said} aboard the ferry [that it failed]. | aboard the ferry
            <She> {said} at the White House [that it failed]. | the White House
            <She> {said} at the White House in Washington [that it failed]. | the White House in Washington
            <She> {said} at Harbour Hall [that it failed]. | Harbour Hall
            <She> {said} at the airport [that it failed]. | the airport
            <She> {said} from the podium [that it failed]. | the podium
            """)
    void aPlaceFollowsTheCue(String marked, String venue) {
        assertThat(venue(marked)).isEqualTo(venue);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {said} in a statement [that it failed]. | a statement
            <She> {said} in a written statement [that it failed]. | a written statement
            <She> {said} in an interview [that it failed]. | an interview
            <She> {said} in a telephone interview [that it failed]. | a telephone interview
            <She> {said} in an interview with Tom Oak [that it failed]. | an interview with Tom Oak
            <She> {said} in a speech to the council [that it failed]. | a speech to the council
            <She> {said} in a letter to Tom Oak [that it failed]. | a letter to Tom Oak
            <She> {said} in a series of tweets [that it failed]. | a series of tweets
            <She> {said} in a Facebook post [that it failed]. | a Facebook post
            <She> {said} in court [that it failed]. | court
            <She> {said} in Parliament [that it failed]. | Parliament
            <She> {said} in testimony [that it failed]. | testimony
            <She> {said} in remarks [that it failed]. | remarks
            <She> {said} in her book [that it failed]. | her book
            <She> {said} at a rally [that it failed]. | a rally
            <She> {said} at a rally in Ohio [that it failed]. | a rally in Ohio
            <She> {said} at a rally in Columbus, Ohio, [that it failed]. | a rally in Columbus, Ohio
            <She> {said} at a rally for Tom Oak [that it failed]. | a rally for Tom Oak
            <She> {said} at a joint news conference with Tom Oak [that it failed]. | a joint news conference with Tom Oak
            <She> {said} at a news conference in Oslo [that it failed]. | a news conference in Oslo
            <She> {said} at a hearing of the council [that it failed]. | a hearing of the council
            <She> {said} at a meeting of the Harbour Board [that it failed]. | a meeting of the Harbour Board
            <She> {said} at a summit in Oslo [that it failed]. | a summit in Oslo
            <She> {said} at the funeral of Tom Oak [that it failed]. | the funeral of Tom Oak
            <She> {said} at Monday's hearing [that it failed]. | Monday's hearing
            <She> {said} at the town hall [that it failed]. | the town hall
            <She> {said} during a debate [that it failed]. | a debate
            <She> {said} during a visit to Oslo [that it failed]. | a visit to Oslo
            <She> {said} during a conference call [that it failed]. | a conference call
            <She> {said} during the hearing [that it failed]. | the hearing
            <She> {said} via email [that it failed]. | email
            """)
    void anOccasionFollowsTheCueWithItsCompanyAndPlace(String marked, String venue) {
        assertThat(venue(marked)).isEqualTo(venue);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {said} on Twitter [that it failed]. | Twitter
            <She> {said} on Facebook on Monday [that it failed]. | Facebook
            <She> {said} on CNN [that it failed]. | CNN
            <She> {said} on Fox News [that it failed]. | Fox News
            <She> {said} on CNN's "Good Morning" [that it failed]. | CNN's "Good Morning"
            <She> {said} on television [that it failed]. | television
            <She> {said} on the radio [that it failed]. | the radio
            <She> {said} on air [that it failed]. | air
            <She> {said} on stage [that it failed]. | stage
            <She> {said} on the campaign trail [that it failed]. | the campaign trail
            <She> {said} on the House floor [that it failed]. | the House floor
            <She> {said} on her website [that it failed]. | her website
            <She> {said} on his podcast [that it failed]. | his podcast
            <She> {said} over the radio [that it failed]. | the radio
            """)
    void aMediumFollowsOn(String marked, String venue) {
        assertThat(venue(marked)).isEqualTo(venue);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            At a rally in Ohio, <she> {said} [it failed]. | a rally in Ohio
            In Oslo, <she> {said} [it failed]. | Oslo
            In Oslo on Monday, <she> {said} [it failed]. | Oslo
            On Monday in Oslo, <she> {said} [it failed]. | Oslo
            During a debate on Monday, <she> {said} [it failed]. | a debate
            In a statement, <she> {said} [it failed]. | a statement
            In a statement on Monday, <Ann Lee> {said} [it failed]. | a statement
            And in a tweet, <she> {said} [it failed]. | a tweet
            Speaking at a summit in Oslo, <she> {said} [it failed]. | a summit in Oslo
            Appearing on CNN, <she> {said} [it failed]. | CNN
            Campaigning in Ohio, <she> {said} [it failed]. | Ohio
            <She>, in a letter to Tom Oak, {said} [it failed]. | a letter to Tom Oak
            <She> in Oslo {said} [it failed]. | Oslo
            ["It failed,"] <she> {said} in Oslo. | Oslo
            ["It failed,"] <she> {said} at a rally. | a rally
            ["It failed,"] {said} <Ann Lee> at a rally in Ohio. | a rally in Ohio
            ["It failed,"] <she> {told} reporters at the airport. | the airport
            <She> {called} it ["a shame"] in Oslo. | Oslo
            <She> {called} it ["a shame"] on Fox News. | Fox News
            """)
    void theVenueMayStandBeforeTheSourceBesideItOrAtTheEnd(String marked, String venue) {
        assertThat(venue(marked)).isEqualTo(venue);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {told} reporters in Oslo on Monday [it failed]. | reporters | Oslo | 2023-11-27
            <She> {told} reporters on Monday in Oslo [it failed]. | reporters | Oslo | 2023-11-27
            <She> {told} the council at a hearing on Monday [it failed]. | the council | a hearing | 2023-11-27
            On Monday, <she> {told} voters in Ohio [it failed]. | voters | Ohio | 2023-11-27
            ["It failed,"] <she> {told} CNN in an interview on Sunday. | CNN | an interview | 2023-11-26
            ["It failed,"] <she> {said} in a letter to Tom Oak on Nov. 3. | Tom Oak | a letter to Tom Oak | 2023-11-03
            ["It failed,"] {said} <Ann Lee> on Monday at a rally in Columbus, Ohio. | - | a rally in Columbus, Ohio | 2023-11-27
            In a Nov. 3 interview with the Daily Post in Oslo, <she> {said} [it failed]. | the Daily Post | a Nov. 3 interview with the Daily Post in Oslo | 2023-11-03
            Speaking to reporters in Oslo on Monday, <she> {said} [it failed]. | reporters | Oslo | 2023-11-27
            OSLO, Nov. 29 - <Ann Lee> {told} reporters on Tuesday [it failed]. | reporters | - | 2023-11-28
            OSLO (Agency) — <Ann Lee> {told} reporters in Bergen [it failed]. | reporters | Bergen | -
            """)
    void addresseeVenueAndDateAreReadTogether(String marked, String addressee, String venue, String said) {
        CircumstancesCase told = CircumstancesCase.in(marked);
        assertThat(dash(told.addressee())).isEqualTo(addressee);
        assertThat(dash(told.venue())).isEqualTo(venue);
        assertThat(told.said()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <She> {said} [it failed]. | -
            <She> {said} [the bridge in Oslo failed]. | -
            <She> {said} in March [that it failed]. | -
            <She> {said} in English [that it failed]. | -
            <She> {said} in private [that it failed]. | -
            <She> {said} in part [that it failed]. | -
            <She> {said} in the end [that it failed]. | -
            <She> {said} in a way [that it failed]. | -
            <She> {said} in 2014 [that it failed]. | -
            <She> {said} at first [that it failed]. | -
            <She> {said} at the time [that it failed]. | -
            <She> {said} at least twice [that it failed]. | -
            <She> {said} at night [that it failed]. | -
            <She> {said} on Monday [that it failed]. | -
            <She> {said} on behalf of us [that it failed]. | -
            <She> {said} on Syria [that it failed]. | -
            <She> {said} by mistake [that it failed]. | -
            <She> {believes} in Oslo [that it failed]. | -
            <She> {shouted} at Tom Oak [that it failed]. | -
            <Ann Lee, who lives in Oslo>, {said} [it failed]. | -
            ["It failed in Oslo,"] <she> {said}. | -
            """)
    void whatTellsNeitherPlaceNorOccasionIsNoVenue(String marked, String venue) {
        assertThat(venue(marked)).isEqualTo(venue);
    }

    private static String venue(String marked) {
        return dash(CircumstancesCase.in(marked).venue());
    }

    private static String dash(@Nullable String words) {
        return words == null ? "-" : words;
    }
}
