package org.onrecord.quotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.LightStemmer;
import org.onrecord.language.WordLists;

/// The English words that matter in judging a quotation. In another language every word has content and none
/// is a negation, so verdicts stay right but miss a dropped `not`.
///
/// All methods take a word's key, as [WordReader] makes it. The lists are in the language's folder.
final class Lexicon {
    private static final WordLists WORDS = Language.ENGLISH.lists("quotation-words");
    private static final WordLists STOP_WORDS = Language.ENGLISH.lists("stop-words");

    private static final Set<String> NOT = STOP_WORDS.union("not", "not in quotations");

    private static final Set<String> FUNCTION = STOP_WORDS.union("everywhere", "in comparisons", "in quotations");

    private static final Set<String> PRONOUNS = WORDS.set("pronouns");

    private static final Set<String> FIRST_PERSON = WORDS.set("first person");

    /// Words that, left out before or after others, leave a different meaning.
    private static final Set<String> TURNING = WORDS.set("turning");

    private static final Set<String> QUALITIES = WORDS.set("qualities");

    private static final Set<String> BINDING = WORDS.set("binding");

    private static final Set<String> SAYING = WORDS.set("saying");

    private static final Set<String> CUES = WORDS.set("cues");

    private static final Set<String> TITLES = WORDS.set("titles");

    private static final Set<String> WORD_LETTERS = WORDS.set("letters that are words");
    private static final Set<String> CONTRACTIONS = WORDS.set("contractions");
    private static final Set<String> CONDITIONS = WORDS.set("conditions");
    private static final Set<String> STRESS_AFTER_NOT = WORDS.set("stress after not");
    private static final Set<String> BEFORE_ATTRIBUTES = WORDS.set("before attributes");
    private static final Set<String> CLAUSE_OPENERS = WORDS.set("clause openers");
    private static final Set<String> FINITE = WORDS.set("finite");
    private static final Set<String> ASKING = WORDS.set("asking");
    private static final Map<String, List<String>> TWO_IN_ONE = twoInOne();
    private static final Map<String, List<String>> REPORTED = reported();

    /// The word that a percent sign stands for, and the two words by which it can be written.
    static final String PERCENT = WORDS.word("percent");

    static final String PER = WORDS.word("per");
    static final String CENT = WORDS.word("cent");

    /// The word that an ampersand stands for.
    static final String AMPERSAND = WORDS.word("ampersand");

    private Lexicon() {}

    private static Map<String, List<String>> twoInOne() {
        Map<String, List<String>> words = new HashMap<>();
        WORDS.map("two in one").forEach((word, two) -> words.put(word, List.of(two.split(" ", 2))));
        return Map.copyOf(words);
    }

    private static Map<String, List<String>> reported() {
        Map<String, List<String>> forms = new HashMap<>();
        WORDS.map("reported").forEach((form, words) -> forms.put(form, List.of(words.split(" "))));
        return Map.copyOf(forms);
    }

    /// Returns the words that stand for a word in direct and in reported speech alike: `is` for `was`, and its
    /// stem for a word with content.
    static List<String> reported(String key) {
        List<String> forms = REPORTED.get(key);
        return forms == null ? List.of(isFunction(key) ? key : stem(key)) : forms;
    }

    /// Returns the two words that are written as one, or null: `can`, `not` for `cannot`.
    static @Nullable List<String> twoInOne(String key) {
        return TWO_IN_ONE.get(key);
    }

    /// Returns whether a word is as often written without its apostrophe.
    static boolean isContraction(String key) {
        return CONTRACTIONS.contains(key);
    }

    /// Returns whether a word makes what follows conditional.
    static boolean isCondition(String key) {
        return CONDITIONS.contains(key);
    }

    /// Returns whether a word after a negation makes it a stress: `not only`.
    static boolean isStressAfterNot(String key) {
        return STRESS_AFTER_NOT.contains(key);
    }

    /// Returns whether a word makes a quality after it an attribute: `the wrong track`.
    static boolean isBeforeAttribute(String key) {
        return BEFORE_ATTRIBUTES.contains(key);
    }

    /// Returns whether a word opens a clause after a comma.
    static boolean isClauseOpener(String key) {
        return CLAUSE_OPENERS.contains(key);
    }

    /// Returns whether a word is a verb before which its clause has its subject.
    static boolean isFinite(String key) {
        return FINITE.contains(key);
    }

    /// Returns whether a word opens what is asked, and not said to be so.
    static boolean isAsking(String key) {
        return ASKING.contains(key);
    }

    /// Returns whether a word has no content of its own. Negations count as such here; callers ask for them
    /// apart.
    static boolean isFunction(String key) {
        return FUNCTION.contains(key) || NOT.contains(key);
    }

    /// Returns whether a word does no more than bind others together, like an article or a preposition.
    static boolean binds(String key) {
        return BINDING.contains(key);
    }

    /// Returns whether a word negates.
    static boolean isNot(String key) {
        return NOT.contains(key);
    }

    /// Returns whether a word refers to something named elsewhere.
    static boolean isPronoun(String key) {
        return PRONOUNS.contains(key);
    }

    /// Returns whether a word means the person who speaks.
    static boolean isFirstPerson(String key) {
        return FIRST_PERSON.contains(key);
    }

    /// Returns whether a word makes what it governs uncertain, false or conditional.
    static boolean turns(String key) {
        return TURNING.contains(key);
    }

    /// Returns whether one of the words that [#turns] is a quality, so that as an attribute it bears on a
    /// noun only: `the wrong track`.
    static boolean isQuality(String key) {
        return QUALITIES.contains(key);
    }

    /// Returns whether a word attributes what follows to somebody.
    static boolean isSaying(String key) {
        return SAYING.contains(key);
    }

    /// Returns whether a word reports speech in a story.
    static boolean isCue(String key) {
        return CUES.contains(key);
    }

    /// Returns whether a dot after a word does not end a sentence.
    static boolean isAbbreviation(String key) {
        return TITLES.contains(key)
                || (key.length() == 1 && Character.isLetter(key.charAt(0)) && !WORD_LETTERS.contains(key));
    }

    /// Returns the stem that the forms of a word share; coarse on purpose.
    static String stem(String key) {
        return LightStemmer.of(Grammar.isPossessive(key) ? key.substring(0, key.length() - 2) : key);
    }
}
