package org.onrecord.server;

import io.javalin.http.Context;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What a request occupies while it is under way. Jetty gives it back when the exchange ends, however it
/// ends: answered, failed, or cut by the client in the middle of the answer. Thread-safe.
final class Place {
    private static final String ATTRIBUTE = "onrecord.place";

    private final AtomicReference<@Nullable Runnable> giveBack = new AtomicReference<>();
    private volatile long taken = -1;
    private volatile boolean isTooLarge;

    /// Returns the place of a request, which may not be taken yet.
    static Place of(Context context) {
        Place place = (Place) context.req().getAttribute(ATTRIBUTE);
        if (place == null) {
            throw new IllegalStateException(
                    "the request did not come through " + BodyBufferingHandler.class.getSimpleName());
        }
        return place;
    }

    /// Makes this the place of a request.
    void attachTo(org.eclipse.jetty.server.Request request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /// Notes that the request has been let in.
    ///
    /// @param leave what to do when it ends
    void take(Runnable leave) {
        taken = System.nanoTime();
        giveBack.set(leave);
    }

    /// Gives the place back. Does nothing if it was not taken, or was given back already.
    void leave() {
        Runnable leave = giveBack.getAndSet(null);
        if (leave != null) {
            leave.run();
        }
    }

    /// Returns how many nanoseconds ago it was taken; empty if it never was.
    OptionalLong nanoseconds() {
        return taken < 0 ? OptionalLong.empty() : OptionalLong.of(System.nanoTime() - taken);
    }

    /// Notes that the body of the request is larger than the server takes.
    void refuseBody() {
        isTooLarge = true;
    }

    /// Returns whether the body is larger than the server takes.
    boolean isTooLarge() {
        return isTooLarge;
    }
}
