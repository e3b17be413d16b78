package org.onrecord.source;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is told of some bytes before they are read, by the server or the archive that they come from.
///
/// @param mediaType their media type in lower case, without parameters: `text/html`; null where nobody says
/// @param charset the character set that goes with it; null where nobody says, or where it is not known here
/// @param address where they were fetched from, after all redirects; null where they were not
/// @param fetched when they were fetched; null where nobody says
public record Told(
        @Nullable String mediaType,
        @Nullable Charset charset,
        @Nullable URI address,
        @Nullable Instant fetched) {
    /// Of a file: nothing.
    public static final Told NOTHING = new Told(null, null, null, null);

    /// Whether the bytes came over the network, so that more may be fetched on their behalf.
    public boolean isFetched() {
        return address != null && fetched != null;
    }
}
