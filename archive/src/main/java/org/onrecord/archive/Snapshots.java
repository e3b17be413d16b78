package org.onrecord.archive;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Event;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.index.Index;
import org.onrecord.index.IndexSnapshot;
import org.onrecord.lucene.IndexedStatement;
import org.onrecord.store.CopyStore;
import org.onrecord.store.Database;
import org.onrecord.store.EventProjection;
import org.onrecord.store.EventTables;
import org.onrecord.store.LogTables;
import org.onrecord.store.SpeakerStore;
import org.onrecord.store.StatementStore;

/// Keeps the newest [Snapshot] of a record. It takes in what this object's archive or another process has put
/// on record since, updates the index, and gives readers a snapshot that fits their transaction.
///
/// Readers and the one writing thread may use it at once. Only the writing thread may use what [#index()],
/// [#copies()] and [#speakers()] return, between [#toWrite] and [#commit]: it holds the log's lock then, so
/// there is nothing for other threads to take in meanwhile.
final class Snapshots implements AutoCloseable {
    private final Database database;
    private final IndexFolder folder;
    private final SpeakerStore speakers = new SpeakerStore();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Snapshot newest;

    Snapshots(Database database, IndexFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /// Returns the snapshot of the log in the transaction of `handle`; the caller closes it. Returns null if
    /// a newer snapshot was made after that transaction began; the caller then begins another.
    @Nullable
    Snapshot at(Handle handle) {
        long size = LogTables.size(handle);
        Snapshot snapshot = used();
        if (snapshot != null && snapshot.size() == size) {
            return snapshot;
        }
        if (snapshot != null) {
            snapshot.close();
        }
        lock.lock();
        try {
            Snapshot now = takeIn(handle, size);
            folder.commitWhereDue();
            return now.size() == size && now.index().tryUse() ? now : null;
        } catch (IOException e) {
            throw unable(e);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Snapshot used() {
        while (true) {
            Snapshot snapshot = newest;
            if (snapshot == null || snapshot.index().tryUse()) {
                return snapshot;
            }
        }
    }

    /// Returns the snapshot with which a write begins. The write's transaction holds the lock of the log. The
    /// caller must not close the snapshot.
    Snapshot toWrite(Handle handle, long size) {
        lock.lock();
        try {
            return settled(handle, size);
        } catch (IOException e) {
            throw unable(e);
        } finally {
            lock.unlock();
        }
    }

    /// Returns the newest snapshot, with an index that has all of it too: after a failure, readers still have
    /// a snapshot while the index is yet to be opened again.
    private Snapshot settled(Handle handle, long size) throws IOException {
        Snapshot now = takeIn(handle, size);
        folder.follow(handle, now.projection(), now.store(handle), now.size(), _ -> {});
        return now;
    }

    /// Makes durable what was written, and takes it in. Readers that begin to use the new entries meanwhile
    /// wait for it, so none receives what a power failure may take back.
    void commit(Handle handle, long size) {
        lock.lock();
        try {
            folder.own(size);
            handle.commit();
            database.sync(handle);
            try {
                takeIn(handle, size);
            } catch (IOException | UnableToUseRecordException _) {
                // The entries are on record; the index follows when it is next used.
                folder.discard();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Commits what was added to the index, if that is much. Readers do not wait for it.
    void commitWhereDue() {
        IndexFolder.Due due;
        lock.lock();
        try {
            due = folder.due();
        } finally {
            lock.unlock();
        }
        if (due != null) {
            try {
                due.index().commit(due.position());
            } catch (IOException e) {
                throw unable(e);
            }
            lock.lock();
            try {
                folder.committed(due);
            } finally {
                lock.unlock();
            }
        }
    }

    private Snapshot takeIn(Handle handle, long size) throws IOException {
        Snapshot known = newest;
        if (known != null && known.size() >= size) {
            return known;
        }
        boolean haveOthersAdded = !folder.isOwn(size);
        EventTables events = new EventTables(handle);
        EventProjection before = known == null ? EventProjection.NONE : known.projection();
        List<Event.Edit> edits = events.edits(known == null ? 0 : known.size(), size);
        // A redaction also takes words out of earlier edits.
        EventProjection projection = edits.stream().anyMatch(Event.Redacted.class::isInstance)
                ? EventProjection.NONE.and(events.edits(0, size))
                : before.and(edits);
        if (haveOthersAdded || !edits.isEmpty()) {
            speakers.forget();
            folder.forgetCopies();
        }
        return follow(handle, projection, size, _ -> {});
    }

    private Snapshot follow(Handle handle, EventProjection projection, long size, LongConsumer progress)
            throws IOException {
        folder.follow(
                handle, projection, new StatementStore(handle, projection, new StatementStore.Cache()), size, progress);
        return publish(size, projection, new StatementStore.Cache());
    }

    private Snapshot publish(long size, EventProjection projection, StatementStore.Cache cache) throws IOException {
        Snapshot before = newest;
        IndexSnapshot index = folder.refreshed().snapshot();
        Snapshot now = new Snapshot(size, projection, cache, index);
        newest = now;
        if (before != null) {
            before.close();
        }
        return now;
    }

    /// Adds the vectors of statements to the index, unless the position that vectors have reached is no
    /// longer `from`.
    ///
    /// @param to everything before this position has its vector afterwards
    /// @return whether the vectors were added; false also if a statement was redacted meanwhile
    boolean putMeanings(long from, long to, List<IndexedStatement> statements, List<float[]> vectors) {
        try {
            Index index = index();
            Snapshot now = newest;
            if (index.meaningPosition() != from || (now != null && isAnyRedacted(statements, now.projection()))) {
                return false;
            }
            index.putMeanings(statements, vectors, to);
            return true;
        } catch (IOException e) {
            throw unable(e);
        }
    }

    private static boolean isAnyRedacted(List<IndexedStatement> statements, EventProjection projection) {
        return statements.stream().anyMatch(statement -> projection.redactions().ofEntry(statement.number()) != null);
    }

    /// Returns the position that vectors have reached.
    long meaningPosition() {
        try {
            return index().meaningPosition();
        } catch (IOException e) {
            throw unable(e);
        }
    }

    /// Makes the added vectors visible to searches.
    void showMeanings(Handle handle) {
        lock.lock();
        try {
            Snapshot now = settled(handle, LogTables.size(handle));
            folder.hasNews();
            publish(now.size(), now.projection(), now.cache());
        } catch (IOException e) {
            throw unable(e);
        } finally {
            lock.unlock();
        }
    }

    /// Rebuilds the index. Readers continue with what was there before.
    void reindex(Handle handle, LongConsumer progress) {
        lock.lock();
        try {
            folder.clear();
            long size = LogTables.size(handle);
            follow(handle, EventProjection.NONE.and(new EventTables(handle).edits(0, size)), size, progress);
            folder.commit();
        } catch (IOException e) {
            throw database.unable("has an index that cannot be rebuilt", e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    /// Forgets what did not get on record after all.
    ///
    /// @param isIndexTouched whether it was added to the index, too
    void forget(boolean isIndexTouched) {
        lock.lock();
        try {
            speakers.forget();
            if (isIndexTouched) {
                folder.discard();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Returns the open index.
    Index index() throws IOException {
        lock.lock();
        try {
            return folder.index();
        } finally {
            lock.unlock();
        }
    }

    CopyStore copies() {
        return folder.copies();
    }

    SpeakerStore speakers() {
        return speakers;
    }

    private UnableToUseRecordException unable(IOException e) {
        return database.unable("has an index that cannot be used", e.getMessage(), e);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            Snapshot last = newest;
            newest = null;
            if (last != null) {
                last.close();
            }
            folder.close();
        } finally {
            lock.unlock();
        }
    }
}
