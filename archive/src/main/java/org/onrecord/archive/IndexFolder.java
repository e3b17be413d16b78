package org.onrecord.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.FolderInUseException;
import org.onrecord.search.Index;

/// The index of a record, opened when it is first needed, in the record's folder or, for a record on a
/// server, in the user's cache. For one thread at a time.
final class IndexFolder implements AutoCloseable {
    /// How wide the meanings are.
    static final int WIDTH = 384;

    /// Processes of one user on one machine that have a record on a server open at the same time.
    private static final int MOST_PROCESSES = 64;

    private static final int COMMIT_EVERY = 20_000;

    private final Path folder;
    private final boolean isShared;
    private final String record;
    private final Consumer<String> notes;
    private @Nullable Index index;
    private @Nullable Copies copies;
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

    static IndexFolder of(Where where, String record, Settings settings) {
        return switch (where) {
            case Where.Folder(Path path) -> new IndexFolder(path.resolve("index"), false, record, settings.notes());
            case Where.Server _ -> new IndexFolder(settings.cache().resolve(record), true, record, settings.notes());
        };
    }

    Index index() throws IOException {
        Index open = index;
        if (open == null) {
            open = open();
            index = open;
            followed = open.position();
            committed = followed;
            copies = new Copies(open);
            open.healed()
                    .forEach(fault -> notes.accept(fault + "; it is made anew, which takes minutes for a large one"));
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

    /// What tells copies, open with the index.
    Copies copies() {
        Copies open = copies;
        if (open == null) {
            throw new IllegalStateException("the index is opened before copies are looked for");
        }
        return open;
    }

    /// Forgets what was looked up of clusters.
    void forgetCopies() {
        if (copies != null) {
            copies.forget();
        }
    }

    /// Notes that the entries before `size` that the index does not have yet were added by this object,
    /// which put their prints into the index already.
    void own(long size) {
        ownTo = size;
    }

    /// Whether all entries before `size` came from this object or are in the index.
    boolean isOwn(long size) {
        return size <= Math.max(ownTo, followed);
    }

    /// Brings the index up to the entry before `size`.
    void follow(Handle handle, Overlay overlay, Shelf shelf, long size, LongConsumer progress) throws IOException {
        Index open = index();
        if (followed > size) {
            notes.accept("the index is ahead of the record, which was put back to an older state; it is made anew");
            clear();
            open = index();
        }
        if (followed == size) {
            return;
        }
        copies().on(shelf);
        Follower follower = new Follower(handle, overlay, shelf, open, copies());
        if (followed < ownTo) {
            follow(follower, Math.min(ownTo, size), false, progress);
        }
        if (followed < size) {
            follow(follower, size, true, progress);
        }
    }

    private void follow(Follower follower, long to, boolean withPrints, LongConsumer progress) throws IOException {
        follower.follow(followed, to, withPrints, progress);
        followed = to;
        hasNews = true;
    }

    /// Notes that the index was told something.
    void hasNews() {
        hasNews = true;
    }

    /// The index with all that it was told to be found.
    Index refreshed() throws IOException {
        Index open = index();
        if (hasNews) {
            open.refresh();
            hasNews = false;
        }
        return open;
    }

    /// An index with so much that is not durable that it should be made so, up to a position.
    record Due(Index index, long position) {}

    /// What should be made durable, or null where that can wait.
    @Nullable
    Due due() {
        Index open = index;
        return open != null && followed - committed >= COMMIT_EVERY ? new Due(open, followed) : null;
    }

    /// Notes that it was made durable.
    void committed(Due due) {
        if (due.index == index) {
            committed = Math.max(committed, due.position);
        }
    }

    /// Makes what the index was told last durable where that is much.
    void commitWhereDue() throws IOException {
        if (due() != null) {
            commit();
        }
    }

    /// Makes what the index was told last, for good.
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
        copies = new Copies(index());
        followed = 0;
        committed = 0;
        ownTo = 0;
        hasNews = true;
    }

    /// Forgets what the index was told since it was last committed.
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
