package org.onrecord.archive;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.onrecord.entry.UnableToUseRecordException;

/// Adds the vectors that a record's index lacks, on a thread of its own, so that the search by meaning needs
/// no work of the user's. Thread-safe.
public final class VectorKeeper implements AutoCloseable {
    /// How many log entries are processed at once. More would make a search wait that arrives meanwhile.
    private static final int BATCH = 256;
    private static final long LOOK_EVERY_MILLISECONDS = 1_000;
    private static final long BUSY_MILLISECONDS = 100;

    private final Archive archive;
    private final Pace pace;
    private final Consumer<String> notes;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    /// When vectors are computed.
    public enum Pace {
        /// As soon as statements are on record.
        AT_ONCE,
        /// While nothing else uses the record.
        WHEN_IDLE
    }

    private VectorKeeper(Archive archive, Pace pace, Consumer<String> notes) {
        this.archive = archive;
        this.pace = pace;
        this.notes = notes;
        this.thread = Thread.ofPlatform().daemon().name("onrecord-vectors").unstarted(this::work);
    }

    /// Begins to add the vectors that the index lacks, until the archive or the returned object is closed.
    /// Without a model of meanings there is nothing to add.
    ///
    /// @param pace whether to wait until nothing else uses the record
    /// @param notes receives a message for the user if vectors cannot be computed
    public static VectorKeeper begin(Archive archive, Pace pace, Consumer<String> notes) {
        VectorKeeper keeper = new VectorKeeper(archive, pace, notes);
        if (archive.hasEncoder()) {
            archive.beforeClose(keeper::close);
            keeper.thread.start();
        }
        return keeper;
    }

    private void work() {
        try {
            while (!stopsAfter(add() ? 0 : LOOK_EVERY_MILLISECONDS)) {
                // The condition waits.
            }
        } catch (UnableToUseRecordException e) {
            if (stop.getCount() > 0) {
                notes.accept("the search by meaning is not prepared for what is new: " + e.getMessage());
            }
        } catch (RuntimeException e) {
            // The record itself is not affected, and the next process that has it open tries again.
            notes.accept("the search by meaning is not prepared for what is new: " + e.getMessage());
        }
    }

    /// Adds some vectors.
    ///
    /// @return whether more are missing
    private boolean add() {
        long missing = archive.meaningsMissing();
        // A few statements at a time would cut the index of meanings into many small pieces.
        if (missing == 0 || (pace == Pace.AT_ONCE && missing < BATCH)) {
            return false;
        }
        while (pace == Pace.WHEN_IDLE && archive.isBusy()) {
            if (stopsAfter(BUSY_MILLISECONDS)) {
                return false;
            }
        }
        return archive.addMeanings(BATCH) > 0;
    }

    /// Waits, and returns whether this object is closed.
    private boolean stopsAfter(long milliseconds) {
        try {
            return stop.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Adds the vectors that are missing now, on the caller's thread, for a limited time.
    ///
    /// @return how many log entries are left
    public long finish(Duration atMost) {
        if (!archive.hasEncoder()) {
            return 0;
        }
        long end = System.nanoTime() + atMost.toNanos();
        long left = archive.meaningsMissing();
        while (left > 0 && thread.isAlive() && System.nanoTime() < end) {
            left = archive.addMeanings(BATCH);
        }
        return left;
    }

    /// Stops after the vectors that are being computed.
    @Override
    public void close() {
        stop.countDown();
        if (thread.isAlive() && Thread.currentThread() != thread) {
            boolean isInterrupted = false;
            while (true) {
                try {
                    thread.join();
                    break;
                } catch (InterruptedException _) {
                    isInterrupted = true;
                }
            }
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
