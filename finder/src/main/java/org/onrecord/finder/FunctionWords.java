package org.onrecord.finder;

import java.util.Set;

/// The small words by which the finder by quotation marks tells where a source begins and ends; all in lower case.
final class FunctionWords {
    static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those",
            "some", "many", "most", "several", "few", "both", "all", "another", "other", "one", "two", "three", "four",
            "five", "six", "more", "no", "every", "each", "senior", "former", "top", "local");

    static final Set<String> PRONOUNS = Set.of(
            "he",
            "she",
            "they",
            "it",
            "i",
            "we",
            "you",
            "who",
            "some",
            "others",
            "many",
            "one",
            "both",
            "nobody",
            "everyone",
            "someone",
            "another",
            "several",
            "most",
            "few");

    /// Stand between a source and its verb and belong to the verb.
    static final Set<String> BEFORE_VERBS = Set.of(
            "has", "have", "had", "is", "are", "was", "were", "been", "be", "will", "would", "could", "can", "may",
            "might", "must", "should", "did", "does", "do", "not", "never", "also", "later", "then", "now", "still",
            "once", "again", "often", "already", "even", "just", "first", "further", "long", "always", "ever");

    /// End as adverbs do and are none.
    static final Set<String> NOUNS_IN_LY =
            Set.of("family", "assembly", "ally", "july", "italy", "reply", "rally", "supply", "bully");

    /// Forms of "be", which make a form in -ing finite.
    static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "be", "am");

    /// No source holds one of these, unless behind a relative "who".
    static final Set<String> FINITE = Set.of(
            "is",
            "are",
            "was",
            "were",
            "will",
            "would",
            "could",
            "can",
            "may",
            "might",
            "must",
            "should",
            "did",
            "does",
            "do",
            "has",
            "have",
            "had",
            "am",
            "to",
            "if",
            "because",
            "when",
            "while",
            "although",
            "though",
            "that",
            "what",
            "which",
            "how",
            "why",
            "where",
            "there");

    /// Open a clause of their own: a source that follows one begins behind it.
    static final Set<String> CLAUSE_OPENERS = Set.of(
            "that",
            "because",
            "when",
            "if",
            "while",
            "as",
            "but",
            "though",
            "although",
            "what",
            "which",
            "whether",
            "where",
            "how",
            "why",
            "since",
            "until",
            "unless",
            "after",
            "before",
            "than",
            "so",
            "yet",
            "or",
            "nor",
            "and",
            "whereas",
            "like",
            "once");

    /// Words at a sentence's head that belong to no source.
    static final Set<String> CONNECTIVES = Set.of(
            "but",
            "and",
            "so",
            "yet",
            "still",
            "then",
            "now",
            "meanwhile",
            "however",
            "later",
            "also",
            "indeed",
            "moreover",
            "instead",
            "again",
            "thus",
            "or",
            "earlier",
            "today",
            "afterward",
            "afterwards");

    /// A stretch that begins with one of these and ends in a comma tells when, where or why, and is not what was said.
    static final Set<String> ADJUNCT_OPENERS = Set.of(
            "in",
            "on",
            "at",
            "during",
            "after",
            "before",
            "when",
            "while",
            "as",
            "for",
            "with",
            "from",
            "by",
            "since",
            "last",
            "asked",
            "if",
            "though",
            "although",
            "despite",
            "earlier",
            "later",
            "speaking",
            "under",
            "until",
            "among",
            "without",
            "because",
            "once",
            "throughout",
            "following",
            "to",
            "about",
            "over",
            "upon",
            "citing",
            "pressed");

    /// Begin a tail behind the verb that tells when, where or how it was said.
    static final Set<String> TAIL_OPENERS = Set.of(
            "in",
            "on",
            "at",
            "during",
            "after",
            "before",
            "when",
            "while",
            "as",
            "last",
            "this",
            "earlier",
            "later",
            "through",
            "via",
            "to",
            "of",
            "about",
            "with",
            "from",
            "by",
            "recently",
            "today",
            "yesterday",
            "tonight",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "here",
            "there");

    static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tonight");

    static final Set<String> TIMES = Set.of("night", "week", "month", "year", "summer", "spring", "winter", "autumn");

    /// What somebody speaks in: "said in a statement" is one cue.
    static final Set<String> VENUES = Set.of(
            "statement",
            "interview",
            "tweet",
            "speech",
            "email",
            "e-mail",
            "letter",
            "memo",
            "report",
            "post",
            "message",
            "release",
            "briefing",
            "column",
            "article",
            "video",
            "call");

    private FunctionWords() {}

    /// The words of a list with blanks or line ends between them.
    static Set<String> list(String words) {
        return Set.of(words.strip().split("\\s+", -1));
    }
}
