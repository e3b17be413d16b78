package org.onrecord.quotation;

import java.util.Locale;

/// How far the record bears out that words were said, the strongest first.
public enum Verdict {
    /// Every word asked about was said, in that order and without a gap.
    VERBATIM,
    /// Every word was said in that order, and some between them, or some that bear on them, were left out.
    CUT,
    /// Most were said, and some are others.
    ALTERED,
    /// Every word was said, but in two utterances or more.
    JOINED,
    /// A report says so in its own words, or the meaning is close. No match of words.
    PARAPHRASE,
    /// Somebody else said it.
    OTHER_SPEAKER,
    /// What bore it out is withdrawn, or the one asked about denied it.
    DENIED,
    /// Nothing on record bears it out. It may have been said all the same.
    NOT_ON_RECORD;

    /// The word that leaves the program: `not on record`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Whether the record has the speaker's own words for it, as asked or with some left out.
    boolean isWords() {
        return this == VERBATIM || this == CUT;
    }
}
