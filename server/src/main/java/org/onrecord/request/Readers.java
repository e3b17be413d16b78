package org.onrecord.request;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.desk.Reading;
import org.onrecord.source.Taken;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.statement.UnableToFindStatementsException;
import org.onrecord.story.Story;

/// Reads stories for whoever asks: so many at a time, and so many more may wait. The finder is opened when it
/// is first needed. Safe for use by several threads. Whoever opens this closes it.
public final class Readers implements AutoCloseable {
    private static final int WAITING_EACH = 8;
    private static final int PATIENCE_SECONDS = 20;
    private static final int TRY_AGAIN_SECONDS = 5;

    private final Supplier<StatementFinder> supplier;
    private final Semaphore seats;
    private final Semaphore places;
    private final int chairs;
    private final ReentrantLock opening = new ReentrantLock();
    private final LongAdder count = new LongAdder();
    private @Nullable StatementFinder finder;

    /// @param supplier opens the finder, which is closed with this
    /// @param seats how many stories are read at a time
    public Readers(Supplier<StatementFinder> supplier, int seats) {
        this.supplier = supplier;
        this.chairs = seats;
        this.seats = new Semaphore(seats, true);
        this.places = new Semaphore(seats * (WAITING_EACH + 1));
    }

    /// The statements of a story.
    ///
    /// @throws Problem if too many are being read, or if the story cannot be
    public Reading.Found read(Taken.Read taken) {
        return read(taken, _ -> {});
    }

    /// The statements of a story, telling on the way how far it is.
    ///
    /// @param progress is told how many UTF-16 units of the text were read so far
    /// @throws Problem if too many are being read, or if the story cannot be
    public Reading.Found read(Taken.Read taken, IntConsumer progress) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            if (!seats.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
            try {
                List<Statement> statements = find(taken.story(), progress);
                return new Reading.Found(taken.story(), taken.edition(), statements, taken.warnings());
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

    /// How many stories were read.
    public long count() {
        return count.sum();
    }

    private static Problem busy() {
        return Problem.busy("many stories are being read just now; try again in a moment", TRY_AGAIN_SECONDS);
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

    /// Reads nothing more. A story that is being read gets some seconds to its end; if that is not enough,
    /// the finder is left open, since it must not be closed under a running thread.
    @Override
    public void close() {
        try {
            if (!seats.tryAcquire(chairs, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
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
