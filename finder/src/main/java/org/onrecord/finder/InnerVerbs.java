package org.onrecord.finder;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The verbs that report inside what is reported, and what each lets follow: a stricter list than
/// [ReportingVerbs], of those that mean speech and little else.
final class InnerVerbs {

    /// What may follow a verb.
    ///
    /// @param bare a clause without "that"
    /// @param addressed the one spoken to, before the clause
    /// @param toDo behind the one spoken to, what that one is to do: `asked him to go`
    /// @param doing what the speaker will do: `promised to go`
    /// @param asks a clause with a question word
    record Verb(boolean bare, boolean addressed, boolean toDo, boolean doing, boolean asks) {}

    /// A form of a verb.
    ///
    /// @param verb what it lets follow
    /// @param tense which form it is
    record Form(Verb verb, Tense tense) {}

    /// The forms that the list gives of each verb, in its order.
    enum Tense {
        BASE,
        PRESENT,
        PAST,
        GOING_ON
    }

    private static final Map<String, Form> FORMS = new HashMap<>();

    /// "states" is nearly always a noun. Each line: what may follow, then verbs with
    /// their base form, present, past
    /// and form in -ing.
    private static final String LIST = """
            bare: say/says/said/saying claim/claims/claimed/claiming insist/insists/insisted/insisting
            bare: argue/argues/argued/arguing contend/contends/contended/contending allege/alleges/alleged/alleging
            bare: admit/admits/admitted/admitting
            bare: predict/predicts/predicted/predicting
            that: announce/announces/announced/announcing declare/declares/declared/declaring
            that: state/-/stated/stating explain/explains/explained/explaining add/adds/added/adding
            that: confirm/confirms/confirmed/confirming suggest/suggests/suggested/suggesting
            that: reveal/reveals/revealed/revealing assert/asserts/asserted/asserting write/writes/wrote/writing
            that: complain/complains/complained/complaining testify/testifies/testified/testifying
            that: reply/replies/replied/replying respond/responds/responded/responding
            that: answer/answers/answered/answering tweet/tweets/tweeted/tweeting note/notes/noted/noting
            that: report/reports/reported/reporting stress/stresses/stressed/stressing
            that: emphasize/emphasizes/emphasized/emphasizing emphasise/emphasises/emphasised/emphasising
            that: reiterate/reiterates/reiterated/reiterating disclose/discloses/disclosed/disclosing
            that: conclude/concludes/concluded/concluding maintain/maintains/maintained/maintaining
            that: acknowledge/acknowledges/acknowledged/acknowledging concede/concedes/conceded/conceding
            that: deny/denies/denied/denying
            that: demand/demands/demanded/demanding propose/proposes/proposed/proposing
            bare doing: vow/vows/vowed/vowing pledge/pledges/pledged/pledging
            bare addressed doing: promise/promises/promised/promising
            that doing: threaten/threatens/threatened/threatening
            bare addressed: assure/assures/assured/assuring inform/informs/informed/informing
            bare addressed: remind/reminds/reminded/reminding
            bare addressed toDo: tell/tells/told/telling
            bare addressed toDo: warn/warns/warned/warning
            that addressed toDo: advise/advises/advised/advising urge/urges/urged/urging
            that addressed toDo: order/orders/ordered/ordering instruct/instructs/instructed/instructing
            that addressed toDo: beg/begs/begged/begging implore/implores/implored/imploring
            addressed toDo asks: ask/asks/asked/asking
            """;

    static {
        for (String line : LIST.lines().toList()) {
            int colon = line.indexOf(':');
            Set<String> uses = Set.of(line.substring(0, colon).split(" ", -1));
            Verb verb = new Verb(
                    uses.contains("bare"),
                    uses.contains("addressed"),
                    uses.contains("toDo"),
                    uses.contains("doing"),
                    uses.contains("asks"));
            for (String verbs : line.substring(colon + 2).split(" ", -1)) {
                String[] forms = verbs.split("/", -1);
                int at = 0;
                for (Tense tense : Tense.values()) {
                    FORMS.put(forms[at++], new Form(verb, tense));
                }
            }
        }
    }

    private InnerVerbs() {}

    /// The form that a word in lower case is; null where it is none.
    static @Nullable Form form(String word) {
        return FORMS.get(word);
    }
}
