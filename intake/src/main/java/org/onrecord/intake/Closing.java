package org.onrecord.intake;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Stories;
import org.onrecord.source.Taken;

/// Stories with which something else is closed: the file or the connection that they come from.
final class Closing implements Stories {
    private final Stories stories;
    private final Closeable origin;

    Closing(Stories stories, Closeable origin) {
        this.stories = stories;
        this.origin = origin;
    }

    @Override
    public @Nullable Taken next() throws IOException {
        return stories.next();
    }

    @Override
    public boolean skip() throws IOException {
        return stories.skip();
    }

    @Override
    public void close() throws IOException {
        try (origin) {
            stories.close();
        }
    }
}
