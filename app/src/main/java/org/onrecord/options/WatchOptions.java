package org.onrecord.options;

import java.net.URI;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How often and how politely addresses are fetched, and where new statements go: the options of every
/// command that watches.
public final class WatchOptions {
    private static final int LAST_PORT = 65_535;

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How often to fetch each FEED: 15m, 2h, 1d. Default: 15m.")
    private Duration every = Duration.ofMinutes(15);

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "The time between two requests to the same site. Default: 2s.")
    private Duration delay = Duration.ofSeconds(2);

    @Mixin
    private NewsOptions news = new NewsOptions();

    public WatchOptions() {}

    /// Checks the options.
    ///
    /// @throws WrongUseException if --every is too short
    public void check() {
        if (every.compareTo(SHORTEST) < 0) {
            throw new WrongUseException("--every must be 1m or more, got " + every.toSeconds() + "s");
        }
    }

    public Duration every() {
        return every;
    }

    public Duration delay() {
        return delay;
    }

    public NewsOptions news() {
        return news;
    }

    /// Parses an address from the command line.
    ///
    /// @throws WrongUseException if it is not an http or https address
    public static URI address(String words) {
        try {
            URI address = URI.create(words.strip());
            String scheme = address.getScheme();
            if (address.getHost() != null
                    && address.getPort() != 0
                    && address.getPort() <= LAST_PORT
                    && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Reported below.
        }
        throw new WrongUseException("'" + words + "' is not an http or https address; onrecord add reads files");
    }
}
