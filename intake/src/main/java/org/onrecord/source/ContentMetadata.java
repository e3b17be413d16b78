package org.onrecord.source;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the server or archive that delivered some bytes says about them.
///
/// @param mediaType their media type in lower case, without parameters: `text/html`; null if not given
/// @param charset the character set given with it; null if not given or not supported
/// @param address the address they were fetched from, after all redirects; null if they were not fetched
/// @param fetched when they were fetched; null if not given
public record ContentMetadata(
        @Nullable String mediaType,
        @Nullable Charset charset,
        @Nullable URI address,
        @Nullable Instant fetched) {
    /// No metadata, as for a file.
    public static final ContentMetadata NOTHING = new ContentMetadata(null, null, null, null);

    /// Returns whether the bytes came over the network, so that reading them may fetch more.
    public boolean isFetched() {
        return address != null && fetched != null;
    }
}
