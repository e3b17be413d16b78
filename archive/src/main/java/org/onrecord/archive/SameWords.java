package org.onrecord.archive;

import java.util.List;
import org.onrecord.copies.Drift;

/// One utterance wherever it stands on record.
///
/// @param utterance its number
/// @param statements the statements that report it, the earliest on record first
/// @param drift how their words differ
public record SameWords(long utterance, List<KeptStatement> statements, Drift drift) {
    public SameWords {
        statements = List.copyOf(statements);
    }
}
