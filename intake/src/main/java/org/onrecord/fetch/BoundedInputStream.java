package org.onrecord.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.onrecord.source.CountingInputStream;
import org.onrecord.source.Limits;

/// A stream that throws after a given number of bytes.
final class BoundedInputStream extends CountingInputStream {
    private final long largest;
    private long read;

    BoundedInputStream(InputStream bytes, long largest) {
        super(bytes);
        this.largest = largest;
    }

    @Override
    protected void count(long count) throws IOException {
        read += count;
        if (read > largest) {
            throw new FetchException("is larger than " + Limits.size(largest) + ", the most that is fetched");
        }
    }
}
