package org.onrecord.archive;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lets a few work at once, in the order in which they came, each on a thread of this object's own.
///
/// When more work at once than there are processors, nobody is served sooner and the slowest wait longest.
/// And a thread that is interrupted while it reads a file closes that file for everybody, the database's too:
/// threads from outside may be interrupted, those here are not. Whoever waits for its turn is not stopped by
/// an interruption either; it gets its answer and is still interrupted then.
///
/// Safe for use by several threads. Work does not ask for a turn of the same object.
final class Turns implements AutoCloseable {
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    Turns(String name, int atOnce) {
        threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("onrecord-" + name + "-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /// Waits for a turn and does the work.
    ///
    /// @throws UnableToUseRecordException if this is closed; else what `work` throws
    <T extends @Nullable Object> T take(Supplier<T> work) {
        Future<T> task;
        try {
            task = threads.submit(work::get);
        } catch (RejectedExecutionException e) {
            throw new UnableToUseRecordException("the record was closed", e);
        }
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    isInterrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// What the work threw, with the caller's stack below the worker's.
    private static RuntimeException unwrapped(ExecutionException e) {
        Throwable thrown = e.getCause();
        if (thrown == null) {
            return new IllegalStateException("work failed without saying why", e);
        }
        thrown.setStackTrace(Stream.concat(Arrays.stream(thrown.getStackTrace()), Arrays.stream(e.getStackTrace()))
                .toArray(StackTraceElement[]::new));
        return switch (thrown) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException("work failed with a checked exception", thrown);
        };
    }

    /// Waits until all who came have had their turn.
    @Override
    public void close() {
        threads.close();
    }
}
