package org.onrecord.archive;

import java.io.IOException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.onrecord.store.Database;

/// Runs the reads of a record, some at once. Each read sees the record at one moment, with everything that
/// was acknowledged before. Safe for use by several threads.
final class ReadExecutor implements AutoCloseable {
    private static final int FEWEST = 4;
    private static final int MOST = 16;

    /// How many reads run at once. A search is mostly work for a processor; two more reads keep the
    /// processors busy while some wait for the disk.
    static final int SEATS = Math.clamp(Runtime.getRuntime().availableProcessors() + 2L, FEWEST, MOST);

    private final Database database;
    private final Snapshots snapshots;
    private final FairExecutor turns;
    private final Runnable before;

    ReadExecutor(Database database, Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
        this.turns = new FairExecutor("read", SEATS);
        this.before = () -> {};
    }

    private ReadExecutor(ReadExecutor other, Runnable before) {
        this.database = other.database;
        this.snapshots = other.snapshots;
        this.turns = other.turns;
        this.before = before;
    }

    /// Returns an executor that shares the threads of this one and calls `check` before each read.
    ReadExecutor checking(Runnable check) {
        return new ReadExecutor(this, check);
    }

    /// Returns whether a read runs or waits.
    boolean isBusy() {
        return turns.isBusy();
    }

    /// A read of the tables and the index.
    interface Look<T extends @Nullable Object> {
        T at(Handle handle, Snapshot snapshot) throws IOException;
    }

    /// Reads what needs neither the index nor the events.
    <T extends @Nullable Object> T read(Function<Handle, T> work) {
        before.run();
        return turns.take(() -> {
            try {
                return database.snapshot(work);
            } catch (JdbiException e) {
                throw database.unable("cannot be read", Database.reason(e), e);
            }
        });
    }

    /// Reads what needs a snapshot of the record.
    <T extends @Nullable Object> T look(Look<T> work) {
        before.run();
        return turns.take(() -> {
            try {
                while (true) {
                    Answer<T> answer = database.snapshot(handle -> answer(handle, work));
                    if (answer != null) {
                        return answer.value();
                    }
                }
            } catch (JdbiException e) {
                throw database.unable("cannot be read", Database.reason(e), e);
            }
        });
    }

    private record Answer<T extends @Nullable Object>(T value) {}

    /// Returns the answer, or null if the handle's transaction began too early.
    private <T extends @Nullable Object> @Nullable Answer<T> answer(Handle handle, Look<T> work) {
        try (Snapshot snapshot = snapshots.at(handle)) {
            return snapshot == null ? null : new Answer<>(work.at(handle, snapshot));
        } catch (IOException e) {
            throw database.unable("has an index that cannot be read", e.getMessage(), e);
        }
    }

    /// Waits until all submitted reads are done.
    @Override
    public void close() {
        turns.close();
    }
}
