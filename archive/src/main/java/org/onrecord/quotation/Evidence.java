package org.onrecord.quotation;

import java.util.List;
import org.onrecord.text.Span;

/// Words on record that the answer rests on.
///
/// @param candidate the candidate that has them
/// @param verdict what this candidate alone shows; of joined words, what it shows for its part
/// @param diff the words asked about beside the words said
/// @param said where the words are in the candidate's words, in UTF-16 units, half-open and in order; empty
/// if none of the words asked about are there
public record Evidence(Candidate candidate, Verdict verdict, List<Difference> diff, List<Span> said) {
    public Evidence {
        diff = List.copyOf(diff);
        said = List.copyOf(said);
    }
}
