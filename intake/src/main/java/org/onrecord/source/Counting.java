package org.onrecord.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that counts its bytes as they are read or skipped. For one thread.
public abstract class Counting extends FilterInputStream {
    /// Counts the bytes of another.
    protected Counting(InputStream bytes) {
        super(bytes);
    }

    /// Takes note of some more bytes that were read.
    ///
    /// @throws IOException if they are too many
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
