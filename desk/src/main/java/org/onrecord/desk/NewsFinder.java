package org.onrecord.desk;

import java.util.List;
import java.util.function.Predicate;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Story;

/// A finder that spends no time on stories that are known already, and finds nothing in them. As safe
/// between threads as the finder and the test that it is made of.
public final class NewsFinder implements StatementFinder {
    private final StatementFinder finder;
    private final Predicate<Story> isKnown;

    /// @param finder what finds statements in the other stories; closed with this
    public NewsFinder(StatementFinder finder, Predicate<Story> isKnown) {
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
