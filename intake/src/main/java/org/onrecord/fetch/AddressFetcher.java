package org.onrecord.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Fetches web addresses. Thread-safe.
public interface AddressFetcher {
    /// Fetches an address. The caller closes the result.
    ///
    /// @throws FetchException if it cannot be fetched; the message gives the reason, for the user
    default FetchedContent fetch(URI address) throws FetchException {
        return fetch(address, null, null);
    }

    /// Fetches an address unless its content is still the known version. The caller closes the result.
    ///
    /// @param etag the ETag of the known version, or null
    /// @param lastModified when the known version was changed, as the server wrote it, or null
    /// @throws FetchException if it cannot be fetched; the message gives the reason, for the user
    FetchedContent fetch(URI address, @Nullable String etag, @Nullable String lastModified) throws FetchException;
}
