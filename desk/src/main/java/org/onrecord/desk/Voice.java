package org.onrecord.desk;

import java.util.Comparator;
import java.util.Locale;

/// How much one speaker says.
///
/// @param who the speaker
/// @param statements how many statements
/// @param quotedWords how many words inside quotation marks
public record Voice(Who who, long statements, long quotedWords) {
    /// All unknown speakers, who cannot be told apart.
    static final Who UNKNOWN = new Who("", Sort.UNKNOWN);

    /// Whoever says most first.
    static final Comparator<Voice> LOUDEST_FIRST = Comparator.comparingLong(Voice::statements)
            .thenComparingLong(Voice::quotedWords)
            .reversed()
            .thenComparing(voice -> voice.who().sort())
            .thenComparing(voice -> voice.who().name());

    /// A speaker, as far as stories tell.
    ///
    /// @param name the name, or the description of an unnamed one; empty for the unknown
    /// @param sort whether the speaker is named
    public record Who(String name, Sort sort) {}

    /// How well a speaker is known.
    public enum Sort {
        /// By a proper name.
        NAMED,
        /// By a description: `Western officials`.
        UNNAMED,
        /// Not at all.
        UNKNOWN;

        /// The word that leaves the program: `named`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Voice plus(Voice other) {
        return new Voice(who, statements + other.statements, quotedWords + other.quotedWords);
    }
}
