package org.onrecord.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.onrecord.source.Counting;
import org.onrecord.source.Limits;

/// A stream of so many bytes at most, which fails beyond.
final class Bounded extends Counting {
    private final long largest;
    private long read;

    Bounded(InputStream bytes, long largest) {
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
