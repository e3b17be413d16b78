package org.onrecord.circumstance;

import java.util.Set;

/// What the verb of a cue lets follow it.
final class Cues {
    /// The person spoken to follows at once: `told reporters`.
    private static final Set<String> ADDRESSING = Forms.of("""
            tell tells told telling remind reminds reminded reminding assure assures assured assuring reassure
            reassures reassured reassuring warn warns warned warning inform informs informed informing notify notifies
            notified notifying ask asks asked asking urge urges urged urging beg begs begged begging implore implores
            implored imploring advise advises advised advising brief briefs briefed briefing convince convinces
            convinced convincing persuade persuades persuaded persuading encourage encourages encouraged encouraging
            instruct instructs instructed instructing caution cautions cautioned cautioning alert alerts alerted
            alerting counsel counsels counseled counselled counseling exhort exhorts exhorted exhorting lecture
            lectures lectured lecturing address addresses addressed addressing email emails emailed emailing e-mailed
            text texts texted texting question questions questioned questioning press presses pressed pressing
            admonish admonishes admonished admonishing petition petitioned petitions petitioning lobby lobbied
            lobbying lobbies challenge challenges challenged challenging quiz quizzed quizzing scold scolded scolding
            """);

    /// The person follows, and then what that person is to do: `ordered the army to leave`.
    private static final Set<String> DIRECTING = Forms.of("""
            order orders ordered ordering command commands commanded commanding direct directs directed directing
            invite invites invited inviting pressure pressures pressured pressuring push pushes pushed pushing
            request requests requested requesting summon summoned dare dares dared
            """);

    /// Verbs that a thing may follow as well as a person: only a name or a word for people tells.
    private static final Set<String> LOOSE = Forms.of("""
            question questions questioned questioning press presses pressed pressing challenge challenges challenged
            challenging address addresses addressed addressing lecture lectures lectured lecturing email emails emailed
            emailing e-mailed text texts texted texting brief briefs briefed briefing lobby lobbied lobbying lobbies
            petition petitioned petitions petitioning quiz quizzed quizzing scold scolded scolding
            """);

    /// Words for people who are spoken to.
    private static final Set<String> PEOPLE = Forms.of("""
            reporters reporter journalists journalist lawmakers lawmaker senators supporters supporter voters voter
            crowd crowds audience audiences people press media congress colleagues colleague members officials official
            students delegates investors shareholders employees workers staff staffers viewers listeners readers donors
            aides followers fans friends police soldiers troops parliament ministers ambassadors diplomats allies court
            judge judges jury jurors commission committee panel public nation parents families teachers residents
            citizens men women leaders executives customers attendees backers activists advisers interviewer moderator
            gathering rally conference convention interviewers correspondents correspondent investigators prosecutors
            lawyers council board government ministry agency newspaper magazine network station broadcaster website
            editors editor throng guests relatives father mother wife husband son daughter brother sister us them him
            her me everyone everybody anybody someone others republicans democrats americans governors mayors mayor
            president minister king pope farmers veterans patients doctors nurses graduates cadets officers
            """);

    /// Tells that the person follows behind `before`.
    private static final Set<String> APPEARING = Forms.of("""
            appear appears appeared appearing testify testifies testified testifying testimony spoke speak speaking
            speaks went
            """);

    /// `called on lawmakers`, `pleaded with voters`, `appealed to the nation`.
    private static final Set<String> CALLING = Forms.of("call calls called calling");

    private static final Set<String> PLEADING = Forms.of("""
            plead pleads pleaded pleading pled speak speaks spoke speaking talk talks talked talking
            """);

    /// The person spoken to follows behind `to`: `explained to reporters`.
    private static final Set<String> SPEAKING = Forms.of("""
            say says said saying explain explains explained explaining write writes wrote writing written speak speaks
            spoke speaking talk talks talked talking complain complains complained complaining confirm confirms
            confirmed confirming announce announces announced announcing admit admits admitted admitting confess
            confesses confessed confessing describe describes described describing mention mentions mentioned
            mentioning suggest suggests suggested suggesting confide confides confided confiding apologize apologizes
            apologized apologizing apologise apologises apologised apologising remark remarks remarked declare
            declares declared declaring whisper whispers whispered whispering shout shouts shouted shouting yell yelled
            lie lied joke joked comment commented commenting reveal reveals revealed revealing disclose disclosed
            disclosing testify testifies testified testifying report reports reported reporting state states stated
            stating express expresses expressed expressing convey conveys conveyed conveying recount recounted
            recounting boast boasted boasting brag bragged bragging protest protested protesting propose proposes
            proposed proposing recommend recommended recommending repeat repeated repeating reiterate reiterated
            indicate indicated indicating acknowledge acknowledged stress stressed emphasize emphasized clear
            concede conceded note noted noting respond responds responded responding reply replies replied replying
            appeal appeals appealed appealing argue argued arguing read reads made tweet tweeted tweets tweeting
            message statement letter email e-mail memo speech remarks comments interview text note post posted
            gave give gives giving sent send sends sending present presented deliver delivered delivering relayed
            insist insisted insisting insists deny denied promise promised pledged vowed offered offer
            """);

    /// Not told to a person: `asked the question`, `told the truth`.
    private static final Set<String> NO_PERSONS = Forms.of("""
            truth story stories lie lies tale tales joke jokes difference question questions permission forgiveness
            help time news point issue issues record need needs case way concerns allegations rumors rumours claims
            matter bluff assumptions notion legality idea constitutionality decision result results ruling fact
            charges button advantage envelope it itself that cheer cheers applause laughter camera cameras attack attacks
            """);

    private static final Set<String> NO_COMMUNICATION = Forms.of("""
            believe believes believed believing trust trusts trusted confidence faith interested interest disappointed
            invest invested belief hope engaged involved
            """);

    /// The weapon or the anger goes at whom follows, and that is no place.
    private static final Set<String> AIMING = Forms.of("""
            hit fire fired firing lash lashed lashing lashes laugh laughed yell yelled yelling shout shouted shouting
            snap snapped snapping scoff scoffed scoffing scoffs bristle bristled swipe jab rail railed aim aimed
            mock balk balked balks marvel marveled wonder hint hinted hinting hints swing swung hits hitting mad
            angry scream screamed screaming sneer sneered look looked point pointed took taken take takes
            """);

    private static final Set<String> NEGATING = Forms.of("""
            deny denies denied denying refuse refuses refused refusing decline declines declined declining reject
            rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed disputing
            refute refutes refuted refuting rebut rebutted rebuts denial refusal rebuff rebuffed rebuffs
            """);

    private static final Set<String> AUXILIARIES = Forms.of("""
            has have had is are was were be been being will would can could may might must should do does did also
            not n't never then later again still since repeatedly publicly even just to he she they who it to once
            reportedly having get got gets further twice often always previously recently
            """);

    /// What may put the saying into the future.
    private static final Set<String> FUTURE =
            Forms.of("will would shall 'll expected scheduled due slated set planning");

    private Cues() {}

    static boolean isAddressing(String form) {
        return ADDRESSING.contains(form);
    }

    static boolean isLoose(String form) {
        return LOOSE.contains(form);
    }

    static boolean isPeople(String form) {
        return PEOPLE.contains(form);
    }

    static boolean isAppearing(String form) {
        return APPEARING.contains(form);
    }

    static boolean isDirecting(String form) {
        return DIRECTING.contains(form);
    }

    static boolean isCalling(String form) {
        return CALLING.contains(form);
    }

    static boolean isPleading(String form) {
        return PLEADING.contains(form);
    }

    static boolean isSpeaking(String form) {
        return SPEAKING.contains(form);
    }

    static boolean isReporting(String form) {
        return form.endsWith("s")
                && form.length() > 3
                && (ADDRESSING.contains(form) || SPEAKING.contains(form))
                && !form.equals("texts")
                && !form.equals("remarks")
                && !form.equals("comments");
    }

    static boolean isNoPerson(String form) {
        return NO_PERSONS.contains(form);
    }

    static boolean isCommunication(String form) {
        return !NO_COMMUNICATION.contains(form);
    }

    static boolean isAiming(String form) {
        return AIMING.contains(form);
    }

    static boolean isNegating(String form) {
        return NEGATING.contains(form);
    }

    static boolean isAuxiliary(String form) {
        return AUXILIARIES.contains(form) || form.endsWith("n't") || form.endsWith("ly");
    }

    static boolean isFuture(String form) {
        return FUTURE.contains(form) || form.endsWith("'ll");
    }
}
