package org.onrecord.request;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.pipeline.Reading;
import org.onrecord.source.ReadResult;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.statement.UnableToFindStatementsException;
import org.onrecord.story.Story;

/// Finds the statements of stories for requests: `seats` stories at a time, while a bounded number of others
/// wait. The finder is opened when it is first needed. Thread-safe. The caller closes it.
public final class StoryFinders implements AutoCloseable {
    private static final int WAITING_EACH = 8;
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(20);
    private static final int TRY_AGAIN_SECONDS = 5;

    private final Supplier<StatementFinder> supplier;
    private final Semaphore seats;
    private final Semaphore places;
    private final int chairs;
    private final Duration patience;
    private final ReentrantLock opening = new ReentrantLock();
    private final LongAdder count = new LongAdder();
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private @Nullable StatementFinder finder;

    /// @param supplier opens the finder, which is closed with this object
    /// @param seats how many stories are read at a time
    public StoryFinders(Supplier<StatementFinder> supplier, int seats) {
        this(supplier, seats, USUAL_PATIENCE);
    }

    /// @param supplier opens the finder, which is closed with this
    /// @param seats how many stories are read at a time
    /// @param patience how long a story waits for its turn, and how long the one being read may take at the end
    public StoryFinders(Supplier<StatementFinder> supplier, int seats, Duration patience) {
        this.supplier = supplier;
        this.chairs = seats;
        this.patience = patience;
        this.seats = new Semaphore(seats, true);
        this.places = new Semaphore(seats * (WAITING_EACH + 1));
    }

    /// Finds the statements of a story.
    ///
    /// @throws Problem if too many stories are being read, or if this one cannot be read
    public Reading.Found read(ReadResult.Read result) {
        return read(result, _ -> {});
    }

    /// Finds the statements of a story, and reports progress.
    ///
    /// @param progress is called with the number of UTF-16 units of the text that were read so far
    /// @throws Problem if too many stories are being read, or if this one cannot be read
    public Reading.Found read(ReadResult.Read result, IntConsumer progress) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            if (!seats.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                List<Statement> statements = find(result.story(), progress);
                return new Reading.Found(result.story(), result.edition(), statements, result.warnings());
            } finally {
                seats.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (UnableToFindStatementsException e) {
            throw Problem.unreadable("the story cannot be read: " + e.reason());
        } finally {
            places.release();
        }
    }

    private List<Statement> find(Story story, IntConsumer progress) {
        ReadEvent event = new ReadEvent();
        event.begin();
        List<Statement> statements = finder().find(story, progress);
        event.characters = story.text().length();
        event.statements = statements.size();
        event.commit();
        count.increment();
        return statements;
    }

    /// Returns how many stories were read.
    public long count() {
        return count.sum();
    }

    private static Problem busy() {
        return Problem.busy("many stories are being read right now; try again in a moment", TRY_AGAIN_SECONDS);
    }

    private StatementFinder finder() {
        opening.lock();
        try {
            StatementFinder opened = finder;
            if (opened == null) {
                opened = supplier.get();
                finder = opened;
            }
            return opened;
        } finally {
            opening.unlock();
        }
    }

    /// Stops reading. A story that is being read gets a few seconds to finish. If that is not enough, the
    /// finder is left open, since it must not be closed under a running thread.
    @Override
    public void close() {
        if (isClosed.getAndSet(true)) {
            return;
        }
        try {
            if (!seats.tryAcquire(chairs, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        }
        opening.lock();
        try {
            if (finder != null) {
                finder.close();
            }
        } finally {
            opening.unlock();
        }
    }
}
