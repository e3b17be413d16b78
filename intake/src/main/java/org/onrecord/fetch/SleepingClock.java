package org.onrecord.fetch;

import java.time.Instant;

/// A clock that can wait. Thread-safe.
public interface SleepingClock {
    /// The system's clock.
    SleepingClock SYSTEM = new SleepingClock() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void waitUntil(Instant then) throws InterruptedException {
            // Checks the clock repeatedly instead of sleeping once: a laptop that was suspended meanwhile is
            // not late.
            for (Instant now = now(); now.isBefore(then); now = now()) {
                Thread.sleep(Math.clamp(now.until(then).toMillis(), 1, LONGEST_SLEEP));
            }
        }
    };

    /// The longest single sleep of [#SYSTEM] before it checks the clock again, in milliseconds.
    long LONGEST_SLEEP = 60_000;

    /// Returns the current time.
    Instant now();

    /// Waits until `then`; returns at once if that is past.
    ///
    /// @throws InterruptedException if the thread is interrupted meanwhile
    void waitUntil(Instant then) throws InterruptedException;
}
