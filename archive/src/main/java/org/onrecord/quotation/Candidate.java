package org.onrecord.quotation;

import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Manner;

/// A statement on record that may hold the words asked about.
///
/// @param statement its number
/// @param words its content with its quotation marks, pieces joined by ` … `
/// @param manner how much of it is quoted
/// @param utterance statements with one number are versions of one utterance
/// @param speaker the number of who said it, or null when it is not known; one number is one person
/// @param byAsked whether the one asked about said it; true when nobody was asked about
/// @param withdrawn whether its story was killed, or dropped it in a later version
/// @param denies whether its kind is denial
/// @param meaning the cosine of its meaning and that of the words asked about, or NaN when not known
public record Candidate(
        long statement,
        String words,
        Manner manner,
        long utterance,
        @Nullable Long speaker,
        boolean byAsked,
        boolean withdrawn,
        boolean denies,
        double meaning) {
    public Candidate {
        if (meaning < -1.001 || meaning > 1.001) {
            throw new IllegalArgumentException("meaning must be a cosine or NaN, got " + meaning);
        }
    }
}
