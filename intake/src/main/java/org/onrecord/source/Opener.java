package org.onrecord.source;

import java.net.URI;
import java.util.Optional;

/// Opens what a source contains, whatever its format. Not thread-safe.
public interface Opener {
    /// Opens the stories in some content. What cannot be read, and content nested too deeply
    /// ([Limits#depth]), is given as [ReadResult.Refused]; no exception is thrown.
    Stories open(Content content);

    /// Opens the stories in some content; returns an empty optional if it does not look like it contains any.
    ///
    /// @param isText whether content of no known format is read as plain text
    Optional<Stories> find(Content content, boolean isText);

    /// Opens the stories at an address. It is fetched with the same checks as an address that the user names,
    /// and only on behalf of content that was itself fetched ([ContentMetadata#isFetched]): reading a file
    /// never uses the network.
    Stories fetch(URI address, Content onBehalf);

    /// Returns the parts of this source that were read before.
    SeenSet seen();

    /// Returns the limits on what is read.
    Limits limits();
}
