package org.onrecord.circumstance;

import java.util.Set;

/// The occasions and media in and on which people say things.
final class Occasions {
    /// At, in or during which something is said.
    private static final Set<String> NOUNS = Forms.of("""
            statement statements interview interviews speech speeches tweet tweets post posts posting message messages
            letter letters email emails e-mail memo memorandum report reports op-ed ed article column blog book memoir
            video debate debates address briefing briefings testimony hearing hearings filing filings complaint release
            conference conferences call calls remarks comments appearance appearances ad ads advertisement commercial
            documentary broadcast broadcasts note notes hall halls podcast affidavit deposition lawsuit motion meeting
            meetings opinion essay editorial rally rallies event events fundraiser fundraisers convention caucus dinner
            lunch luncheon breakfast reception ceremony gathering gatherings summit forum panel seminar symposium
            workshop session sessions vigil protest protests march demonstration funeral service inauguration trial
            court courtroom parliament congress testimonies announcement presser q&a conversation conversations
            discussion exchange dispatch bulletin newsletter communique communiqué declaration ruling decision verdict
            dissent resolution manifesto pamphlet leaflet stop tour visit program programme show episode
            segment newscast monologue sermon mass campaign-stop townhall text texts telegram cable tribute eulogy
            toast lecture keynote presentation proposal study paper survey poll outburst tirade rant exchange chat
            livestream webcast teleconference stream presser gala festival fair expo celebration parade barbecue picnic
            roundtable talk talks negotiations graduation commencement homily column preview recording tape review
            """);

    /// What is said in them is said to whom follows behind with or to.
    private static final Set<String> TOLD_TO = Forms.of("""
            statement statements interview interviews speech speeches message messages letter letters email emails
            e-mail memo memorandum address briefing remarks comments note notes text texts testimony conversation
            conversations presentation lecture call chat exchange sermon
            """);

    /// On which something is said.
    private static final Set<String> MEDIA = Forms.of("""
            twitter facebook instagram youtube telegram tiktok linkedin snapchat reddit weibo whatsapp medium periscope
            x threads bluesky mastodon tumblr cnn msnbc cbs nbc abc fox pbs npr bbc c-span cspan cnbc itv rt newsmax
            c hbo espn oan euronews univision telemundo sky bloomberg television tv radio air stage camera television
            skype zoom youtube
            """);

    /// The last word, or one word, of what something can be said on.
    private static final Set<String> MEDIA_NOUNS = Forms.of("""
            news tv television radio show channel network podcast floor page account feed website site blog program
            programme platform call trail stump tour stage newscast talkshow broadcast fm hill street week nation
            press tonight today sunday morning one plane bus steps livestream app profile wall timeline forum thread
            """);

    private static final Set<String> PLACES_FROM = Forms.of("""
            stage podium floor house office pulpit bench dais lectern balcony steps cell prison jail
            """);

    /// Behind at, in or on without telling a place or an occasion.
    private static final Set<String> NOWHERE = Forms.of("""
            time times least most first last end start finish close point moment same beginning outset length all once best worst odds
            stake issue risk large heart hand hands face fact favor favour general particular part private public
            addition response order case light view wake terms place interest exchange return reaction reference
            detail person spite turn full future past meantime process sense way course event name middle english
            spanish french german arabic russian chinese mandarin hebrew persian farsi japanese korean portuguese
            italian ukrainian hindi urdu question questions advance support opposition defense defence front behalf
            condition conclusion contrast tears jest anger frustration shock disbelief unison passing short writing
            god christ jesus it which whom whose this that what number rate age cost price
            expense idea prospect possibility thought sight night noon midnight dawn dusk disposal discretion behest
            request urging hearing.of mind truth record earnest kind anticipation
            """);

    private Occasions() {}

    static boolean isOccasion(String form) {
        return NOUNS.contains(form);
    }

    static boolean isToldTo(String form) {
        return TOLD_TO.contains(form);
    }

    static boolean isMedium(String form) {
        return MEDIA.contains(form);
    }

    static boolean isMediumNoun(String form) {
        return MEDIA_NOUNS.contains(form);
    }

    static boolean isPlaceFrom(String form) {
        return PLACES_FROM.contains(form);
    }

    static boolean isNowhere(String form) {
        return NOWHERE.contains(form);
    }
}
