package org.onrecord.quotation;

import java.util.List;

/// A statement that bears on the answer.
///
/// @param statement the statement's number
/// @param verdict what this statement alone says: of its part, where words were joined
/// @param diff the words asked about beside the words said
public record Evidence(long statement, Verdict verdict, List<Difference> diff) {
    public Evidence {
        diff = List.copyOf(diff);
    }
}
