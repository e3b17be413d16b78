package org.onrecord.request;

import java.net.URI;
import org.onrecord.fetch.Fetcher;
import org.onrecord.intake.Sources;
import org.onrecord.source.Stories;

/// Fetches the pages whose addresses people give. Safe for use by several threads.
///
/// @param fetcher fetches them; whoever opened it closes it
/// @param isForAnybody whether callers without a token may have pages fetched: on a server that others reach,
/// it would be made to work for everybody
public record FetchedPages(Fetcher fetcher, boolean isForAnybody) {
    /// The stories at an address.
    public Stories open(URI address) {
        return Sources.fetch(address, fetcher);
    }

    /// Refuses callers who may not have pages fetched.
    ///
    /// @throws Problem if this one may not
    public void require(Caller caller) {
        if (!isForAnybody && caller.name() == null) {
            throw Problem.unauthorized("sign in with a token to have pages fetched, or paste the text here");
        }
    }
}
