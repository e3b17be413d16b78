package org.onrecord.quotation;

import java.util.List;

/// The answer to whether words were said.
///
/// @param verdict the answer
/// @param turns true if the words on record have another sense: a negation was dropped or added
/// @param probably true if the verdict rests on words whose speaker is a guess
/// @param evidence the words it rests on, the best first and one per utterance; of joined words, in the order
/// in which they were joined; if nothing is on record, the nearest
/// @param withdrawn the candidates whose stories must not be used and that would support the words
/// @param notes sentences for the reader, on what the verdict alone does not say
public record Finding(
        Verdict verdict,
        boolean turns,
        boolean probably,
        List<Evidence> evidence,
        List<Candidate> withdrawn,
        List<String> notes) {
    public Finding {
        evidence = List.copyOf(evidence);
        withdrawn = List.copyOf(withdrawn);
        notes = List.copyOf(notes);
    }

    /// Returns a finding that turns nothing and rests on no guess.
    static Finding of(Verdict verdict, List<Evidence> evidence, List<String> notes) {
        return new Finding(verdict, false, false, evidence, List.of(), notes);
    }

    Finding withVerdict(Verdict other) {
        return new Finding(other, turns, probably, evidence, withdrawn, notes);
    }

    Finding withTurns(boolean other) {
        return new Finding(verdict, other, probably, evidence, withdrawn, notes);
    }

    Finding withProbably(boolean other) {
        return new Finding(verdict, turns, other, evidence, withdrawn, notes);
    }

    Finding withEvidence(List<Evidence> other) {
        return new Finding(verdict, turns, probably, other, withdrawn, notes);
    }

    Finding withWithdrawn(List<Candidate> other) {
        return new Finding(verdict, turns, probably, evidence, other, notes);
    }

    Finding withNotes(List<String> other) {
        return new Finding(verdict, turns, probably, evidence, withdrawn, other);
    }
}
