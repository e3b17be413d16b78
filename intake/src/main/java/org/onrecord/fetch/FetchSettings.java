package org.onrecord.fetch;

import java.time.Clock;
import java.time.Duration;

/// Settings of a [Fetcher].
///
/// @param agent the User-Agent that servers see: the product's name and version and where to learn more
/// @param policy the addresses that may be fetched from
/// @param lookup resolves host names
/// @param largest largest response in bytes, packed and unpacked
/// @param longest longest time for one response with all redirects
/// @param redirects the number of redirects that are followed
/// @param clock gives the time of fetching
public record FetchSettings(
        String agent,
        AddressPolicy policy,
        HostLookup lookup,
        long largest,
        Duration longest,
        int redirects,
        Clock clock) {
    /// Returns the default settings: public addresses only, 64 MiB, 60 seconds, 10 redirects.
    ///
    /// @param version the version of Onrecord, for the User-Agent
    public static FetchSettings defaults(String version) {
        return new FetchSettings(
                "Onrecord/" + version + " (reads news for the public record of who said what)",
                AddressPolicy.PUBLIC,
                HostLookup.SYSTEM,
                64L << 20,
                Duration.ofSeconds(60),
                10,
                Clock.systemUTC());
    }

    public FetchSettings {
        if (agent.isBlank() || agent.chars().anyMatch(character -> character < ' ' || character > '~')) {
            throw new IllegalArgumentException(
                    "a User-Agent consists of printable ASCII characters, got \"" + agent + "\"");
        }
        if (largest < 1 || redirects < 0 || !longest.isPositive()) {
            throw new IllegalArgumentException("limits on fetching must be positive");
        }
    }

    /// Returns a copy with another address policy.
    public FetchSettings withPolicy(AddressPolicy other) {
        return new FetchSettings(agent, other, lookup, largest, longest, redirects, clock);
    }

    /// Returns a copy with another host lookup.
    public FetchSettings withLookup(HostLookup other) {
        return new FetchSettings(agent, policy, other, largest, longest, redirects, clock);
    }

    /// Returns a copy with other limits of one response: its bytes, its duration and its redirects.
    ///
    /// @throws IllegalArgumentException if a limit is not positive; redirects can be 0
    public FetchSettings withLimits(long bytes, Duration duration, int most) {
        return new FetchSettings(agent, policy, lookup, bytes, duration, most, clock);
    }

    /// Returns a copy with another clock.
    public FetchSettings withClock(Clock other) {
        return new FetchSettings(agent, policy, lookup, largest, longest, redirects, other);
    }

    /// Returns a copy with another User-Agent.
    public FetchSettings withAgent(String other) {
        return new FetchSettings(other, policy, lookup, largest, longest, redirects, clock);
    }
}
