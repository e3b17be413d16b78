package org.onrecord.language;

import java.util.Set;

/// The function words of the language by what each does in a sentence, and what the ending of a word
/// suggests.
///
/// Prepositions have the names of the cases that other languages have for them, so that a rule says what it
/// looks for rather than how English spells it: [#GENITIVE] for `of`, [#DATIVE] for `to`. Most sets contain
/// one word. All words are in lower case.
///
/// An ending is a hint, not a proof: `family` is not an adverb, and `news` is not a plural. Rules that use
/// one name the exceptions that they met.
public final class Grammar {
    private static final WordLists WORDS = Language.ENGLISH.lists("function-words");
    private static final WordLists ENDINGS = Language.ENGLISH.lists("endings");

    /// The definite article.
    public static final Set<String> DEFINITE_ARTICLE = WORDS.set("definite article");

    /// The indefinite article in all its forms.
    public static final Set<String> INDEFINITE_ARTICLES = WORDS.set("indefinite articles");

    /// The form of the indefinite article before numbers and measures: `a third`.
    public static final Set<String> INDEFINITE_ARTICLE = WORDS.set("indefinite article before numbers and measures");

    /// All articles.
    public static final Set<String> ARTICLES = WORDS.set("articles");

    /// Joins like to like.
    public static final Set<String> COORDINATING = WORDS.set("coordinating");

    /// Joins alternatives.
    public static final Set<String> ALTERNATIVE = WORDS.set("alternative");

    /// Joins what contrasts.
    public static final Set<String> ADVERSATIVE = WORDS.set("adversative");

    /// Opens a clause that is an object.
    public static final Set<String> COMPLEMENTIZER = WORDS.set("complementizer");

    /// Opens a condition, or an indirect question.
    public static final Set<String> CONDITIONAL = WORDS.set("conditional");

    /// Opens an indirect question.
    public static final Set<String> INTERROGATIVE = WORDS.set("interrogative");

    /// Compares, or introduces a function: `as mayor`.
    public static final Set<String> COMPARATIVE = WORDS.set("comparative");

    /// Negates a verb.
    public static final Set<String> NEGATOR = WORDS.set("negator");

    /// Negates a noun.
    public static final Set<String> NEGATIVE = WORDS.set("negative determiner");

    /// Comes between a part or a thing owned and its whole or owner.
    public static final Set<String> GENITIVE = WORDS.set("genitive");

    /// Comes before the person to whom something is said, and before infinitives.
    public static final Set<String> DATIVE = WORDS.set("dative");

    /// Comes before an origin.
    public static final Set<String> ABLATIVE = WORDS.set("ablative");

    /// Comes before the agent of a passive.
    public static final Set<String> AGENTIVE = WORDS.set("agentive");

    /// Comes before a companion.
    public static final Set<String> COMITATIVE = WORDS.set("comitative");

    /// Comes before a beneficiary.
    public static final Set<String> BENEFACTIVE = WORDS.set("benefactive");

    /// Comes before the thing that contains something.
    public static final Set<String> INESSIVE = WORDS.set("inessive");

    /// Comes before the thing that something is on, and before days.
    public static final Set<String> SUPERESSIVE = WORDS.set("superessive");

    /// Comes before a point in place or time.
    public static final Set<String> ADESSIVE = WORDS.set("adessive");

    /// Comes before the later of two events.
    public static final Set<String> ANTERIOR = WORDS.set("anterior");

    /// Points at what is near.
    public static final Set<String> DEMONSTRATIVE = WORDS.set("demonstrative");

    /// Point at several.
    public static final Set<String> PLURAL_DEMONSTRATIVES = WORDS.set("plural demonstratives");

    /// Opens a clause about a person.
    public static final Set<String> RELATIVE_PERSON = WORDS.set("relative of persons");

    /// Opens a clause about what someone owns.
    public static final Set<String> RELATIVE_OWNER = WORDS.set("relative of owners");

    /// Opens a clause about a thing.
    public static final Set<String> RELATIVE_THING = WORDS.set("relative of things");

    /// The pronouns of a single person.
    public static final Set<String> SINGULAR_PERSONAL = WORDS.set("third person singular");

    /// The pronoun of a thing or a body.
    public static final Set<String> NEUTER = WORDS.set("neuter");

    /// The pronouns of the speaker.
    public static final Set<String> FIRST_PERSON = WORDS.set("first person");

    /// The pronoun of the one spoken to.
    public static final Set<String> SECOND_PERSON = WORDS.set("second person");

    /// Adds to what was said.
    public static final Set<String> ADDITIVE = WORDS.set("additive");

    /// Announces what comes next.
    public static final Set<String> SEQUENTIAL = WORDS.set("sequential");

    /// Marks a repetition.
    public static final Set<String> REPEATING = WORDS.set("repeating");

    /// Comes before the period that has passed.
    public static final Set<String> PRECEDING = WORDS.set("preceding");

    /// Comes before the period to come.
    public static final Set<String> FOLLOWING = WORDS.set("following");

    /// The rest of `is` or `has`, or of a possessive, after its apostrophe.
    public static final Set<String> CONTRACTED_S = WORDS.set("contracted s");

    private static final Set<String> ADVERB = ENDINGS.set("adverb");
    private static final Set<String> PRESENT_PARTICIPLE = ENDINGS.set("present participle");
    private static final Set<String> PAST = ENDINGS.set("past");
    private static final Set<String> PLURAL_OR_THIRD_PERSON = ENDINGS.set("plural or third person");
    private static final Set<String> POSSESSIVE = ENDINGS.set("possessive");
    private static final Set<String> NEGATED_VERB = ENDINGS.set("negated verb");
    private static final Set<String> CONTRACTED_FUTURE = ENDINGS.set("contracted future");
    private static final Set<String> REFLEXIVE = ENDINGS.set("reflexive");
    private static final Set<String> SINGULAR_IN_S = ENDINGS.set("singular in s");

    private Grammar() {}

    /// Returns whether a word ends like adverbs of manner: `quietly`.
    public static boolean isAdverb(String word) {
        return endsIn(word, ADVERB);
    }

    /// Returns whether a word ends like present participles: `saying`.
    public static boolean isGerund(String word) {
        return endsIn(word, PRESENT_PARTICIPLE);
    }

    /// Returns whether a word ends like regular past forms: `argued`.
    public static boolean isPast(String word) {
        return endsIn(word, PAST);
    }

    /// Returns whether a word ends like plurals of nouns and verbs of the third person.
    public static boolean endsInS(String word) {
        return endsIn(word, PLURAL_OR_THIRD_PERSON);
    }

    /// Returns whether a word ends in a possessive, or in a contracted verb: `mayor's`.
    public static boolean isPossessive(String word) {
        return endsIn(word, POSSESSIVE);
    }

    /// Returns whether a word ends in a negation contracted with its verb: `won't`.
    public static boolean isNegated(String word) {
        return endsIn(word, NEGATED_VERB);
    }

    /// Returns whether a word ends in a future contracted with its pronoun: `she'll`.
    public static boolean isContractedFuture(String word) {
        return endsIn(word, CONTRACTED_FUTURE);
    }

    /// Returns whether a word ends like reflexive pronouns: `herself`.
    public static boolean isReflexive(String word) {
        return endsIn(word, REFLEXIVE);
    }

    /// Returns whether a word ends like plurals, and not like singulars such as `class`.
    public static boolean isPlural(String word) {
        return endsInS(word) && !endsIn(word, SINGULAR_IN_S);
    }

    private static boolean endsIn(String word, Set<String> endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /// Returns the regular plural of a noun.
    public static String plural(String noun) {
        return noun + PLURAL_OR_THIRD_PERSON.iterator().next();
    }
}
