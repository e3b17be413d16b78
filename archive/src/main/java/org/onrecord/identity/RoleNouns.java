package org.onrecord.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// General knowledge about the nouns that say what someone is, all in folded form.
final class RoleNouns {
    private static final Map<String, Walk> WALKS = new HashMap<>();

    /// Words that stand with a noun of any walk and settle it: the police of `police chief`.
    private static final Map<String, Walk> HINTS = new HashMap<>();

    private static final Map<String, String> SAME = new HashMap<>();

    /// Nouns that people of many walks are called by.
    private static final Set<String> OF_ANY_WALK = Folding.set("""
            activist administrator adviser advisor aide analyst assistant associate attorney author captain chairman
            chief coach commander commissioner consultant coordinator deputy developer director engineer expert fellow
            founder general head inspector leader lecturer manager member minister officer official operator organizer
            president principal scholar secretary spokesman staffer student superintendent supervisor teacher technician
            trainer treasurer trustee veteran volunteer worker""");

    /// Heads of which a place has one, or one for each part of it.
    private static final Set<String> LOCAL =
            Folding.set("mayor sheriff governor councilman alderman prefect selectman");

    /// Heads that a state of a federation sends or elects.
    private static final Set<String> OF_A_STATE = Folding.set("senator governor representative legislator");

    static {
        walk(Walk.POLITICS, """
                senator legislator representative lawmaker politician governor mayor premier chancellor
                councilman alderman assemblyman delegate parliamentarian mp mep candidate nominee hopeful
                frontrunner contender challenger incumbent ambassador diplomat envoy democrat republican
                lobbyist strategist pollster whip comptroller selectman prefect speaker congressman""");
        walk(Walk.JUSTICE, """
                judge justice magistrate prosecutor sheriff detective constable trooper policeman patrolman coroner
                bailiff warden investigator""");
        walk(Walk.LAW, "lawyer solicitor barrister counsel");
        walk(Walk.SPORT, """
                striker goalkeeper midfielder defender winger footballer player quarterback pitcher sprinter swimmer
                golfer boxer cyclist skier athlete batsman bowler wicketkeeper wrestler jockey skater gymnast olympian
                referee umpire linebacker outfielder shortstop rower marathoner snowboarder surfer""");
        walk(Walk.ARTS, """
                actor singer rapper musician composer filmmaker novelist poet painter sculptor artist dancer comedian
                playwright screenwriter guitarist drummer pianist violinist conductor photographer songwriter""");
        walk(Walk.MEDIA, """
                journalist reporter editor columnist anchor correspondent broadcaster host moderator blogger presenter
                commentator podcaster writer""");
        walk(Walk.SCIENCE, """
                professor scientist researcher economist historian physicist chemist biologist psychologist sociologist
                epidemiologist virologist meteorologist climatologist seismologist astronomer geologist ecologist
                anthropologist archaeologist mathematician academic dean provost philosopher demographer glaciologist
                hydrologist botanist zoologist linguist""");
        walk(Walk.MEDICINE, """
                doctor surgeon nurse paediatrician pediatrician psychiatrist cardiologist oncologist pathologist
                neurologist dentist veterinarian pharmacist midwife paramedic anaesthetist gynaecologist""");
        walk(Walk.BUSINESS, """
                executive businessman entrepreneur owner investor banker financier trader retailer
                realtor broker tycoon magnate mogul billionaire shareholder accountant industrialist brewer restaurateur
                hotelier shipowner""");
        walk(Walk.MILITARY, """
                colonel admiral lieutenant brigadier commodore soldier marine airman sailor corporal rifleman major""");
        walk(Walk.RELIGION, """
                bishop archbishop cardinal pastor reverend priest rabbi imam vicar chaplain nun monk pope deacon abbot
                cleric preacher""");
        walk(Walk.EVERYDAY, """
                resident neighbour neighbor witness bystander passenger passerby tourist shopper voter pupil teenager
                schoolgirl schoolboy mother father parent grandmother grandfather widow widower retiree pensioner
                commuter villager islander farmer fisherman plumber electrician carpenter welder mechanic bartender
                waitress waiter hairdresser barber cashier janitor protester protestor demonstrator homemaker housewife
                tenant homeowner survivor victim patient librarian trucker bricklayer baker butcher customer
                camper hiker gardener cleaner""");
        hint(Walk.JUSTICE, "police sheriffs prosecutors court courts criminal");
        hint(Walk.SPORT, """
                football soccer rugby cricket tennis hockey baseball basketball fc olympic team league athletics
                swimming cycling""");
        hint(Walk.MILITARY, "army navy marines military troops regiment battalion airforce brigade");
        hint(Walk.SCIENCE, "university college observatory laboratory");
        hint(Walk.MEDICINE, "hospital clinic medical");
        hint(Walk.RELIGION, "church diocese parish mosque synagogue cathedral methodist baptist lutheran");
        hint(Walk.POLITICS, """
                party senate parliament congress ministry cabinet government presidential campaign caucus embassy
                gubernatorial mayoral congressional parliamentary foreign interior defense defence finance prime""");
        hint(Walk.BUSINESS, """
                bank company inc corp ltd plc industries airlines airline holdings brewery shipping insurance
                supermarket chain""");
        hint(Walk.ARTS, "theatre theater orchestra band film ballet opera choir");
        hint(Walk.MEDIA, "newspaper magazine radio television news");
        same("senator", "sen");
        same("representative", "rep congressman congresswoman congressperson");
        same("governor", "gov");
        same("legislator", "lawmaker parliamentarian mp");
        same("councilman", "councilwoman councilmember councillor councilor councilperson");
        same("alderman", "alderwoman");
        same("assemblyman", "assemblywoman");
        same("chairman", "chairwoman chair chairperson");
        same("spokesman", "spokeswoman spokesperson");
        same("businessman", "businesswoman businessperson");
        same("policeman", "policewoman");
        same("executive", "ceo cfo coo");
        same("professor", "prof");
        same("doctor", "physician");
        same("lawyer", "attorney");
        same("nominee", "candidate hopeful contender challenger");
        same("actor", "actress");
        same("adviser", "advisor");
        same("general", "gen");
        same("colonel", "col");
        same("admiral", "adm");
        same("reverend", "rev");
        same("owner", "coowner");
        same("founder", "cofounder");
        same("reporter", "journalist correspondent");
        same("fisherman", "fisherwoman");
    }

    private RoleNouns() {}

    private static void walk(Walk walk, String nouns) {
        Folding.set(nouns).forEach(noun -> WALKS.put(noun, walk));
    }

    private static void hint(Walk walk, String words) {
        Folding.set(words).forEach(word -> HINTS.put(word, walk));
    }

    private static void same(String noun, String others) {
        Folding.set(others).forEach(other -> SAME.put(other, noun));
    }

    static boolean isNoun(String word) {
        return WALKS.containsKey(word) || SAME.containsKey(word) || OF_ANY_WALK.contains(word);
    }

    /// The noun that stands for all that mean the same office: `councilman` for `councillor`.
    static String common(String noun) {
        return SAME.getOrDefault(noun, noun);
    }

    /// The walk of a noun, by the common noun, or null for one of any walk.
    static @Nullable Walk walk(String noun) {
        return WALKS.get(noun);
    }

    static @Nullable Walk hint(String word) {
        return HINTS.get(word);
    }

    static boolean isLocal(String noun) {
        return LOCAL.contains(noun);
    }

    static boolean isOfAState(String noun) {
        return OF_A_STATE.contains(noun);
    }
}
