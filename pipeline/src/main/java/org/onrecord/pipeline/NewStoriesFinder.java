package org.onrecord.pipeline;

import java.util.List;
import java.util.function.Predicate;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Story;

/// A finder that skips known stories: it spends no time on them and finds nothing in them. Thread-safe if the
/// finder and the predicate that it is given are.
public final class NewStoriesFinder implements StatementFinder {
    private final StatementFinder finder;
    private final Predicate<Story> isKnown;

    /// @param finder finds statements in the other stories; closed with this finder
    public NewStoriesFinder(StatementFinder finder, Predicate<Story> isKnown) {
        this.finder = finder;
        this.isKnown = isKnown;
    }

    @Override
    public List<Statement> find(Story story) {
        return isKnown.test(story) ? List.of() : finder.find(story);
    }

    @Override
    public Provenance provenance() {
        return finder.provenance();
    }

    @Override
    public void close() {
        finder.close();
    }
}
