package org.onrecord.archive;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.Index;
import org.onrecord.search.Indexed;
import org.onrecord.search.Snapshot;

/// Keeps the newest [View] of a record: takes in what was put on record since, by this object's archive or
/// by another process, lets the index follow, and gives those who read a view that fits their transaction.
///
/// Readers and the one thread that writes may use it at once. Only the writing thread may use what
/// [#index()], [#copies()] and [#speakers()] give, between [#toWrite] and [#commit]: it holds the log's lock
/// then, so there is nothing that anybody could take in meanwhile.
final class Views implements AutoCloseable {
    private final Database database;
    private final IndexFolder folder;
    private final Speakers speakers = new Speakers();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable View newest;

    Views(Database database, IndexFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /// The view of the log as it stands in the transaction of `handle`, which the caller closes; or null
    /// where a newer one was made since that began, and the caller begins another.
    @Nullable
    View at(Handle handle) {
        long size = LogTables.size(handle);
        View view = used();
        if (view != null && view.size() == size) {
            return view;
        }
        if (view != null) {
            view.close();
        }
        lock.lock();
        try {
            View now = takeIn(handle, size);
            folder.commitWhereDue();
            return now.size() == size && now.index().tryUse() ? now : null;
        } catch (IOException e) {
            throw unable(e);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable View used() {
        while (true) {
            View view = newest;
            if (view == null || view.index().tryUse()) {
                return view;
            }
        }
    }

    /// The view that somebody who is about to write begins with, of the log that its transaction holds the lock
    /// of. It is not to be closed.
    View toWrite(Handle handle, long size) {
        lock.lock();
        try {
            return settled(handle, size);
        } catch (IOException e) {
            throw unable(e);
        } finally {
            lock.unlock();
        }
    }

    /// The newest view, with an index that has all of it too: after a failure, readers have a view still while
    /// the index is yet to be opened again.
    private View settled(Handle handle, long size) throws IOException {
        View now = takeIn(handle, size);
        folder.follow(handle, now.overlay(), now.shelf(handle), now.size(), _ -> {});
        return now;
    }

    /// Makes durable what was written, and takes it in. Who begins to read meanwhile waits for it, so nobody
    /// is told what a failure of the power may take back.
    void commit(Handle handle, long size) {
        lock.lock();
        try {
            folder.own(size);
            handle.commit();
            database.sync(handle);
            try {
                takeIn(handle, size);
            } catch (IOException | UnableToUseRecordException _) {
                // It is on record; the index follows when it is next asked.
                folder.discard();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Makes what the index was told durable, where that is much. Readers go on: they need nothing of it.
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

    private View takeIn(Handle handle, long size) throws IOException {
        View known = newest;
        if (known != null && known.size() >= size) {
            return known;
        }
        boolean haveOthersAdded = !folder.isOwn(size);
        Overlay overlay = known == null ? Overlay.of(List.of()) : known.overlay();
        List<Event> events =
                new Shelf(handle, overlay, new Shelf.Cache()).events(known == null ? 0 : known.size(), size);
        if (!events.isEmpty()) {
            overlay = overlay.and(events);
        }
        if (haveOthersAdded || !events.isEmpty()) {
            speakers.forget();
            folder.forgetCopies();
        }
        return follow(handle, overlay, size, _ -> {});
    }

    private View follow(Handle handle, Overlay overlay, long size, LongConsumer progress) throws IOException {
        folder.follow(handle, overlay, new Shelf(handle, overlay, new Shelf.Cache()), size, progress);
        return publish(size, overlay, new Shelf.Cache());
    }

    private View publish(long size, Overlay overlay, Shelf.Cache cache) throws IOException {
        View before = newest;
        Snapshot index = folder.refreshed().snapshot();
        View now = new View(size, overlay, cache, index);
        newest = now;
        if (before != null) {
            before.close();
        }
        return now;
    }

    /// Puts what statements mean, unless meanings have come to another position than `from` since they were
    /// read.
    ///
    /// @param to everything before this position has its meaning now
    /// @return whether they were put
    boolean putMeanings(long from, long to, List<Indexed> statements, List<float[]> vectors) {
        try {
            Index index = index();
            if (index.meaningPosition() != from) {
                return false;
            }
            index.putMeanings(statements, vectors, to);
            return true;
        } catch (IOException e) {
            throw unable(e);
        }
    }

    /// How far meanings came.
    long meaningPosition() {
        try {
            return index().meaningPosition();
        } catch (IOException e) {
            throw unable(e);
        }
    }

    /// Lets searches find the meanings that were put.
    void showMeanings(Handle handle) {
        lock.lock();
        try {
            View now = settled(handle, LogTables.size(handle));
            folder.hasNews();
            publish(now.size(), now.overlay(), now.cache());
        } catch (IOException e) {
            throw unable(e);
        } finally {
            lock.unlock();
        }
    }

    /// Makes the index anew. Who reads goes on with what was there before.
    void reindex(Handle handle, LongConsumer progress) {
        lock.lock();
        try {
            folder.clear();
            long size = LogTables.size(handle);
            List<Event> events = new Shelf(handle, Overlay.of(List.of()), new Shelf.Cache()).events(0, size);
            follow(handle, Overlay.of(events), size, progress);
            folder.commit();
        } catch (IOException e) {
            throw database.unable("has an index that cannot be made anew", e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    /// Forgets what is not on record after all.
    ///
    /// @param isIndexTouched whether the index was told of it, too
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

    /// The index, open.
    Index index() throws IOException {
        lock.lock();
        try {
            return folder.index();
        } finally {
            lock.unlock();
        }
    }

    Copies copies() {
        return folder.copies();
    }

    Speakers speakers() {
        return speakers;
    }

    private UnableToUseRecordException unable(IOException e) {
        return database.unable("has an index that cannot be used", e.getMessage(), e);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            View last = newest;
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
