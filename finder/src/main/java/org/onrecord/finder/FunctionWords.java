package org.onrecord.finder;

import java.util.Set;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// The function words by which the finder by quotation marks recognises where a source begins and ends; all
/// in lower case.
final class FunctionWords {
    private static final WordLists WORDS = Language.ENGLISH.lists("quotation-sources");

    static final Set<String> DETERMINERS = WORDS.set("determiners");

    static final Set<String> PRONOUNS = WORDS.set("pronouns");

    /// Stand between a source and its verb and belong to the verb.
    static final Set<String> BEFORE_VERBS = WORDS.set("before verbs");

    /// End as adverbs do and are none.
    static final Set<String> NOUNS_IN_LY = WORDS.set("nouns in ly");

    /// Forms of "be", which make a form in -ing finite.
    static final Set<String> BE = WORDS.set("be");

    /// No source contains one of these, unless after a relative "who".
    static final Set<String> FINITE = WORDS.set("finite");

    /// Open a clause of their own: a source that follows one begins after it.
    static final Set<String> CLAUSE_OPENERS = WORDS.set("clause openers");

    /// Words at a sentence's head that belong to no source.
    static final Set<String> CONNECTIVES = WORDS.set("connectives");

    /// A stretch that begins with one of these and ends in a comma tells when, where or why, and is not what
    /// was said.
    static final Set<String> ADJUNCT_OPENERS = WORDS.set("adjunct openers");

    /// Begin a tail after the verb that tells when, where or how it was said.
    static final Set<String> TAIL_OPENERS = WORDS.set("tail openers");

    static final Set<String> DAYS = WORDS.set("days");

    static final Set<String> TIMES = WORDS.set("times");

    /// Means of speaking: "said in a statement" is one cue.
    static final Set<String> VENUES = WORDS.set("venues");

    static final Set<String> ACCORDING = WORDS.set("according");

    /// Before a report that only names or compares.
    static final Set<String> COMPARED = WORDS.set("compared");

    /// Join a second report to a first.
    static final Set<String> SUBORDINATE = WORDS.set("subordinate");

    /// The addressee follows at once.
    static final Set<String> TELLING = WORDS.set("telling");

    /// Beginnings of verbs that permit words before their "that".
    static final Set<String> TELLING_INITIALS = WORDS.set("first letters of telling");

    /// Opens an aside that tells how someone spoke.
    static final Set<String> SPEAKING = WORDS.set("speaking");

    /// The content ends with these, or with a time or place after them: the source ends before them.
    static final Set<String> AFTER_SOURCES = WORDS.set("after sources");

    /// After a preposition that ends a source when one of these follows.
    static final Set<String> PLACED_AFTER_IN = WORDS.set("placed after in");

    static final Set<String> PLACED_AFTER_ON = WORDS.set("placed after on");

    static final Set<String> OTHERS = WORDS.set("others");

    /// Take a verb in its base form.
    static final Set<String> PLURAL_PRONOUNS = WORDS.set("plural pronouns");

    /// Plurals that do not end in s.
    static final Set<String> PLURALS = WORDS.set("plurals");

    private FunctionWords() {}
}
