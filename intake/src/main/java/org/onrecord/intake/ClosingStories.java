package org.onrecord.intake;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;

/// Stories that close something else with them: the file or the connection that they come from.
final class ClosingStories implements Stories {
    private final Stories stories;
    private final Closeable origin;

    ClosingStories(Stories stories, Closeable origin) {
        this.stories = stories;
        this.origin = origin;
    }

    @Override
    public @Nullable ReadResult next() throws IOException {
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
