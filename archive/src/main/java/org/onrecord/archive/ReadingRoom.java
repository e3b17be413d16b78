package org.onrecord.archive;

import java.io.IOException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Where a record is read: some at once, each of them as it stands at one moment, with all that was
/// acknowledged before. Safe for use by several threads.
final class ReadingRoom implements AutoCloseable {
    private static final int FEWEST = 4;
    private static final int MOST = 16;

    /// How many read at once. A search is mostly work for a processor; two more keep those busy while some wait
    /// for the disk.
    static final int SEATS = Math.clamp(Runtime.getRuntime().availableProcessors() + 2L, FEWEST, MOST);

    private final Database database;
    private final Views views;
    private final Turns turns = new Turns("read", SEATS);

    ReadingRoom(Database database, Views views) {
        this.database = database;
        this.views = views;
    }

    /// What is done with the tables and the index.
    interface Look<T extends @Nullable Object> {
        T at(Handle handle, View view) throws IOException;
    }

    /// Reads what needs neither the index nor what events say.
    <T extends @Nullable Object> T read(Function<Handle, T> work) {
        return turns.take(() -> {
            try {
                return database.snapshot(work);
            } catch (JdbiException e) {
                throw database.unable("cannot be read", Database.reason(e), e);
            }
        });
    }

    /// Reads.
    <T extends @Nullable Object> T look(Look<T> work) {
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

    /// The answer, or null where the handle's transaction began too early.
    private <T extends @Nullable Object> @Nullable Answer<T> answer(Handle handle, Look<T> work) {
        try (View view = views.at(handle)) {
            return view == null ? null : new Answer<>(work.at(handle, view));
        } catch (IOException e) {
            throw database.unable("has an index that cannot be read", e.getMessage(), e);
        }
    }

    /// Waits for those who are reading.
    @Override
    public void close() {
        turns.close();
    }
}
