package org.onrecord.source;

import java.net.URI;

/// Opens what lies inside a source, whatever its format. For one thread.
public interface Opener {
    /// The stories in some content. What cannot be read is refused as [Taken.Refused]; no exception
    /// escapes. Content that lies too deep in others is refused too ([Limits#depth]).
    Stories open(Content content);

    /// The stories at an address, fetched over the network as safely as one that the user names, on behalf of
    /// content that was itself fetched ([Told#isFetched]): reading a file never uses the network.
    Stories fetch(URI address, Content onBehalf);

    /// How much is read at most.
    Limits limits();
}
