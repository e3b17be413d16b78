package org.onrecord.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A stream of bytes that contains one story or many, read once from the beginning.
///
/// Not thread-safe. The caller that supplies the stream closes it, after the last story.
public final class Content {
    /// The number of bytes available for recognising the format.
    public static final int LOOKED_AT = 8 << 10;

    private final String origin;
    private final BufferedInputStream bytes;
    private final ContentMetadata metadata;
    private final int depth;
    private byte @Nullable [] beginning;

    private Content(String origin, InputStream bytes, ContentMetadata metadata, int depth) {
        this.origin = origin;
        this.bytes = new BufferedInputStream(bytes, LOOKED_AT);
        this.metadata = metadata;
        this.depth = depth;
    }

    /// Returns content that is not part of other content.
    ///
    /// @param origin its path or address
    public static Content of(String origin, InputStream bytes, ContentMetadata metadata) {
        return new Content(origin, bytes, metadata, 0);
    }

    /// Returns content that is part of this content: an entry of an archive, a part of a message.
    ///
    /// @param origin its path or address
    public Content inside(String origin, InputStream bytes, ContentMetadata metadata) {
        return new Content(origin, bytes, metadata, depth + 1);
    }

    /// Returns the path or address of the content.
    public String origin() {
        return origin;
    }

    /// Returns what is known about the content besides its bytes.
    public ContentMetadata metadata() {
        return metadata;
    }

    /// Returns how many levels of other content enclose this one.
    public int depth() {
        return depth;
    }

    /// Returns the first bytes, at most [#LOOKED_AT], without consuming them. May be called only before the
    /// stream is read; the caller must not change the array.
    ///
    /// @throws IOException if the stream throws it
    public byte[] beginning() throws IOException {
        // Cached, since every format looks at it.
        byte[] known = beginning;
        if (known == null) {
            bytes.mark(LOOKED_AT);
            known = bytes.readNBytes(LOOKED_AT);
            bytes.reset();
            beginning = known;
        }
        return known;
    }

    /// Returns the bytes as a stream, which the caller need not close.
    public InputStream bytes() {
        return bytes;
    }

    /// Reads all bytes.
    ///
    /// @param most the largest number of bytes accepted
    /// @param what what they are read as, for the message: `one story`
    /// @throws IOException if there are more, or if the stream throws it
    public byte[] all(int most, String what) throws IOException {
        byte[] all = bytes.readNBytes(most);
        if (bytes.read() >= 0) {
            throw new IOException("is larger than " + Limits.size(most) + ", the most that is read as " + what);
        }
        return all;
    }

    /// Returns whether the content begins with these bytes.
    ///
    /// @param mark the bytes, each from 0 to 255
    /// @throws IOException if the stream throws it
    public boolean beginsWith(int... mark) throws IOException {
        return begins(beginning(), mark);
    }

    /// Returns whether `bytes` begins with `mark`.
    ///
    /// @param mark the prefix, each byte as a number from 0 to 255
    public static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if (Byte.toUnsignedInt(bytes[index]) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
