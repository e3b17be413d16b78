package org.onrecord.cli;

import org.jspecify.annotations.Nullable;
import org.onrecord.desk.Version;
import org.onrecord.fetch.FetchSettings;
import org.onrecord.fetch.Fetcher;
import org.onrecord.fetch.Reach;
import picocli.CommandLine.Option;

/// How web addresses are fetched: the options of every command that may.
final class FetchOptions {
    @Option(
            names = "--allow-private-addresses",
            description = "Fetch from this machine and from private networks too, not from public addresses alone.")
    private boolean privateAddresses;

    @Option(
            names = "--user-agent",
            paramLabel = "WORDS",
            description = "What to say to servers of who asks, best with an address where you can be reached.")
    private @Nullable String agent;

    FetchOptions() {}

    /// @throws WrongUseException if the words cannot be sent
    FetchSettings settings() {
        FetchSettings settings =
                FetchSettings.usual(Version.current()).reaching(privateAddresses ? Reach.EVERYWHERE : Reach.PUBLIC);
        try {
            return agent == null ? settings : settings.as(agent);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("--user-agent: " + e.getMessage());
        }
    }

    /// A fetcher, which whoever calls this closes.
    Fetcher open() {
        return Fetcher.open(settings());
    }
}
