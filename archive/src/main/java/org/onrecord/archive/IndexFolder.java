package org.onrecord.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.RecordLocation;
import org.onrecord.index.FolderInUseException;
import org.onrecord.index.Index;
import org.onrecord.lucene.Store;
import org.onrecord.store.CopyStore;
import org.onrecord.store.EventProjection;
import org.onrecord.store.StatementStore;

/// The folder with the index of a record. It opens the index when it is first needed, in the record's folder
/// or, for a record on a server, in the user's cache. For one thread at a time.
final class IndexFolder implements AutoCloseable {
    /// The width of the vectors.
    static final int WIDTH = 384;

    /// The maximum number of processes of one user on one machine that have a record on a server open at the
    /// same time.
    private static final int MOST_PROCESSES = 64;

    /// The part of an index that says how far the whole has come.
    private static final String STATEMENTS = "statements";

    private static final int COMMIT_EVERY = 20_000;

    private final Path folder;
    private final boolean isShared;
    private final String record;
    private final Consumer<String> notes;
    private @Nullable Index index;
    private @Nullable CopyStore copies;
    private long followed;
    private long ownTo;
    private long committed;
    private boolean hasNews = true;

    private IndexFolder(Path folder, boolean isShared, String record, Consumer<String> notes) {
        this.folder = folder;
        this.isShared = isShared;
        this.record = record;
        this.notes = notes;
    }

    static IndexFolder of(RecordLocation where, String record, ArchiveSettings settings) {
        return switch (where) {
            case RecordLocation.Folder(Path path) ->
                new IndexFolder(path.resolve("index"), false, record, settings.notes());
            case RecordLocation.Server _ ->
                new IndexFolder(settings.cache().resolve(record), true, record, settings.notes());
        };
    }

    /// Returns how far into the log the indexes on the disk came, without opening them.
    long position() {
        if (!isShared) {
            return Store.positionIn(folder.resolve(STATEMENTS), record);
        }
        long furthest = 0;
        for (int number = 1; number <= MOST_PROCESSES; number++) {
            furthest = Math.max(
                    furthest, Store.positionIn(folder.resolve("index-" + number).resolve(STATEMENTS), record));
        }
        return furthest;
    }

    Index index() throws IOException {
        Index open = index;
        if (open == null) {
            open = open();
            index = open;
            followed = open.position();
            committed = followed;
            copies = new CopyStore(open);
            open.healed().forEach(fault -> notes.accept(fault + "; rebuilding it, which takes minutes if it is large"));
        }
        return open;
    }

    private Index open() throws IOException {
        if (!isShared) {
            Files.createDirectories(folder);
            return Index.open(folder, record, WIDTH);
        }
        for (int number = 1; ; number++) {
            Path own = folder.resolve("index-" + number);
            Files.createDirectories(own);
            try {
                return Index.open(own, record, WIDTH);
            } catch (FolderInUseException e) {
                if (number == MOST_PROCESSES) {
                    throw e;
                }
            }
        }
    }

    /// Returns the store that recognises copies; it is opened with the index.
    CopyStore copies() {
        CopyStore open = copies;
        if (open == null) {
            throw new IllegalStateException("the index is opened before copies are looked for");
        }
        return open;
    }

    /// Forgets what was looked up about clusters.
    void forgetCopies() {
        if (copies != null) {
            copies.forget();
        }
    }

    /// Notes that the entries before `size` that the index does not have yet were added by this object, which
    /// has already added their fingerprints to the index.
    void own(long size) {
        ownTo = size;
    }

    /// Returns whether every entry before `size` came from this object or is in the index.
    boolean isOwn(long size) {
        return size <= Math.max(ownTo, followed);
    }

    /// Brings the index up to the entry before `size`.
    void follow(Handle handle, EventProjection projection, StatementStore store, long size, LongConsumer progress)
            throws IOException {
        Index open = index();
        if (followed > size) {
            notes.accept("the index is ahead of the record, which was put back to an older state; rebuilding it");
            clear();
            open = index();
        }
        if (followed == size) {
            return;
        }
        copies().on(store);
        Follower follower = new Follower(handle, projection, store, open, copies());
        if (followed < ownTo) {
            follow(follower, Math.min(ownTo, size), false, progress);
        }
        if (followed < size) {
            copies().on(store);
            follow(new Follower(handle, projection, store, open, copies()), size, true, progress);
        }
    }

    private void follow(Follower follower, long to, boolean withPrints, LongConsumer progress) throws IOException {
        follower.follow(followed, to, withPrints, progress);
        followed = to;
        hasNews = true;
        if (follower.hasRedacted()) {
            Index open = index();
            open.purge();
            commit();
            // It remembers words of what was read.
            copies = new CopyStore(open);
        }
    }

    /// Notes that something was added to the index.
    void hasNews() {
        hasNews = true;
    }

    /// Returns the index, refreshed so that everything added to it can be found.
    Index refreshed() throws IOException {
        Index open = index();
        if (hasNews) {
            open.refresh();
            hasNews = false;
        }
        return open;
    }

    /// An index with so much that is not durable that it should be committed, up to a position.
    record Due(Index index, long position) {}

    /// Returns what should be committed, or null if that can wait.
    @Nullable
    Due due() {
        Index open = index;
        return open != null && followed - committed >= COMMIT_EVERY ? new Due(open, followed) : null;
    }

    /// Notes that `due` was committed.
    void committed(Due due) {
        if (due.index == index) {
            committed = Math.max(committed, due.position);
        }
    }

    /// Commits what was last added to the index, if that is much.
    void commitWhereDue() throws IOException {
        if (due() != null) {
            commit();
        }
    }

    /// Commits what was last added to the index.
    void commit() throws IOException {
        Index open = index;
        if (open != null && followed > committed) {
            open.commit(followed);
            committed = followed;
        }
    }

    /// Empties the index.
    void clear() throws IOException {
        index().clear();
        copies = new CopyStore(index());
        followed = 0;
        committed = 0;
        ownTo = 0;
        hasNews = true;
    }

    /// Discards what was added to the index since it was last committed.
    void discard() {
        Index open = index;
        index = null;
        copies = null;
        ownTo = 0;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                notes.accept("the index could not be closed: " + e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        try {
            commit();
        } catch (IOException e) {
            notes.accept(
                    "the index could not be written: " + e.getMessage() + "; it catches up when it is next opened");
        } finally {
            discard();
        }
    }
}
