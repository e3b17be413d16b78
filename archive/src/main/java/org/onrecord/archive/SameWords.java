package org.onrecord.archive;

import java.util.List;
import java.util.NoSuchElementException;
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

    /// The statement whose words a version of [#drift()] is.
    ///
    /// @throws NoSuchElementException if none here has them
    public KeptStatement statement(Drift.Version version) {
        return statements.stream()
                .filter(kept -> kept.number() == version.text())
                .findFirst()
                .orElseThrow();
    }
}
