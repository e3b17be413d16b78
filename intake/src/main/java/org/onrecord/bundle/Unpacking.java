package org.onrecord.bundle;

import java.io.IOException;
import java.io.InputStream;
import org.onrecord.source.Counting;

/// Guards against bombs: what is unpacked must stay in proportion to what is packed, and under a limit.
///
/// The packed bytes are counted as they are read from [#packed()], the unpacked as they leave a [#guarded]
/// stream. For one thread.
final class Unpacking {
    /// No text packs better than this over a stretch that is worth a look.
    private static final long RATIO = 200;

    private static final long WORTH_A_LOOK = 64L << 20;

    private final InputStream packed;
    private final long largest;
    private long read;
    private long unpacked;

    /// @param largest bytes that may be unpacked in all
    Unpacking(InputStream packed, long largest) {
        this.largest = largest;
        this.packed = new Counting(packed) {
            @Override
            protected void count(long bytes) {
                read += bytes;
            }

            @Override
            public long skip(long count) throws IOException {
                // Not counted: nothing was unpacked of what is passed over.
                return in.skip(count);
            }

            @Override
            public void close() {
                // Whoever opened it closes it.
            }
        };
    }

    InputStream packed() {
        return packed;
    }

    InputStream guarded(InputStream stream) {
        return new Counting(stream) {
            @Override
            protected void count(long bytes) throws IOException {
                check(bytes);
            }
        };
    }

    private void check(long count) throws IOException {
        unpacked += count;
        if (unpacked > largest || (unpacked > WORTH_A_LOOK && unpacked / RATIO > read)) {
            throw new IOException("unpacks to more than is worth reading: " + (unpacked >> 20) + " MiB of "
                    + (read >> 10) + " KiB; the rest is left out");
        }
    }
}
