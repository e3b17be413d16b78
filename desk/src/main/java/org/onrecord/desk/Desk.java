package org.onrecord.desk;

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
import org.onrecord.source.Taken;
import org.onrecord.statement.StatementFinder;
import org.onrecord.statement.UnableToFindStatementsException;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// Finds the statements of many stories on several threads, and gives them out in the order in which the stories came.
///
/// Stories are taken from their source only as fast as they are read: so many and so large ones at once that memory
/// stays bounded however many follow. For one calling thread at a time. Whoever opens a desk closes it.
public final class Desk implements AutoCloseable {
    private static final int STORIES_A_THREAD = 8;
    private static final int LARGEST_IN_FLIGHT = 16 << 20;
    private static final long PATIENCE_SECONDS = 5;

    private final StatementFinder finder;
    private final ExecutorService threads;
    private final int mostInFlight;
    private final int largestInFlight;

    private Desk(StatementFinder finder, int threads, int largestInFlight) {
        if (threads < 1) {
            throw new IllegalArgumentException("a desk needs one thread or more, got " + threads);
        }
        this.finder = finder;
        this.mostInFlight = Math.multiplyExact(threads, STORIES_A_THREAD);
        this.largestInFlight = largestInFlight;
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("reader-", 1).factory());
    }

    /// A desk that reads with `finder`, which is closed with it.
    ///
    /// @param threads how many stories are read at the same time, one or more
    public static Desk open(StatementFinder finder, int threads) {
        return open(finder, threads, LARGEST_IN_FLIGHT);
    }

    /// @param largestInFlight how many UTF-16 units the stories at hand may have together; one alone may have more
    static Desk open(StatementFinder finder, int threads, int largestInFlight) {
        return new Desk(finder, threads, largestInFlight);
    }

    /// Reads all that `source` gives and passes every reading on, in the same order. A story that cannot be read is
    /// [Reading.NotRead], and the next one follows.
    ///
    /// @throws IOException if `readings` throws it, or if the thread is interrupted
    public void read(Iterator<Taken> source, Readings readings) throws IOException {
        Deque<Pending> inFlight = new ArrayDeque<>();
        try {
            readAll(source, readings, inFlight);
        } finally {
            inFlight.forEach(pending -> pending.reading().cancel(false));
        }
    }

    /// Reads one thing, and waits for it. Safe for use by several threads.
    ///
    /// @throws IOException if the thread is interrupted
    public Reading read(Taken taken) throws IOException {
        return await(start(taken).reading());
    }

    private void readAll(Iterator<Taken> source, Readings readings, Deque<Pending> inFlight) throws IOException {
        long size = 0;
        Taken held = null;
        while (true) {
            Pending first = inFlight.peekFirst();
            boolean firstIsDone = first != null && first.reading().isDone();
            if (!firstIsDone) {
                if (held == null && inFlight.size() < mostInFlight && source.hasNext()) {
                    held = source.next();
                }
                if (held != null && (first == null || size + size(held) <= largestInFlight)) {
                    size += size(held);
                    inFlight.addLast(start(held));
                    held = null;
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

    private Pending start(Taken taken) {
        return switch (taken) {
            case Taken.Read read -> new Pending(threads.submit(() -> find(read)), size(read));
            case Taken.Killed(String origin, Edition edition, String reason) ->
                done(new Reading.Killed(origin, edition, reason));
            case Taken.Refused(String origin, String reason, boolean _) -> done(new Reading.NotRead(origin, reason));
            case Taken.Noted(String origin, String note) -> done(new Reading.Noted(origin, note));
        };
    }

    private static Pending done(Reading reading) {
        return new Pending(CompletableFuture.completedFuture(reading), 0);
    }

    private static int size(Taken taken) {
        return taken instanceof Taken.Read read ? read.story().text().length() : 0;
    }

    private Reading find(Taken.Read read) {
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

    /// Ends the threads and closes the finder. A story that is still being read, after a stop midway, gets a few
    /// seconds; if that is not enough, the finder is left open, since it must not be closed under a running thread.
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

    /// A story at hand.
    ///
    /// @param reading what comes of it
    /// @param size its length in UTF-16 units
    private record Pending(Future<Reading> reading, int size) {}
}
