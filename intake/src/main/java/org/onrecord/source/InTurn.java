package org.onrecord.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The stories of several parts, one part after the other: each is opened when its turn comes, and closed
/// behind its last story. For one thread.
public final class InTurn implements Stories {
    private final Parts parts;
    private @Nullable Stories open;
    private boolean gaveAny;
    private boolean isOver;

    /// The stories of these parts.
    public InTurn(Parts parts) {
        this.parts = parts;
    }

    /// Parts that hold stories: the files of a folder, the entries of an archive.
    @FunctionalInterface
    public interface Parts {
        /// Opens the next part, or gives null behind the last.
        ///
        /// @throws IOException if the rest of the parts cannot be reached; its message is for the user
        @Nullable
        Stories next() throws IOException;

        /// What is to be told behind the last part, or null.
        ///
        /// @param gaveAny whether any part gave anything
        default @Nullable Taken end(boolean gaveAny) {
            return null;
        }
    }

    @Override
    public @Nullable Taken next() throws IOException {
        for (Stories part = part(); part != null; part = part()) {
            Taken taken = part.next();
            if (taken != null) {
                gaveAny = true;
                return taken;
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

    private @Nullable Taken end() {
        Taken told = isOver ? null : parts.end(gaveAny);
        isOver = true;
        return told;
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
