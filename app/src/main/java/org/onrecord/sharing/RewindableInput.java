package org.onrecord.sharing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/// Standard input that can be read from its beginning again, until the record is open: a command that turns
/// out to run in another process has read some of it by then. Not thread-safe.
final class RewindableInput extends FilterInputStream {
    /// The most bytes that are kept. No command reads more before it opens the record.
    private static final int MOST = 4 << 20;

    private ByteArrayOutputStream read = new ByteArrayOutputStream();
    private boolean isKeeping = true;

    RewindableInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        if (isKeeping && count > 0) {
            read.write(bytes, from, count);
            if (read.size() > MOST) {
                keepNoMore();
            }
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// Drops what was read: it is not needed again.
    void keepNoMore() {
        isKeeping = false;
        read = new ByteArrayOutputStream();
    }

    /// Goes back to the beginning.
    void rewind() {
        if (isKeeping && read.size() > 0) {
            in = new SequenceInputStream(new ByteArrayInputStream(read.toByteArray()), in);
            read = new ByteArrayOutputStream();
        }
    }
}
