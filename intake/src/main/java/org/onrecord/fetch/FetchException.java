package org.onrecord.fetch;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Says that something could not be fetched; the message is for the user.
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable Duration retryAfter;

    FetchException(String message) {
        this(message, 0, null);
    }

    FetchException(String message, int status, @Nullable Duration retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /// The status of the answer, or 0 where there was none.
    public int status() {
        return status;
    }

    /// After how long the server wants to be asked again, or null where it does not say.
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
