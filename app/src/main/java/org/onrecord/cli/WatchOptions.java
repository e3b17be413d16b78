package org.onrecord.cli;

import java.net.URI;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How often and how politely addresses are asked, and who is told of what is new: the options of every command that
/// watches.
final class WatchOptions {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How often each FEED is asked: 15m, 2h, 1d. Default: 15m.")
    private Duration every = Duration.ofMinutes(15);

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "The time between two requests to one site. Default: 2s.")
    private Duration delay = Duration.ofSeconds(2);

    @Mixin
    private NewsOptions news = new NewsOptions();

    WatchOptions() {}

    /// @throws WrongUseException if the times make no sense
    void check() {
        if (every.compareTo(SHORTEST) < 0) {
            throw new WrongUseException("--every is 1m or more, got " + every.toSeconds() + "s");
        }
    }

    Duration every() {
        return every;
    }

    Duration delay() {
        return delay;
    }

    NewsOptions news() {
        return news;
    }

    /// The address that a user gives.
    ///
    /// @throws WrongUseException if it is none of http or https
    static URI address(String words) {
        try {
            URI address = URI.create(words.strip());
            String scheme = address.getScheme();
            if (address.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Told below.
        }
        throw new WrongUseException("'" + words + "' is no address of http or https; onrecord add takes files");
    }
}
