package org.onrecord.bundle;

import java.io.IOException;
import java.io.InputStream;
import org.onrecord.source.CountingInputStream;

/// Guards against decompression bombs: the unpacked size must stay in proportion to the packed size, and
/// under a limit.
///
/// The packed bytes are counted as they are read from [#packed()], the unpacked ones as they leave a
/// [#guarded] stream. Not thread-safe.
final class Unpacking {
    /// No text compresses better than this over a longer stretch.
    private static final long RATIO = 200;

    private static final long WORTH_A_LOOK = 64L << 20;

    private final InputStream packed;
    private final long largest;
    private long read;
    private long unpacked;

    /// @param largest largest unpacked size of everything, in bytes
    Unpacking(InputStream packed, long largest) {
        this.largest = largest;
        this.packed = new CountingInputStream(packed) {
            @Override
            protected void count(long bytes) {
                read += bytes;
            }

            @Override
            public long skip(long count) throws IOException {
                // Not counted: nothing was unpacked from the skipped bytes.
                return in.skip(count);
            }

            @Override
            public void close() {
                // The caller closes it.
            }
        };
    }

    InputStream packed() {
        return packed;
    }

    InputStream guarded(InputStream stream) {
        return new CountingInputStream(stream) {
            @Override
            protected void count(long bytes) throws IOException {
                check(bytes);
            }
        };
    }

    private void check(long count) throws IOException {
        unpacked += count;
        if (unpacked > largest || (unpacked > WORTH_A_LOOK && unpacked / RATIO > read)) {
            throw new IOException("unpacks to an unreasonable size: " + (unpacked >> 20) + " MiB of " + (read >> 10)
                    + " KiB; the rest is left out");
        }
    }
}
