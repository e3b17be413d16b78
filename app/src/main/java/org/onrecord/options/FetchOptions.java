package org.onrecord.options;

import org.jspecify.annotations.Nullable;
import org.onrecord.fetch.AddressPolicy;
import org.onrecord.fetch.FetchSettings;
import org.onrecord.fetch.Fetcher;
import org.onrecord.pipeline.Version;
import picocli.CommandLine.Option;

/// How web addresses are fetched: the options of every command that fetches any.
public final class FetchOptions {
    @Option(
            names = "--allow-private-addresses",
            description = "Also fetch from this machine and from private networks, not only from public addresses.")
    private boolean privateAddresses;

    @Option(
            names = "--user-agent",
            paramLabel = "WORDS",
            description = "The user agent to send to servers, ideally with an address where you can be reached.")
    private @Nullable String agent;

    public FetchOptions() {}

    /// Returns the settings.
    ///
    /// @throws WrongUseException if the user agent cannot be sent
    public FetchSettings settings() {
        FetchSettings settings = FetchSettings.defaults(Version.current())
                .withPolicy(privateAddresses ? AddressPolicy.EVERYWHERE : AddressPolicy.PUBLIC);
        try {
            return agent == null ? settings : settings.withAgent(agent);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("--user-agent: " + e.getMessage());
        }
    }

    /// Opens a fetcher. The caller closes it.
    public Fetcher open() {
        return Fetcher.open(settings());
    }
}
