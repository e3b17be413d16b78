package org.onrecord.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// A stream whose bytes are counted as they are read.
final class Counted extends FilterInputStream {
    private final AtomicLong count;

    Counted(InputStream bytes, AtomicLong count) {
        super(bytes);
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count.incrementAndGet();
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            count.addAndGet(read);
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count.addAndGet(skipped);
        return skipped;
    }
}
