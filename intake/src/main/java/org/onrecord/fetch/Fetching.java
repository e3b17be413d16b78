package org.onrecord.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Fetches what is at addresses. Safe for use by several threads.
public interface Fetching {
    /// What is at an address. Whoever fetches it closes it.
    ///
    /// @throws FetchException if it cannot be had; the message says why, for the user
    default Fetched fetch(URI address) throws FetchException {
        return fetch(address, null, null);
    }

    /// What is at an address, if it is another than what is known. Whoever fetches it closes it.
    ///
    /// @param etag what names the version that is known, or null
    /// @param lastModified when that was changed, as the server wrote it, or null
    /// @throws FetchException if it cannot be had; the message says why, for the user
    Fetched fetch(URI address, @Nullable String etag, @Nullable String lastModified) throws FetchException;
}
