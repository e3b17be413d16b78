package org.onrecord.server;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each address may ask: so many times at once, and so many a second from then on (a token bucket). Safe for
/// use by several threads.
final class Rate {
    private static final int MOST = 10_000;

    private final double aSecond;
    private final double atOnce;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    private record Bucket(double left, Instant at) {}

    Rate(double aSecond, double atOnce) {
        this.aSecond = aSecond;
        this.atOnce = atOnce;
    }

    /// Whether an address may ask now.
    synchronized boolean admits(String address, Instant now) {
        Bucket bucket = buckets.getOrDefault(address, new Bucket(atOnce, now));
        double seconds = Duration.between(bucket.at(), now).toNanos() / 1e9;
        double left = Math.min(atOnce, bucket.left() + Math.max(0, seconds) * aSecond);
        boolean admits = left >= 1;
        buckets.put(address, new Bucket(admits ? left - 1 : left, now));
        return admits;
    }
}
