package org.onrecord.server;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.onrecord.standin.CastFinder;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Story;

/// A finder for tests that starts to read a story and waits until it may finish.
final class HeldFinder implements StatementFinder {
    private final CastFinder finder = new CastFinder();
    final Semaphore started = new Semaphore(0);
    final CountDownLatch end = new CountDownLatch(1);

    @Override
    public List<Statement> find(Story story) {
        started.release();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
        return finder.find(story);
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
