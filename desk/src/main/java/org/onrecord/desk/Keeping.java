package org.onrecord.desk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Added;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Draft;
import org.onrecord.archive.UnableToUseRecordException;

/// Puts stories on record on a thread of its own, some at a time, while the next are read; and what publishers kill, in
/// the order in which both came.
///
/// A story waits for others to share its way to the disk, but not for long, so that a slow source is
/// acknowledged soon too. For one calling thread. Whoever begins it closes it.
public final class Keeping implements AutoCloseable {
    private static final int MOST_TOGETHER = 32;
    private static final int LARGEST_TOGETHER = 8 << 20;
    private static final int MOST_WAITING = 8;
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long LOOK_AGAIN_MILLISECONDS = 50;

    private final Archive archive;
    private final Acknowledging acknowledging;

    private final BlockingQueue<Item> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("keeper").factory());
    private final Future<?> work;

    private Keeping(Archive archive, Acknowledging acknowledging) {
        this.archive = archive;
        this.acknowledging = acknowledging;
        this.work = thread.submit(() -> {
            keepAll();
            return true;
        });
    }

    /// What waits.
    private sealed interface Item {
        /// A story to put on record.
        record Story(Draft draft) implements Item {}

        /// A publisher's word that a piece must not be used.
        record Kill(Reading.Killed killed) implements Item {}

        /// No more will come.
        record End() implements Item {}
    }

    /// Is told what became of a story, once that is on the disk; on the keeping thread, in the order of the
    /// stories.
    public interface Acknowledging {
        /// Takes the news of one story.
        ///
        /// @throws IOException if it cannot be passed on; then no more stories are put on record
        void accept(Draft draft, Added added) throws IOException;

        /// Takes the news of a piece that its publisher killed.
        ///
        /// @param changed what became of it, or nothing where it was not on record, or withdrawn already
        /// @throws IOException if it cannot be passed on; then no more stories are put on record
        void accept(Reading.Killed killed, Optional<Added.StatusChanged> changed) throws IOException;
    }

    /// Begins to put stories into `archive`.
    public static Keeping begin(Archive archive, Acknowledging acknowledging) {
        return new Keeping(archive, acknowledging);
    }

    /// Takes a story to put on record; waits while enough others are on their way.
    ///
    /// @throws UnableToUseRecordException if an earlier story could not be put on record
    /// @throws IOException if an acknowledgement could not be passed on, or the thread is interrupted
    public void put(Draft draft) throws IOException {
        pass(new Item.Story(draft));
    }

    /// Takes a publisher's word that a piece must not be used.
    ///
    /// @throws UnableToUseRecordException if an earlier story could not be put on record
    /// @throws IOException if an acknowledgement could not be passed on, or the thread is interrupted
    public void put(Reading.Killed killed) throws IOException {
        pass(new Item.Kill(killed));
    }

    /// Waits until all stories are on the disk and acknowledged. None may follow.
    ///
    /// @throws UnableToUseRecordException if a story could not be put on record
    /// @throws IOException if an acknowledgement could not be passed on, or the thread is interrupted
    public void finish() throws IOException {
        pass(new Item.End());
        await();
    }

    private void pass(Item item) throws IOException {
        try {
            while (!waiting.offer(item, LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (work.isDone()) {
                    await();
                    throw new IllegalStateException("no story can be put on record after the last");
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void await() throws IOException {
        try {
            work.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unacknowledged failed) {
                throw failed.failure;
            }
            // As a new one, so that both threads' ways to the failure are told.
            if (e.getCause() instanceof UnableToUseRecordException failed) {
                throw new UnableToUseRecordException(String.valueOf(failed.getMessage()), failed);
            }
            throw new IllegalStateException("stories could not be put on record: " + e.getCause(), e);
        }
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException interrupted = new InterruptedIOException("interrupted while keeping stories");
        interrupted.initCause(e);
        return interrupted;
    }

    private void keepAll() throws InterruptedException, Unacknowledged {
        Item behind = null;
        while (!(behind instanceof Item.End)) {
            List<Draft> together = new ArrayList<>();
            behind = gather(together);
            if (!together.isEmpty()) {
                keep(together);
            }
            if (behind instanceof Item.Kill(Reading.Killed killed)) {
                kill(killed);
            }
        }
    }

    /// Waits for stories that go together.
    ///
    /// @return what came behind them that is no story, or null where nothing did
    private @Nullable Item gather(List<Draft> together) throws InterruptedException {
        Item next = waiting.take();
        long due = System.nanoTime() + LONGEST_WAIT;
        int size = 0;
        while (next instanceof Item.Story(Draft draft)) {
            together.add(draft);
            size += draft.story().text().length();
            if (together.size() == MOST_TOGETHER || size >= LARGEST_TOGETHER) {
                return null;
            }
            next = waiting.poll(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return next;
    }

    private void kill(Reading.Killed killed) throws Unacknowledged {
        try {
            acknowledging.accept(killed, archive.kill(killed.edition(), killed.reason()));
        } catch (IOException e) {
            throw new Unacknowledged(e);
        }
    }

    private void keep(List<Draft> together) throws Unacknowledged {
        List<Added> added = archive.add(together);
        for (int index = 0; index < added.size(); index++) {
            try {
                acknowledging.accept(together.get(index), added.get(index));
            } catch (IOException e) {
                throw new Unacknowledged(e);
            }
        }
    }

    /// Stops. What is being put on record comes to its end first; what still waits is left.
    @Override
    public void close() {
        waiting.clear();
        if (!work.isDone()) {
            // The queue was emptied, so that there is room; else the keeper is busy with the last already.
            waiting.offer(new Item.End());
        }
        thread.close();
    }

    /// Says that news of a story could not be passed on.
    private static final class Unacknowledged extends Exception {
        private static final long serialVersionUID = 1L;

        private final IOException failure;

        Unacknowledged(IOException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
