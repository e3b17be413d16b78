package org.onrecord.audit;

import java.util.Comparator;
import java.util.Locale;

/// The share of what is said that one speaker has.
///
/// @param who the speaker
/// @param statements the number of statements
/// @param quotedWords the number of words inside quotation marks
public record ShareOfVoice(Who who, long statements, long quotedWords) {
    /// All unknown speakers together, since they cannot be distinguished.
    static final Who UNKNOWN = new Who("", Sort.UNKNOWN);

    /// Speakers with most statements first.
    static final Comparator<ShareOfVoice> LOUDEST_FIRST = Comparator.comparingLong(ShareOfVoice::statements)
            .thenComparingLong(ShareOfVoice::quotedWords)
            .reversed()
            .thenComparing(voice -> voice.who().sort())
            .thenComparing(voice -> voice.who().name());

    /// A speaker, as far as stories identify one.
    ///
    /// @param name the name, or the description if unnamed; empty if unknown
    /// @param sort how the speaker is identified
    public record Who(String name, Sort sort) {}

    /// How a speaker is identified.
    public enum Sort {
        /// By a proper name.
        NAMED,
        /// By a description: `Western officials`.
        UNNAMED,
        /// Not at all.
        UNKNOWN;

        /// Returns the word used in output: `named`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ShareOfVoice plus(ShareOfVoice other) {
        return new ShareOfVoice(who, statements + other.statements, quotedWords + other.quotedWords);
    }
}
