package org.onrecord.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// The stories of one source, one after the other; the next is read when it is asked for. For one thread.
/// Whoever opens them closes them.
public interface Stories extends Closeable {
    /// What comes next, or null when all was given.
    ///
    /// @throws IOException if the rest of the source cannot be read; its message is for the user
    @Nullable
    Taken next() throws IOException;

    /// Leaves out what comes next, at less cost than reading it where that can be.
    ///
    /// @return whether there was something
    /// @throws IOException if the rest of the source cannot be read
    default boolean skip() throws IOException {
        return next() != null;
    }

    @Override
    default void close() throws IOException {}

    /// Reads something when it is asked for.
    @FunctionalInterface
    interface Later {
        /// Reads it.
        ///
        /// @throws IOException if it cannot be read; its message is for the user
        Taken read() throws IOException;
    }

    /// One thing, which is read when it is asked for, and not where it is left out.
    static Stories later(Later later) {
        Queue<Later> left = new ArrayDeque<>(List.of(later));
        return new Stories() {
            @Override
            public @Nullable Taken next() throws IOException {
                Later one = left.poll();
                return one == null ? null : one.read();
            }

            @Override
            public boolean skip() {
                return left.poll() != null;
            }
        };
    }

    /// These, and nothing else.
    static Stories of(Taken... taken) {
        return of(List.of(taken));
    }

    /// These, and nothing else.
    static Stories of(Collection<? extends Taken> taken) {
        Queue<Taken> left = new ArrayDeque<>(taken);
        return left::poll;
    }
}
