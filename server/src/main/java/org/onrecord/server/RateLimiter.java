package org.onrecord.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;

/// Limits how often each address may send requests, by a token bucket for each: the bucket holds up to
/// `atOnce` tokens and gains `aSecond` of them every second; a request takes one, and is refused if there is
/// none. At most 10,000 addresses are remembered, so memory is bounded; a forgotten address starts with a full
/// bucket. Thread-safe.
final class RateLimiter {
    private static final int MOST = 10_000;

    private final double aSecond;
    private final double atOnce;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /// @param left the number of tokens left
    /// @param at when that many were left
    /// @param admits whether the last request was admitted
    private record Bucket(double left, Instant at, boolean admits) {
        Bucket next(Instant now, double aSecond, double atOnce) {
            double seconds = Duration.between(at, now).toNanos() / 1e9;
            double filled = Math.min(atOnce, left + Math.max(0, seconds) * aSecond);
            return filled >= 1 ? new Bucket(filled - 1, now, true) : new Bucket(filled, now, false);
        }
    }

    RateLimiter(double aSecond, double atOnce) {
        this.aSecond = aSecond;
        this.atOnce = atOnce;
    }

    /// Returns whether an address may send a request now, and counts it.
    boolean admits(String address, Instant now) {
        Bucket full = new Bucket(atOnce, now, true);
        return buckets.asMap()
                .compute(address, (_, bucket) -> (bucket == null ? full : bucket).next(now, aSecond, atOnce))
                .admits();
    }
}
