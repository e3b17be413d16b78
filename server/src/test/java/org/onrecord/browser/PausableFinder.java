package org.onrecord.browser;

import java.util.List;
import java.util.concurrent.locks.Lock;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Story;

/// A finder for tests that waits before each story while a test holds the lock.
record PausableFinder(StatementFinder finder, Lock pause) implements StatementFinder {
    @Override
    public List<Statement> find(Story story) {
        pause.lock();
        try {
            return finder.find(story);
        } finally {
            pause.unlock();
        }
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
