package org.onrecord.finder;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;

/// The verbs that report inside reported content, and what can follow each: a stricter list than
/// [ReportingVerbs], of verbs that mean little but speech.
///
/// The list is `inner-verbs.txt` of the language. A form belongs to one verb; the tense determines the
/// auxiliaries it needs.
final class InnerVerbs {

    /// What can follow a verb.
    ///
    /// @param bare a clause without "that"
    /// @param addressed the addressee, before the clause
    /// @param toDo after the addressee, what that one is to do: `asked him to go`
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

    static {
        for (String line : Language.ENGLISH.lists("inner-verbs").lines("verbs")) {
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

    /// Returns the form that a word in lower case is; null if it is none.
    static @Nullable Form form(String word) {
        return FORMS.get(word);
    }
}
