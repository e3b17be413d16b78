package org.onrecord.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jdbi.v3.core.Handle;
import org.onrecord.search.Snapshot;

/// What those who read at the same time share: the first `size` entries of the log, what all events among
/// them say, and the index as it followed them. Nothing of it changes; the stories it remembers are those
/// that were asked for lately. Each user closes it, as one closes a [Snapshot].
///
/// @param size how many entries there are
/// @param overlay what the events among them say
/// @param cache stories read lately, as they stand at this size
/// @param index the index at this size
record View(long size, Overlay overlay, Shelf.Cache cache, Snapshot index) implements AutoCloseable {
    /// Takes stories and statements from the tables, by a transaction that began when the log had this size.
    Shelf shelf(Handle handle) {
        return new Shelf(handle, overlay, cache);
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
