package org.onrecord.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.onrecord.source.ReadResult;
import org.onrecord.statement.StatementFinder;
import org.onrecord.statement.UnableToFindStatementsException;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// Finds the statements of many stories on several threads, and returns them in the order in which the
/// stories came.
///
/// Stories are taken from their source only as fast as they are read: their number and total size in flight
/// are bounded, so memory stays bounded however many follow. [#read(Iterator, Readings)] is for one calling
/// thread at a time. The caller closes the pipeline.
public final class Pipeline implements AutoCloseable {
    private static final int STORIES_A_THREAD = 8;
    private static final int LARGEST_IN_FLIGHT = 16 << 20;
    private static final long PATIENCE_SECONDS = 5;

    private final StatementFinder finder;
    private final ExecutorService threads;
    private final int mostInFlight;
    private final int largestInFlight;

    private Pipeline(StatementFinder finder, int threads, int largestInFlight) {
        if (threads < 1) {
            throw new IllegalArgumentException("a pipeline needs at least one thread, got " + threads);
        }
        this.finder = finder;
        this.mostInFlight = Math.multiplyExact(threads, STORIES_A_THREAD);
        this.largestInFlight = largestInFlight;
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("reader-", 1).factory());
    }

    /// Opens a pipeline that reads with `finder` and closes it when it is closed itself.
    ///
    /// @param threads how many stories are read at the same time, at least one
    public static Pipeline open(StatementFinder finder, int threads) {
        return open(finder, threads, LARGEST_IN_FLIGHT);
    }

    /// @param largestInFlight how many UTF-16 units the stories in flight may have together; a single story
    /// may have more
    static Pipeline open(StatementFinder finder, int threads, int largestInFlight) {
        return new Pipeline(finder, threads, largestInFlight);
    }

    /// Reads everything that `source` returns and passes each reading to `readings`, in the same order. A
    /// story that cannot be read becomes [Reading.NotRead], and reading continues with the next one.
    ///
    /// @throws IOException if `readings` throws it, or if the thread is interrupted
    public void read(Iterator<ReadResult> source, Readings readings) throws IOException {
        Deque<Pending> inFlight = new ArrayDeque<>();
        try {
            readAll(source, readings, inFlight);
        } finally {
            inFlight.forEach(pending -> pending.reading().cancel(false));
        }
    }

    /// Reads one item and waits for it. Thread-safe.
    ///
    /// @throws IOException if the thread is interrupted
    public Reading read(ReadResult result) throws IOException {
        return await(start(result).reading());
    }

    private void readAll(Iterator<ReadResult> source, Readings readings, Deque<Pending> inFlight) throws IOException {
        long size = 0;
        ReadResult next = null;
        while (true) {
            Pending first = inFlight.peekFirst();
            boolean firstIsDone = first != null && first.reading().isDone();
            if (!firstIsDone) {
                if (next == null && inFlight.size() < mostInFlight && source.hasNext()) {
                    next = source.next();
                }
                if (next != null && (first == null || size + size(next) <= largestInFlight)) {
                    size += size(next);
                    inFlight.addLast(start(next));
                    next = null;
                    continue;
                }
                if (first == null) {
                    return;
                }
            }
            Reading reading = await(first.reading());
            inFlight.removeFirst();
            size -= first.size();
            readings.accept(reading);
        }
    }

    private Pending start(ReadResult result) {
        return switch (result) {
            case ReadResult.Read read -> new Pending(threads.submit(() -> find(read)), size(read));
            case ReadResult.Killed(String origin, Edition edition, String reason) ->
                done(new Reading.Killed(origin, edition, reason));
            case ReadResult.Refused(String origin, String reason, boolean _) ->
                done(new Reading.NotRead(origin, reason));
            case ReadResult.Noted(String origin, String note) -> done(new Reading.Noted(origin, note));
        };
    }

    private static Pending done(Reading reading) {
        return new Pending(CompletableFuture.completedFuture(reading), 0);
    }

    private static int size(ReadResult result) {
        return result instanceof ReadResult.Read read ? read.story().text().length() : 0;
    }

    private Reading find(ReadResult.Read read) {
        Story story = read.story();
        try {
            return new Reading.Found(story, read.edition(), finder.find(story), read.warnings());
        } catch (UnableToFindStatementsException e) {
            return new Reading.NotRead(story.origin(), e.reason());
        } catch (OutOfMemoryError _) {
            return new Reading.NotRead(
                    story.origin(),
                    "too little memory for a story of " + story.text().length() + " characters;"
                            + " ONRECORD_JAVA_OPTS=-Xmx4g gives more");
        } catch (RuntimeException | StackOverflowError e) {
            return new Reading.NotRead(story.origin(), "the finder failed on it: " + e);
        }
    }

    private static Reading await(Future<Reading> reading) throws IOException {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while reading stories");
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a story's failure must be a reading, got " + e.getCause(), e);
        }
    }

    /// Stops the threads and closes the finder. A story that is still being read, because reading stopped
    /// midway, gets a few seconds. If that is not enough, the finder is left open, since it must not be
    /// closed under a running thread.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                finder.close();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A story in flight.
    ///
    /// @param reading its reading, once it is done
    /// @param size its length in UTF-16 units
    private record Pending(Future<Reading> reading, int size) {}
}
