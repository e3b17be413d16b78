package org.onrecord.fetch;

import java.time.Instant;

/// Tells the time, and lets it pass. Safe for use by several threads.
public interface Pace {
    /// That of the system's clock.
    Pace SYSTEM = new Pace() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void waitUntil(Instant then) throws InterruptedException {
            // By the clock and not by one long sleep: a laptop that slept meanwhile is not late by its sleep.
            for (Instant now = now(); now.isBefore(then); now = now()) {
                Thread.sleep(Math.clamp(now.until(then).toMillis(), 1, LONGEST_SLEEP));
            }
        }
    };

    /// How long the system's pace sleeps before it looks at the clock again, in milliseconds.
    long LONGEST_SLEEP = 60_000;

    /// The time now.
    Instant now();

    /// Returns when it is `then`, at once where that is past.
    ///
    /// @throws InterruptedException if the thread is interrupted meanwhile
    void waitUntil(Instant then) throws InterruptedException;
}
