package org.onrecord.source;

import java.net.URI;
import java.util.Optional;

/// Opens what lies inside a source, whatever its format. For one thread.
public interface Opener {
    /// The stories in some content. What cannot be read is refused as [Taken.Refused]; no exception
    /// escapes. Content that lies too deep in others is refused too ([Limits#depth]).
    Stories open(Content content);

    /// The stories in some content, or nothing where it holds none by its looks.
    ///
    /// @param isText whether content of no known format is plain text
    Optional<Stories> find(Content content, boolean isText);

    /// The stories at an address, fetched over the network as safely as one that the user names, on behalf of
    /// content that was itself fetched ([Told#isFetched]): reading a file never uses the network.
    Stories fetch(URI address, Content onBehalf);

    /// What was read before of what is opened.
    Seen seen();

    /// How much is read at most.
    Limits limits();
}
