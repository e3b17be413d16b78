package org.onrecord.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// The stories of one source, read one at a time on demand. Not thread-safe. The caller closes it.
public interface Stories extends Closeable {
    /// Returns the next result, or null at the end.
    ///
    /// @throws IOException if the rest of the source cannot be read; its message is for the user
    @Nullable
    ReadResult next() throws IOException;

    /// Skips the next result, at less cost than reading it where possible.
    ///
    /// @return whether there was one
    /// @throws IOException if the rest of the source cannot be read
    default boolean skip() throws IOException {
        return next() != null;
    }

    @Override
    default void close() throws IOException {}

    /// Reads one item on demand.
    @FunctionalInterface
    interface Later {
        /// Reads the item.
        ///
        /// @throws IOException if it cannot be read; its message is for the user
        ReadResult read() throws IOException;
    }

    /// Returns a single result that is read on demand, and not at all if it is skipped.
    static Stories later(Later later) {
        Queue<Later> left = new ArrayDeque<>(List.of(later));
        return new Stories() {
            @Override
            public @Nullable ReadResult next() throws IOException {
                Later one = left.poll();
                return one == null ? null : one.read();
            }

            @Override
            public boolean skip() {
                return left.poll() != null;
            }
        };
    }

    /// Returns these results.
    static Stories of(ReadResult... results) {
        return of(List.of(results));
    }

    /// Returns these results.
    static Stories of(Collection<? extends ReadResult> results) {
        Queue<ReadResult> left = new ArrayDeque<>(results);
        return left::poll;
    }
}
