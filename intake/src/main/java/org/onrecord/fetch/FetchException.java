package org.onrecord.fetch;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Says that something could not be fetched; the message is for the user.
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean isPassing;
    private final transient @Nullable Duration retryAfter;

    private FetchException(String message, int status, boolean isPassing, @Nullable Duration retryAfter) {
        super(message);
        this.status = status;
        this.isPassing = isPassing;
        this.retryAfter = retryAfter;
    }

    /// What stays so: an address that must not be reached.
    FetchException(String message) {
        this(message, 0, false, null);
    }

    /// An answer that is no success.
    FetchException(String message, int status, @Nullable Duration retryAfter) {
        this(message, status, status == 408 || status == 425 || status == 429 || status >= 500, retryAfter);
    }

    /// What may be otherwise in a while: a network that is down.
    static FetchException passing(String message) {
        return new FetchException(message, 0, true, null);
    }

    /// What will be otherwise after some time.
    static FetchException passing(String message, Duration retryAfter) {
        return new FetchException(message, 0, true, retryAfter);
    }

    /// The status of the answer, or 0 where there was none.
    public int status() {
        return status;
    }

    /// Whether it may be had in a while all the same.
    public boolean isPassing() {
        return isPassing;
    }

    /// After how long the server wants to be asked again, or null where it does not say.
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
