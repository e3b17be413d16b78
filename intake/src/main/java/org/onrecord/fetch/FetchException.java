package org.onrecord.fetch;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Thrown if something cannot be fetched. The message is for the user.
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

    /// A permanent failure, such as an address that must not be fetched.
    FetchException(String message) {
        this(message, 0, false, null);
    }

    /// A response with a status other than success.
    FetchException(String message, int status, @Nullable Duration retryAfter) {
        this(message, status, status == 408 || status == 425 || status == 429 || status >= 500, retryAfter);
    }

    /// A failure that may pass, such as a network that is down.
    static FetchException passing(String message) {
        return new FetchException(message, 0, true, null);
    }

    /// A failure that passes after a known time.
    static FetchException passing(String message, Duration retryAfter) {
        return new FetchException(message, 0, true, retryAfter);
    }

    /// Returns the HTTP status of the response, or 0 if there was none.
    public int status() {
        return status;
    }

    /// Returns whether a later attempt may succeed.
    public boolean isPassing() {
        return isPassing;
    }

    /// Returns how long the server asks to wait before the next request, or null if it does not say.
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
