package org.onrecord.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that counts its bytes as they are read or skipped. Not thread-safe.
public abstract class CountingInputStream extends FilterInputStream {
    /// Creates a stream that counts the bytes of another.
    protected CountingInputStream(InputStream bytes) {
        super(bytes);
    }

    /// Counts more bytes that were read or skipped.
    ///
    /// @throws IOException if the total exceeds a limit
    protected abstract void count(long bytes) throws IOException;

    @Override
    public int read() throws IOException {
        int one = in.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        count(skipped);
        return skipped;
    }
}
