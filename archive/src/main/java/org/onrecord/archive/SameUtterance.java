package org.onrecord.archive;

import java.util.List;
import java.util.NoSuchElementException;
import org.onrecord.copies.Drift;
import org.onrecord.entry.KeptStatement;

/// One utterance with all the statements on record that report it.
///
/// @param utterance the number of the utterance
/// @param statements the statements that report it, earliest on record first
/// @param drift how their words differ
public record SameUtterance(long utterance, List<KeptStatement> statements, Drift drift) {
    public SameUtterance {
        statements = List.copyOf(statements);
    }

    /// Returns the statement that has the words of a version in [#drift()].
    ///
    /// @throws NoSuchElementException if no statement here has them
    public KeptStatement statement(Drift.Version version) {
        return statements.stream()
                .filter(kept -> kept.number() == version.text())
                .findFirst()
                .orElseThrow();
    }
}
