package org.onrecord.outside;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.fetch.SleepingClock;

/// A pace at which all waiting is over at once: the clock is set forward by it.
public final class Clockwork implements SleepingClock {
    private final List<Duration> waits = new ArrayList<>();
    private Instant now;

    /// A clock that stands at `now`.
    public Clockwork(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void waitUntil(Instant then) {
        if (now.isBefore(then)) {
            waits.add(Duration.between(now, then));
            now = then;
        }
    }

    /// Lets some time pass.
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /// How long was waited, each time that it was.
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }
}
