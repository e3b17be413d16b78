package org.onrecord.archive;

import java.util.List;
import org.onrecord.copies.Drift;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.store.StatementStore;

/// One utterance with all the statements on record that report it.
///
/// @param utterance the number of the utterance
/// @param statements the statements that report it, earliest on record first
/// @param drift how their words differ
public record SameUtterance(long utterance, List<KeptStatement> statements, Drift drift) {
    public SameUtterance {
        statements = List.copyOf(statements);
    }

    /// Returns the utterance of a statement: those that report it, except other ones that do not take part.
    static SameUtterance of(StatementStore store, KeptStatement statement, WithdrawnStories withdrawn) {
        List<KeptStatement> statements = store.numbered(store.ofUtterance(statement.utterance())).stream()
                .filter(each -> each.number() == statement.number()
                        || (withdrawn.admits(each.story().status()) && each.status() != StatementStatus.REDACTED))
                .toList();
        return new SameUtterance(
                statement.utterance(),
                statements,
                Drift.of(statements.stream()
                        .map(each -> new Drift.Version(each.number(), each.words()))
                        .toList()));
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
