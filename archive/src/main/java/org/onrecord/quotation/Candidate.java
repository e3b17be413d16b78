package org.onrecord.quotation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Manner;

/// Words on record that can be those asked about: of a statement, of a story's text or of its headline.
///
/// @param number what the caller knows it by: the statement's number, or any number for words of a text
/// @param origin where the words are from
/// @param words the words: of a statement its content with its quotation marks, pieces joined by ` … `; of a
/// text a passage
/// @param breaks the offsets in the words, in UTF-16 units, of the pieces that begin a new sentence, as what stands
/// between the pieces in the story tells
/// @param manner how much of it is quoted; the words of a text count as direct
/// @param utterance the number of its utterance; statements with one number are versions of one utterance
/// @param speaker the number of its speaker, or null if unknown; one number is one person
/// @param byAsked true if the person asked about said it, or if nobody was asked about
/// @param named true if its own sentence names the speaker or a person settled who it is; false if the
/// speaker was taken from a pronoun, a role or what stands before, or is unknown
/// @param availability whether it still stands
/// @param denies true if its kind is denial
/// @param meaning the cosine of its meaning and that of the words asked about, or NaN if unknown
public record Candidate(
        long number,
        Origin origin,
        String words,
        Set<Integer> breaks,
        Manner manner,
        long utterance,
        @Nullable Long speaker,
        boolean byAsked,
        boolean named,
        Availability availability,
        boolean denies,
        double meaning) {
    public Candidate {
        breaks = Set.copyOf(breaks);
        if (meaning < -1.001 || meaning > 1.001) {
            throw new IllegalArgumentException("meaning must be a cosine or NaN, got " + meaning);
        }
    }

    /// Returns a statement by the one asked about, whom its sentence names, or by anyone when nobody was
    /// asked about: standing, not a denial, with an unknown meaning.
    public static Candidate of(long number, String words, Manner manner, long utterance, @Nullable Long speaker) {
        return new Candidate(
                number,
                Origin.STATEMENT,
                words,
                Set.of(),
                manner,
                utterance,
                speaker,
                true,
                true,
                Availability.STANDING,
                false,
                Double.NaN);
    }

    /// Returns the words of a passage, of which nobody knows who said them.
    static Candidate of(Passage passage) {
        return new Candidate(
                passage.number(),
                passage.origin(),
                passage.words(),
                Set.of(),
                Manner.DIRECT,
                passage.number(),
                null,
                false,
                false,
                Availability.STANDING,
                false,
                Double.NaN);
    }

    /// Returns this candidate with other pieces that begin a sentence.
    public Candidate withBreaks(Set<Integer> others) {
        return new Candidate(
                number,
                origin,
                words,
                others,
                manner,
                utterance,
                speaker,
                byAsked,
                named,
                availability,
                denies,
                meaning);
    }

    /// Returns this candidate with another answer to whether the one asked about said it.
    public Candidate withByAsked(boolean other) {
        return new Candidate(
                number, origin, words, breaks, manner, utterance, speaker, other, named, availability, denies, meaning);
    }

    /// Returns this candidate with another answer to whether its sentence names the speaker.
    public Candidate withNamed(boolean other) {
        return new Candidate(
                number,
                origin,
                words,
                breaks,
                manner,
                utterance,
                speaker,
                byAsked,
                other,
                availability,
                denies,
                meaning);
    }

    /// Returns this candidate with another availability.
    public Candidate withAvailability(Availability other) {
        return new Candidate(
                number, origin, words, breaks, manner, utterance, speaker, byAsked, named, other, denies, meaning);
    }

    /// Returns this candidate with another answer to whether it is a denial.
    public Candidate withDenies(boolean other) {
        return new Candidate(
                number,
                origin,
                words,
                breaks,
                manner,
                utterance,
                speaker,
                byAsked,
                named,
                availability,
                other,
                meaning);
    }

    /// Returns this candidate with another meaning.
    ///
    /// @throws IllegalArgumentException if the meaning is neither a cosine nor NaN
    public Candidate withMeaning(double cosine) {
        return new Candidate(
                number,
                origin,
                words,
                breaks,
                manner,
                utterance,
                speaker,
                byAsked,
                named,
                availability,
                denies,
                cosine);
    }
}
