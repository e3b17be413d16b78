package org.onrecord.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.onrecord.source.Limits;

/// A stream of so many bytes at most, which fails beyond.
final class Bounded extends FilterInputStream {
    private final long largest;
    private long read;

    Bounded(InputStream bytes, long largest) {
        super(bytes);
        this.largest = largest;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        // So that what is skipped counts too.
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    private void count(long count) throws IOException {
        read += count;
        if (read > largest) {
            throw new FetchException("is larger than " + Limits.size(largest) + ", the most that is fetched");
        }
    }
}
