package org.onrecord.archive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.Indexed;

/// Writes: stories, what people did, and what the index holds beyond that. Safe for use by several threads,
/// one of which writes at a time.
final class Writing implements AutoCloseable {
    private static final int MEANINGS = 256;

    private final Database database;
    private final Views views;
    private final ReadingRoom room;
    private final MeaningsOnDemand meanings;
    private final Clock clock;
    private final Turns turns = new Turns("write", 1);
    private final ReentrantLock meaning = new ReentrantLock();

    Writing(Database database, Views views, ReadingRoom room, MeaningsOnDemand meanings, Clock clock) {
        this.database = database;
        this.views = views;
        this.room = room;
        this.meanings = meanings;
        this.clock = clock;
    }

    /// What is at hand while something is written.
    ///
    /// @param view the record as it stood before
    record Writer(Handle handle, View view, Shelf shelf, LogTables log, Speakers speakers) {
        Overlay overlay() {
            return view.overlay();
        }
    }

    /// Puts stories on record, all of them or none.
    List<Added> add(List<Draft> drafts) {
        drafts.forEach(Adding::requireKeepable);
        return transact(true, writer -> {
            Copies copies = views.copies();
            copies.on(writer.shelf());
            Adding adding = new Adding(writer, copies, clock.instant());
            List<Added> results = new ArrayList<>();
            for (Draft draft : drafts) {
                results.add(adding.add(draft));
            }
            adding.write();
            return results;
        });
    }

    /// Puts what people did on record.
    ///
    /// @param events makes the events, given the next position and what is on record
    List<Event> append(Function<Writer, List<Event>> events) {
        return transact(false, writer -> {
            List<Event> made = events.apply(writer);
            Adding.writeEvents(writer.handle(), made);
            return made;
        });
    }

    /// Writes beside the log.
    void aside(Consumer<Handle> work) {
        alone("cannot be written", handle -> {
            handle.useTransaction(work::accept);
            database.sync(handle);
            return null;
        });
    }

    private <T> T transact(boolean tellsIndex, Function<Writer, T> work) {
        return turns.take(() -> {
            boolean done = false;
            try (Handle handle = database.jdbi().open()) {
                T result = transact(handle, work);
                done = true;
                return result;
            } catch (JdbiException e) {
                throw database.unable(
                        "cannot be written", Database.reason(e) + "; what was acknowledged before is kept", e);
            } finally {
                if (done) {
                    views.commitWhereDue();
                } else {
                    views.forget(tellsIndex);
                }
            }
        });
    }

    private <T> T transact(Handle handle, Function<Writer, T> work) {
        handle.begin();
        try {
            LogTables log = LogTables.lock(handle);
            View view = views.toWrite(handle, log.size());
            // Of its own, with a cache of its own: it sees what is not on record yet.
            Shelf shelf = new Shelf(handle, view.overlay(), new Shelf.Cache());
            T result = work.apply(new Writer(handle, view, shelf, log, views.speakers()));
            log.write();
            views.commit(handle, log.size());
            return result;
        } catch (RuntimeException | Error e) {
            rollback(handle, e);
            throw e;
        }
    }

    private static void rollback(Handle handle, Throwable because) {
        try {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        } catch (JdbiException e) {
            because.addSuppressed(e);
        }
    }

    /// Puts the meanings of some more statements into the index.
    ///
    /// @param atMost how many entries of the log to go through
    /// @return how many entries are left
    long addMeanings(int atMost) {
        meaning.lock();
        try {
            long size = room.look((_, view) -> view.size());
            // Not the view's, which may lag behind after a failure.
            long from = onIndex(_ -> views.meaningPosition());
            long to = Math.min(size, from + atMost);
            long reached = from;
            while (reached < to && addMeanings(reached, Math.min(to, reached + MEANINGS))) {
                reached = Math.min(to, reached + MEANINGS);
            }
            if (reached > from) {
                onIndex(handle -> {
                    views.showMeanings(handle);
                    return null;
                });
            }
            return size - reached;
        } finally {
            meaning.unlock();
        }
    }

    private boolean addMeanings(long first, long behind) {
        List<KeptStatement> statements = room.look((handle, view) -> {
            Shelf shelf = view.shelf(handle);
            return shelf.statements(shelf.rows(first, behind - 1).stream()
                    .filter(row -> row.sort().equals(Payload.STATEMENT))
                    .toList());
        });
        // On the caller's thread: it takes seconds, and nobody waits for it.
        List<float[]> vectors =
                meanings.of(statements.stream().map(KeptStatement::words).toList());
        List<Indexed> indexed = statements.stream().map(Follower::indexed).toList();
        return onIndex(_ -> views.putMeanings(first, behind, indexed, vectors));
    }

    /// Makes the index anew from the tables.
    ///
    /// @param progress told how many entries are in it
    void reindex(LongConsumer progress) {
        onIndex(handle -> {
            views.reindex(handle, progress);
            return null;
        });
    }

    private <T extends @Nullable Object> T onIndex(Function<Handle, T> work) {
        return alone("cannot be read", work);
    }

    private <T extends @Nullable Object> T alone(String failed, Function<Handle, T> work) {
        return turns.take(() -> {
            try {
                return database.jdbi().withHandle(work::apply);
            } catch (JdbiException e) {
                throw database.unable(failed, Database.reason(e), e);
            }
        });
    }

    /// Waits for whoever is writing.
    @Override
    public void close() {
        turns.close();
    }
}
