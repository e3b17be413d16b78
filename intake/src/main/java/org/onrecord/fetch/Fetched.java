package org.onrecord.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Told;

/// What was fetched. For one thread. Whoever fetched it closes it.
///
/// @param told what is told of it; the address is where it was found in the end
/// @param body the bytes, unpacked; reading them fails where they are too many or come too slowly
/// @param isUnchanged whether the server said, in place of the bytes, that they are those known
/// @param etag what names this version of it, or null
/// @param lastModified when it was changed last, as the server wrote it, or null
/// @param connection what is closed with it
public record Fetched(
        Told told,
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
