package org.onrecord.quotation;

import java.util.List;

/// The answer to whether words were said.
///
/// @param verdict the answer
/// @param evidence what it rests on, the best first and one per utterance; of words that were joined, the
/// statements in the order in which they were joined; where nothing is on record, what comes near
/// @param notes sentences for the reader, on what the verdict alone does not say
public record Finding(Verdict verdict, List<Evidence> evidence, List<String> notes) {
    public Finding {
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
    }
}
