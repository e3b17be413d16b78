package org.onrecord.fetch;

import java.time.Clock;
import java.time.Duration;

/// How pages are fetched.
///
/// @param agent who asks: the product's name and version and where to learn more, as servers see it
/// @param reach which addresses may be reached
/// @param lookup looks hosts up
/// @param largest bytes of one answer, as they come and unpacked
/// @param longest how long one answer may take, with all redirects
/// @param redirects how many redirects are followed
/// @param clock tells when something was fetched
public record FetchSettings(
        String agent, Reach reach, Lookup lookup, long largest, Duration longest, int redirects, Clock clock) {
    /// Public addresses, 64 MiB, 60 seconds, ten redirects.
    ///
    /// @param version of Onrecord, for the agent
    public static FetchSettings usual(String version) {
        return new FetchSettings(
                "Onrecord/" + version + " (reads news for the public record of who said what)",
                Reach.PUBLIC,
                Lookup.SYSTEM,
                64L << 20,
                Duration.ofSeconds(60),
                10,
                Clock.systemUTC());
    }

    public FetchSettings {
        if (agent.isBlank() || agent.chars().anyMatch(character -> character < ' ' || character > '~')) {
            throw new IllegalArgumentException("an agent has printable ASCII characters, got \"" + agent + "\"");
        }
        if (largest < 1 || redirects < 0 || !longest.isPositive()) {
            throw new IllegalArgumentException("limits of fetching must be positive");
        }
    }

    /// The same with another reach.
    public FetchSettings reaching(Reach other) {
        return new FetchSettings(agent, other, lookup, largest, longest, redirects, clock);
    }

    /// The same under another name.
    public FetchSettings as(String other) {
        return new FetchSettings(other, reach, lookup, largest, longest, redirects, clock);
    }
}
