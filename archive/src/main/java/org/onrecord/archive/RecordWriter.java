package org.onrecord.archive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.head.AcknowledgedHead;
import org.onrecord.lucene.IndexedStatement;
import org.onrecord.store.CopyStore;
import org.onrecord.store.Database;
import org.onrecord.store.EntryType;
import org.onrecord.store.Eraser;
import org.onrecord.store.EventProjection;
import org.onrecord.store.EventTables;
import org.onrecord.store.LogTables;
import org.onrecord.store.Payload;
import org.onrecord.store.RedactionScope;
import org.onrecord.store.SpeakerStore;
import org.onrecord.store.StatementStore;
import org.onrecord.verification.KnownHead;

/// Writes stories, people's edits, and what the index contains beyond these. Safe for use by several threads;
/// one of them writes at a time.
final class RecordWriter implements AutoCloseable {
    private static final int MEANINGS = 256;

    private final Database database;
    private final Snapshots snapshots;
    private final ReadExecutor executor;
    private final EncoderOnDemand meanings;
    private final Clock clock;
    private final AcknowledgedHead acknowledged;
    private final FairExecutor turns;
    private final ReentrantLock meaning;
    private final Runnable check;

    RecordWriter(
            Database database,
            Snapshots snapshots,
            ReadExecutor executor,
            EncoderOnDemand meanings,
            Clock clock,
            AcknowledgedHead acknowledged) {
        this.database = database;
        this.snapshots = snapshots;
        this.executor = executor;
        this.meanings = meanings;
        this.clock = clock;
        this.acknowledged = acknowledged;
        this.turns = new FairExecutor("write", 1);
        this.meaning = new ReentrantLock();
        this.check = () -> {};
    }

    private RecordWriter(RecordWriter other, ReadExecutor executor, Runnable check) {
        this.database = other.database;
        this.snapshots = other.snapshots;
        this.executor = executor;
        this.meanings = other.meanings;
        this.clock = other.clock;
        this.acknowledged = other.acknowledged;
        this.turns = other.turns;
        this.meaning = other.meaning;
        this.check = check;
    }

    /// Returns a writer that takes turns with this one and calls `check` before each write.
    RecordWriter checking(Runnable other) {
        return new RecordWriter(this, executor.checking(other), other);
    }

    /// Returns whether a write runs or waits.
    boolean isBusy() {
        return turns.isBusy();
    }

    /// What a write works with.
    ///
    /// @param snapshot the record before the write
    record Writer(Handle handle, Snapshot snapshot, StatementStore store, LogTables log, SpeakerStore speakers) {
        EventProjection projection() {
            return snapshot.projection();
        }
    }

    /// Puts stories on record, all of them or none.
    List<AddResult> add(List<NewStory> newStories) {
        newStories.forEach(StoryAdder::requireKeepable);
        return transact(true, writer -> {
            CopyStore copies = snapshots.copies();
            copies.on(writer.store());
            StoryAdder adding = new StoryAdder(writer, copies, clock.instant());
            List<AddResult> results = new ArrayList<>();
            for (NewStory newStory : newStories) {
                results.add(adding.add(newStory));
            }
            adding.write();
            return results;
        });
    }

    /// Puts a person's edit on record.
    ///
    /// @param edit appends the edit; receives the writer, with the next position and what is on record
    <E extends Event.Edit> E append(Function<Writer, E> edit) {
        return transact(false, writer -> {
            E made = edit.apply(writer);
            new EventTables(writer.handle()).writeEdits(List.of(made));
            return made;
        });
    }

    /// Takes what is in a scope out of the record, and puts on record that this was done.
    ///
    /// @param choose returns the scope, or throws if it must not be redacted
    Event.Redacted redact(Function<Writer, RedactionScope> choose, EditNote note) {
        return append(writer -> {
            RedactionScope scope = choose.apply(writer);
            String story = scope.story().story().id().value();
            Event.Redacted redacted =
                    new Eraser(writer.handle()).erase(scope, writer.log().size(), note);
            writer.log().append(EntryType.REDACTION, story, Payload.ofEvent(redacted, story));
            database.compaction().begin(writer.handle());
            return redacted;
        });
    }

    /// Takes what was redacted out of the database's files, if that is still to be done.
    ///
    /// @return what prevented it, in words, or null if nothing did
    @Nullable
    String purge() {
        return turns.take(() -> database.compaction().finish());
    }

    /// Puts on record that a person accepts the record in an older state than was acknowledged.
    ///
    /// @throws IllegalArgumentException if it is not older
    Event.Accepted accept(EditNote note) {
        return transact(
                false,
                (handle, _) -> {
                    if (acknowledged.fault(handle) == null) {
                        throw new IllegalArgumentException(
                                "the record in " + database + " has everything that was acknowledged");
                    }
                },
                writer -> {
                    KnownHead known = acknowledged.known();
                    Event.Accepted accepted = new Event.Accepted(
                            writer.log().size(),
                            known == null ? 0 : known.size(),
                            known == null || known.root() == null
                                    ? null
                                    : known.root().toString(),
                            note);
                    writer.log()
                            .append(
                                    EntryType.ACCEPTANCE,
                                    Long.toString(accepted.size()),
                                    Payload.ofEvent(accepted, ""));
                    new EventTables(writer.handle()).writeEdits(List.of(accepted));
                    return accepted;
                });
    }

    /// Writes to tables that are not part of the log.
    void aside(Consumer<Handle> work) {
        alone("cannot be written", handle -> {
            handle.useTransaction(work::accept);
            database.sync(handle);
            return null;
        });
    }

    private <T> T transact(boolean tellsIndex, Function<Writer, T> work) {
        return transact(tellsIndex, (handle, log) -> acknowledged.require(handle, log.head()), work);
    }

    /// Writes within one transaction.
    ///
    /// @param before checks the log, which is locked, and throws if it must not be added to
    private <T> T transact(boolean tellsIndex, BiConsumer<Handle, LogTables> before, Function<Writer, T> work) {
        check.run();
        return turns.take(() -> new WriteAttempts<T>(database).run(attempt -> once(tellsIndex, before, work, attempt)));
    }

    private <T> T once(
            boolean tellsIndex,
            BiConsumer<Handle, LogTables> before,
            Function<Writer, T> work,
            WriteAttempts<T> attempt) {
        boolean done = false;
        try (Handle handle = database.jdbi().open()) {
            T result = transact(handle, before, work, attempt);
            done = true;
            return result;
        } catch (JdbiException e) {
            throw database.unable(
                    "cannot be written", Database.reason(e) + "; what was acknowledged before is kept", e);
        } finally {
            if (done) {
                snapshots.commitWhereDue();
            } else {
                snapshots.forget(tellsIndex);
            }
        }
    }

    private <T> T transact(
            Handle handle, BiConsumer<Handle, LogTables> before, Function<Writer, T> work, WriteAttempts<T> attempt) {
        handle.begin();
        try {
            LogTables log = LogTables.lock(handle);
            before.accept(handle, log);
            Snapshot snapshot = snapshots.toWrite(handle, log.size());
            // A separate store with a separate cache, because it sees what is not on record yet.
            StatementStore store = new StatementStore(handle, snapshot.projection(), new StatementStore.Cache());
            T result = work.apply(new Writer(handle, snapshot, store, log, snapshots.speakers()));
            attempt.commits(log.write(), result);
            snapshots.commit(handle, log.size());
            acknowledged.acknowledge(log.head());
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

    /// Adds the vectors of some more statements to the index.
    ///
    /// @param atMost the maximum number of log entries to process
    /// @return how many entries are left
    long addMeanings(int atMost) {
        meaning.lock();
        try {
            long size = executor.look((_, snapshot) -> snapshot.size());
            // Not the snapshot's position, which may be older after a failure.
            long from = onIndex(_ -> snapshots.meaningPosition());
            long to = Math.min(size, from + atMost);
            long reached = from;
            while (reached < to && addMeanings(reached, Math.min(to, reached + MEANINGS))) {
                reached = Math.min(to, reached + MEANINGS);
            }
            if (reached > from) {
                onIndex(handle -> {
                    snapshots.showMeanings(handle);
                    return null;
                });
            }
            return size - reached;
        } finally {
            meaning.unlock();
        }
    }

    private boolean addMeanings(long first, long after) {
        List<KeptStatement> statements = executor.look((handle, snapshot) -> {
            StatementStore store = snapshot.store(handle);
            return store
                    .statements(store.entries().rows(first, after - 1).stream()
                            .filter(row -> row.sort() == EntryType.STATEMENT)
                            .toList())
                    .stream()
                    .filter(statement -> statement.status() != StatementStatus.REDACTED)
                    .toList();
        });
        // Runs on the caller's thread: it takes seconds, and no read or other write waits for it.
        List<float[]> vectors =
                meanings.of(statements.stream().map(KeptStatement::words).toList());
        List<IndexedStatement> indexed =
                statements.stream().map(Follower::indexed).toList();
        return onIndex(_ -> snapshots.putMeanings(first, after, indexed, vectors));
    }

    /// Rebuilds the index from the tables.
    ///
    /// @param progress receives the number of entries indexed so far
    void reindex(LongConsumer progress) {
        onIndex(handle -> {
            snapshots.reindex(handle, progress);
            return null;
        });
    }

    private <T extends @Nullable Object> T onIndex(Function<Handle, T> work) {
        return alone("cannot be read", work);
    }

    private <T extends @Nullable Object> T alone(String failed, Function<Handle, T> work) {
        check.run();
        return turns.take(() -> {
            try {
                return database.jdbi().withHandle(work::apply);
            } catch (JdbiException e) {
                throw database.unable(failed, Database.reason(e), e);
            }
        });
    }

    /// Waits until all submitted writes are done.
    @Override
    public void close() {
        turns.close();
    }
}
