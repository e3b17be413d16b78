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
import org.onrecord.entry.UnableToUseRecordException;

/// Runs a limited number of tasks at once, in order of arrival, each on a thread of this object's own.
///
/// If more tasks run at once than there are processors, no task finishes sooner and the slowest take longest.
/// In addition, a thread that is interrupted while it reads a file closes that file for all threads, and the
/// database's files too. Threads from outside may be interrupted; the threads here are not. An interruption
/// does not stop a caller that waits for its turn either: the caller gets its answer and is still interrupted
/// afterwards.
///
/// Safe for use by several threads. A task must not request a turn of the same object.
final class FairExecutor implements AutoCloseable {
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    FairExecutor(String name, int atOnce) {
        threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("onrecord-" + name + "-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /// Waits for a turn and runs the task.
    ///
    /// @throws UnableToUseRecordException if this is closed; otherwise what `work` throws
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

    /// Returns what the task threw, with the caller's stack below the worker's.
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

    /// Returns whether a task runs or waits.
    boolean isBusy() {
        return threads.getActiveCount() > 0 || !threads.getQueue().isEmpty();
    }

    /// Waits until all submitted tasks have run.
    @Override
    public void close() {
        threads.close();
    }
}
