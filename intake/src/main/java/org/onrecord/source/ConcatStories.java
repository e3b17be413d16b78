package org.onrecord.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The stories of several parts in sequence. Each part is opened when the one before it is exhausted, and
/// closed after its last story. Not thread-safe.
public final class ConcatStories implements Stories {
    private final Parts parts;
    private @Nullable Stories open;
    private boolean gaveAny;
    private boolean isOver;

    /// Creates the concatenation of these parts.
    public ConcatStories(Parts parts) {
        this.parts = parts;
    }

    /// A sequence of parts that contain stories: the files of a folder, the entries of an archive.
    @FunctionalInterface
    public interface Parts {
        /// Opens the next part; returns null after the last one.
        ///
        /// @throws IOException if the rest of the parts cannot be reached; its message is for the user
        @Nullable
        Stories next() throws IOException;

        /// Returns a result to give after the last part, or null.
        ///
        /// @param gaveAny whether any part gave a result
        default @Nullable ReadResult end(boolean gaveAny) {
            return null;
        }
    }

    @Override
    public @Nullable ReadResult next() throws IOException {
        for (Stories part = part(); part != null; part = part()) {
            ReadResult result = part.next();
            if (result != null) {
                gaveAny = true;
                return result;
            }
            close();
        }
        return end();
    }

    @Override
    public boolean skip() throws IOException {
        for (Stories part = part(); part != null; part = part()) {
            if (part.skip()) {
                gaveAny = true;
                return true;
            }
            close();
        }
        return end() != null;
    }

    private @Nullable Stories part() throws IOException {
        if (open == null && !isOver) {
            open = parts.next();
        }
        return open;
    }

    private @Nullable ReadResult end() {
        ReadResult last = isOver ? null : parts.end(gaveAny);
        isOver = true;
        return last;
    }

    @Override
    public void close() throws IOException {
        Stories part = open;
        open = null;
        if (part != null) {
            part.close();
        }
    }
}
