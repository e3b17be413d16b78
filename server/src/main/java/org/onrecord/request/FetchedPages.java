package org.onrecord.request;

import java.net.URI;
import org.onrecord.fetch.Fetcher;
import org.onrecord.intake.StoryReader;
import org.onrecord.source.Stories;

/// Fetches the pages whose addresses people give. Thread-safe.
///
/// @param fetcher fetches the pages; closed by whoever opened it
/// @param isForAnybody whether callers without a token may have pages fetched; on a server that others can
/// reach, everybody could make it fetch pages for them
public record FetchedPages(Fetcher fetcher, boolean isForAnybody) {
    /// Fetches the stories at an address.
    public Stories open(URI address) {
        return StoryReader.fetch(address, fetcher);
    }

    /// Refuses callers who may not have pages fetched.
    ///
    /// @throws Problem if the caller may not
    public void require(Caller caller) {
        if (!isForAnybody && caller.name() == null) {
            throw Problem.unauthorized("sign in with a token to have pages fetched, or paste the text here");
        }
    }
}
