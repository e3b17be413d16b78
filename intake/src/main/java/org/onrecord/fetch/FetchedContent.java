package org.onrecord.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.ContentMetadata;

/// A fetched response. Not thread-safe. The caller closes it.
///
/// @param metadata its metadata; the address is the one after all redirects
/// @param body the bytes, unpacked; reading throws if they are too many or come too slowly
/// @param isUnchanged whether the server said, in place of the bytes, that the known version is current
/// @param etag the ETag of this version, or null
/// @param lastModified when it was last changed, as the server wrote it, or null
/// @param connection the connection, closed with it
public record FetchedContent(
        ContentMetadata metadata,
        InputStream body,
        boolean isUnchanged,
        @Nullable String etag,
        @Nullable String lastModified,
        Closeable connection)
        implements Closeable {
    @Override
    public void close() throws IOException {
        connection.close();
    }
}
