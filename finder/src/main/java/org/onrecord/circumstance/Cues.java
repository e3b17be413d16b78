package org.onrecord.circumstance;

import java.util.Set;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// What can follow the verb of a cue.
///
/// Verbs differ in how they take the addressee, which only a list can say: `told reporters` takes an object,
/// `explained to reporters` a preposition, `called on lawmakers` another one, `ordered the army to leave` an
/// object that is to do something, and `met reporters` reports nothing. Forms are listed rather than derived,
/// since some are nouns too.
final class Cues {
    private static final WordLists WORDS = Language.ENGLISH.lists("addressee-cues");

    /// The addressee follows at once: `told reporters`.
    private static final Set<String> ADDRESSING = WORDS.set("addressing");

    /// The person follows, and then what that person is to do: `ordered the army to leave`.
    private static final Set<String> DIRECTING = WORDS.set("directing");

    /// Verbs that can be followed by a thing as well as a person: only a name or a word for people decides.
    private static final Set<String> LOOSE = WORDS.set("loose");

    /// Words for addressees.
    private static final Set<String> PEOPLE = WORDS.set("people");

    /// Before the addressee.
    private static final Set<String> APPEARING = WORDS.set("appearing");

    /// `called on lawmakers`, `pleaded with voters`, `appealed to the nation`.
    private static final Set<String> CALLING = WORDS.set("calling");

    /// `pleaded with voters`.
    private static final Set<String> PLEADING = WORDS.set("pleading");

    /// The addressee follows after `to`: `explained to reporters`.
    private static final Set<String> SPEAKING = WORDS.set("speaking");

    /// Objects that are not addressees: `asked the question`, `told the truth`.
    private static final Set<String> NO_PERSONS = WORDS.set("no persons");

    /// Verbs of thinking and feeling, which have no venue.
    private static final Set<String> NO_COMMUNICATION = WORDS.set("no communication");

    /// Aimed at what follows, which is not a venue.
    private static final Set<String> AIMING = WORDS.set("aiming");

    /// Their content is denied or refused.
    private static final Set<String> NEGATING = WORDS.set("negating");

    /// Occur in a cue without being its verb.
    private static final Set<String> AUXILIARIES = WORDS.set("auxiliaries");

    /// Put the saying into the future.
    private static final Set<String> FUTURE = WORDS.set("future");

    /// Plurals of nouns that look like verbs.
    private static final Set<String> NOUNS = WORDS.set("nouns");

    private Cues() {}

    /// Returns whether the addressee follows as an object.
    static boolean isAddressing(String form) {
        return ADDRESSING.contains(form);
    }

    /// Returns whether a thing may follow as well as a person.
    static boolean isLoose(String form) {
        return LOOSE.contains(form);
    }

    /// Returns whether a noun is for people who are spoken to.
    static boolean isPeople(String form) {
        return PEOPLE.contains(form);
    }

    /// Returns whether the addressee follows this word.
    static boolean isAppearing(String form) {
        return APPEARING.contains(form);
    }

    /// Returns whether somebody follows who is to do something.
    static boolean isDirecting(String form) {
        return DIRECTING.contains(form);
    }

    /// Returns whether the one called on follows after a preposition.
    static boolean isCalling(String form) {
        return CALLING.contains(form);
    }

    /// Returns whether the one pleaded with follows after a preposition.
    static boolean isPleading(String form) {
        return PLEADING.contains(form);
    }

    /// Returns whether the addressee follows after `to`.
    static boolean isSpeaking(String form) {
        return SPEAKING.contains(form);
    }

    /// Returns whether a form that ends as plurals do is a verb of saying.
    static boolean isReporting(String form) {
        return Grammar.endsInS(form)
                && form.length() > 3
                && (ADDRESSING.contains(form) || SPEAKING.contains(form))
                && !NOUNS.contains(form);
    }

    /// Returns whether a noun is for what is said or asked, and not for an addressee.
    static boolean isNoPerson(String form) {
        return NO_PERSONS.contains(form);
    }

    /// Returns whether something is said to somebody at all.
    static boolean isCommunication(String form) {
        return !NO_COMMUNICATION.contains(form);
    }

    /// Returns whether what follows `at` is aimed at.
    static boolean isAiming(String form) {
        return AIMING.contains(form);
    }

    /// Returns whether the verb denies or refuses its content.
    static boolean isNegating(String form) {
        return NEGATING.contains(form);
    }

    /// Returns whether a form only helps the verb of a cue.
    static boolean isAuxiliary(String form) {
        return AUXILIARIES.contains(form) || Grammar.isNegated(form) || Grammar.isAdverb(form);
    }

    /// Returns whether a form puts the saying into the future.
    static boolean isFuture(String form) {
        return FUTURE.contains(form) || Grammar.isContractedFuture(form);
    }
}
