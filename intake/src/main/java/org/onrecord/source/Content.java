package org.onrecord.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Bytes that hold one story or many, which are read once, from the beginning.
///
/// For one thread. Whoever gave the stream closes it, after the last of the stories.
public final class Content {
    /// How many bytes are looked at to tell the format.
    public static final int LOOKED_AT = 8 << 10;

    private final String origin;
    private final BufferedInputStream bytes;
    private final Told told;
    private final int depth;
    private byte @Nullable [] beginning;

    private Content(String origin, InputStream bytes, Told told, int depth) {
        this.origin = origin;
        this.bytes = new BufferedInputStream(bytes, LOOKED_AT);
        this.told = told;
        this.depth = depth;
    }

    /// Some bytes that lie in nothing else.
    ///
    /// @param origin what they are called: a path or an address
    public static Content of(String origin, InputStream bytes, Told told) {
        return new Content(origin, bytes, told, 0);
    }

    /// Some bytes that lie in these: an entry of an archive, an item of a message.
    ///
    /// @param origin what they are called
    public Content inside(String origin, InputStream bytes, Told told) {
        return new Content(origin, bytes, told, depth + 1);
    }

    /// What they are called: a path or an address.
    public String origin() {
        return origin;
    }

    /// What is told of them.
    public Told told() {
        return told;
    }

    /// How many others they lie in.
    public int depth() {
        return depth;
    }

    /// The first bytes, at most [#LOOKED_AT] of them, which remain to be read. Only before anything was read;
    /// not to be changed.
    ///
    /// @throws IOException if the stream throws it
    public byte[] beginning() throws IOException {
        // Once, though every format looks at it.
        byte[] known = beginning;
        if (known == null) {
            bytes.mark(LOOKED_AT);
            known = bytes.readNBytes(LOOKED_AT);
            bytes.reset();
            beginning = known;
        }
        return known;
    }

    /// The bytes as a stream, which need not be closed.
    public InputStream bytes() {
        return bytes;
    }

    /// All bytes.
    ///
    /// @param most how many there may be
    /// @param what what they are read as: `one story`
    /// @throws IOException if there are more, or if the stream throws it
    public byte[] all(int most, String what) throws IOException {
        byte[] all = bytes.readNBytes(most);
        if (bytes.read() >= 0) {
            throw new IOException("is larger than " + Limits.size(most) + ", the most that is read as " + what);
        }
        return all;
    }

    /// Whether the content begins with some bytes.
    ///
    /// @param mark the bytes, each from 0 to 255
    /// @throws IOException if the stream throws it
    public boolean beginsWith(int... mark) throws IOException {
        return begins(beginning(), mark);
    }

    /// Whether some bytes begin with others.
    ///
    /// @param mark the others, each from 0 to 255
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
