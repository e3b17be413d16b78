package org.onrecord.pipeline;

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
import org.onrecord.archive.Archive;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.UnableToUseRecordException;

/// Puts stories on record on a thread of its own, several at a time, while the next ones are read. Applies
/// publishers' kill notices too, in the order in which both came.
///
/// A story waits for others that can be written to disk with it, but only briefly, so that stories from a
/// slow source are acknowledged soon too. For one calling thread. The caller closes it.
public final class StoryKeeper implements AutoCloseable {
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

    private StoryKeeper(Archive archive, Acknowledging acknowledging) {
        this.archive = archive;
        this.acknowledging = acknowledging;
        this.work = thread.submit(() -> {
            keepAll();
            return true;
        });
    }

    /// An item in the queue.
    private sealed interface Item {
        /// A story to put on record.
        record Story(NewStory newStory) implements Item {}

        /// A publisher's notice that a piece must not be used.
        record Kill(Reading.Killed killed) implements Item {}

        /// The end: no more items follow.
        record End() implements Item {}
    }

    /// Is called with the outcome of each story once it is on disk, on the keeper's thread, in the order of
    /// the stories.
    public interface Acknowledging {
        /// Receives the outcome of one story.
        ///
        /// @throws IOException if it cannot be passed on; then no more stories are put on record
        void accept(NewStory newStory, AddResult added) throws IOException;

        /// Receives the outcome of a publisher's kill notice.
        ///
        /// @param changed the changed status, or empty if the piece was not on record or already withdrawn
        /// @throws IOException if it cannot be passed on; then no more stories are put on record
        void accept(Reading.Killed killed, Optional<AddResult.StatusChanged> changed) throws IOException;
    }

    /// Starts a keeper that puts stories into `archive`.
    public static StoryKeeper begin(Archive archive, Acknowledging acknowledging) {
        return new StoryKeeper(archive, acknowledging);
    }

    /// Puts a story on record. Returns once it is queued, and waits while the queue is full.
    ///
    /// @throws UnableToUseRecordException if an earlier story could not be put on record
    /// @throws IOException if an acknowledgement could not be passed on, or the thread is interrupted
    public void put(NewStory newStory) throws IOException {
        pass(new Item.Story(newStory));
    }

    /// Applies a publisher's notice that a piece must not be used. Returns once it is queued, and waits while
    /// the queue is full.
    ///
    /// @throws UnableToUseRecordException if an earlier story could not be put on record
    /// @throws IOException if an acknowledgement could not be passed on, or the thread is interrupted
    public void put(Reading.Killed killed) throws IOException {
        pass(new Item.Kill(killed));
    }

    /// Waits until all stories are on disk and acknowledged. None may follow.
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
            // Wrapped in a new exception, so that the stack traces of both threads are kept.
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
            List<NewStory> together = new ArrayList<>();
            behind = gather(together);
            if (!together.isEmpty()) {
                keep(together);
            }
            if (behind instanceof Item.Kill(Reading.Killed killed)) {
                kill(killed);
            }
        }
    }

    /// Waits for stories that are written together.
    ///
    /// @return the item after them that is not a story, or null if there was none
    private @Nullable Item gather(List<NewStory> together) throws InterruptedException {
        Item next = waiting.take();
        long due = System.nanoTime() + LONGEST_WAIT;
        int size = 0;
        while (next instanceof Item.Story(NewStory newStory)) {
            together.add(newStory);
            size += newStory.story().text().length();
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

    private void keep(List<NewStory> together) throws Unacknowledged {
        List<AddResult> added = archive.add(together);
        for (int index = 0; index < added.size(); index++) {
            try {
                acknowledging.accept(together.get(index), added.get(index));
            } catch (IOException e) {
                throw new Unacknowledged(e);
            }
        }
    }

    /// Stops. Stories that are being put on record are finished first; those still in the queue are dropped.
    @Override
    public void close() {
        waiting.clear();
        if (!work.isDone()) {
            // The queue was emptied, so there is room; if there is none, the keeper has already taken the
            // last item.
            waiting.offer(new Item.End());
        }
        thread.close();
    }

    /// Thrown if the outcome of a story could not be passed on.
    private static final class Unacknowledged extends Exception {
        private static final long serialVersionUID = 1L;

        private final IOException failure;

        Unacknowledged(IOException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
