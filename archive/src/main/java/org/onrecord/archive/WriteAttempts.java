package org.onrecord.archive;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.log.TreeHead;
import org.onrecord.store.Database;
import org.onrecord.store.LogTables;

/// One write that is tried again when the connection to the database server is lost, as when the server is
/// started anew: after half a second, then after ever longer pauses, for half a minute in all. For one
/// thread.
///
/// A connection can be lost after the server has committed and before it has said so. Then the log contains
/// the head that the write would have made, so the write is done and is not repeated.
final class WriteAttempts<T> {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(15));

    private final Database database;
    private @Nullable Committing<T> doubtful;

    private record Committing<T>(TreeHead head, T result) {}

    WriteAttempts(Database database) {
        this.database = database;
    }

    /// Notes that the present attempt commits now.
    ///
    /// @param head the log's head afterwards
    /// @param result what the write returns
    void commits(TreeHead head, T result) {
        doubtful = new Committing<>(head, result);
    }

    /// Returns the result of `write`, which is called once for each attempt.
    ///
    /// @throws UnableToUseRecordException if it fails for another reason, or the server does not come back
    T run(Function<WriteAttempts<T>, T> write) {
        for (int failures = 0; ; failures++) {
            try {
                Committing<T> before = doubtful;
                if (before != null && isOnRecord(before.head)) {
                    return before.result;
                }
                doubtful = null;
                return write.apply(this);
            } catch (UnableToUseRecordException | JdbiException e) {
                if (!database.isDisconnection(e)) {
                    throw e;
                }
                if (failures == PAUSES.size()) {
                    throw database.unable(
                            "cannot be written",
                            Database.reason(e) + "; tried " + (failures + 1)
                                    + " times, and what was acknowledged before is kept",
                            e);
                }
                pause(PAUSES.get(failures), e);
            }
        }
    }

    /// Returns whether the log had this head at its size. Waits for the lost transaction to end, if the
    /// server still has it.
    private boolean isOnRecord(TreeHead head) {
        return database.jdbi()
                .inTransaction(handle -> LogTables.lock(handle).size() >= head.size()
                        && LogTables.head(handle, head.size()).equals(head));
    }

    private static void pause(Duration pause, RuntimeException because) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw because;
        }
    }
}
