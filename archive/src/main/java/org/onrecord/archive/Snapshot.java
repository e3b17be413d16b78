package org.onrecord.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.onrecord.index.IndexSnapshot;
import org.onrecord.store.EventProjection;
import org.onrecord.store.StatementStore;

/// The state that concurrent reads share: the first `size` entries of the log, the effect of all edits among
/// them, and the index after it followed them. None of this changes; only the cache of recently requested
/// stories does. Each user closes the snapshot, like an [IndexSnapshot].
///
/// @param size the number of entries
/// @param projection the effect of the edits among them
/// @param cache recently read stories, in their state at this size
/// @param index the index at this size
record Snapshot(long size, EventProjection projection, StatementStore.Cache cache, IndexSnapshot index)
        implements AutoCloseable {
    /// Returns a store that reads stories and statements in a transaction that began when the log had this
    /// size.
    StatementStore store(Handle handle) {
        return new StatementStore(handle, projection, cache);
    }

    /// Returns the numbers of the statements with an id: usually one. The index does not know those that were
    /// redacted.
    List<Long> numbersOf(String id) throws IOException {
        List<Long> known = index.numbersOf(id);
        Long redacted = known.isEmpty() ? projection.redactions().entryAbout(id) : null;
        return redacted == null ? known : List.of(redacted);
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be closed", e);
        }
    }
}
