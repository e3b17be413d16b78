package org.onrecord.quotation;

import java.util.Locale;

/// How far the record supports that words were said, the strongest first. The order is part of the contract:
/// comparisons of verdicts rely on it.
public enum Verdict {
    /// Every word asked about was said, in that order and without a gap.
    VERBATIM,
    /// Every word was said in that order, but some between them, or some that bear on them, were left out.
    CUT,
    /// Every word was said, but in two utterances or more.
    JOINED,
    /// Most of the words were said, but some differ.
    ALTERED,
    /// A report says so in its own words, or the meaning is close. The words do not match.
    PARAPHRASE,
    /// Somebody else said it, whom the sentence itself names.
    OTHER_SPEAKER,
    /// The words stand in a story, but that the person asked about said them is not known: nobody took them
    /// for a statement, or its speaker is a guess or unknown, or a newer version has it no more.
    IN_THE_TEXT,
    /// The words are on record, but they are so few that many people can have said them.
    TOO_SHORT_TO_TELL,
    /// The person asked about denied it.
    DENIED,
    /// The words stand nowhere on record. They can have been said all the same.
    NOT_ON_RECORD;

    /// Returns the word for it in answers: `not on record`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Returns whether the record contains the speaker's own words for it, as asked or with some left out.
    public boolean isWords() {
        return this == VERBATIM || this == CUT;
    }
}
