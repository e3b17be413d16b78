package org.onrecord.circumstance;

import java.util.Set;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// The words around a cue by which [SettingReader] decides what belongs to the saying.
final class SettingWords {
    private static final WordLists WORDS = Language.ENGLISH.lists("settings");

    /// Actions of somebody while speaking.
    static final Set<String> PARTICIPLES = WORDS.set("participles");

    /// Forms that are not nouns.
    static final Set<String> SURELY_VERBS = WORDS.set("surely verbs");

    /// Participles of a work before its date: `in a statement released on Monday`.
    static final Set<String> PUBLISHED = WORDS.set("published");

    /// Before what somebody is asked.
    static final Set<String> ANSWERED = WORDS.set("answered");

    /// Their content begins with a verb that addresses: `sought to reassure investors`.
    static final Set<String> TRYING = WORDS.set("trying");

    /// Open a clause that the opening phrases of a sentence may run into.
    static final Set<String> CLAUSES = WORDS.set("clauses");

    /// Before a word that is a verb rather than a noun.
    static final Set<String> LEADING_VERBS = WORDS.set("leading verbs");

    /// Stand between a form of `be` and its participle.
    static final Set<String> BEFORE_PARTICIPLES = WORDS.set("before participles");

    /// With a participle they make the passive.
    static final Set<String> BE = WORDS.set("be");

    /// A subject does not continue before these.
    static final Set<String> BOUNDARIES = WORDS.set("boundaries");

    /// After a verb of calling, before whom is called on.
    static final Set<String> CALLED_ON = WORDS.set("called on");

    /// Before an infinitive, they forbid.
    static final Set<String> NEVER = WORDS.set("never");

    /// At a sentence's head, before what opens it.
    static final Set<String> CONNECTIVES = WORDS.set("connectives");

    /// Before `with` and the addressee.
    static final Set<String> SPOKEN_WITH = WORDS.set("spoken with");

    /// Take the addressee as their object.
    static final Set<String> ADDRESSING = WORDS.set("addressing");

    /// Between phrases, without a meaning here.
    static final Set<String> SKIPPED = WORDS.set("skipped");

    /// Stand between a verb and its object.
    static final Set<String> AFTER_VERBS = WORDS.set("after verbs");

    /// A passive that does not end as others do.
    static final Set<String> TOLD = WORDS.set("told");

    /// Opens what somebody was doing while saying it.
    static final Set<String> WHILE = WORDS.set("while");

    /// With its preposition it introduces a source, not an addressee.
    static final Set<String> ACCORDING = WORDS.set("according");

    private SettingWords() {}
}
