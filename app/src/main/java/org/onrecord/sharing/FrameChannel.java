package org.onrecord.sharing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A connection between two processes, as frames: a byte for the sort, four for the length, and the bytes.
/// Writing waits while the other side does not read. One thread reads; any thread writes.
final class FrameChannel implements Closeable {
    /// The longest frame, in bytes. Longer command lines are refused.
    static final int LONGEST = 8 << 20;

    /// The longest piece of a stream in one frame, in bytes.
    static final int PIECE = 32 << 10;

    private static final int HEAD = 5;

    private final SocketChannel channel;
    private final ReentrantLock writing = new ReentrantLock();

    FrameChannel(SocketChannel channel) {
        this.channel = channel;
    }

    /// What a frame is.
    enum Sort {
        /// From the guest: the command.
        REQUEST(1),
        /// From the guest: bytes of standard input; none at its end.
        INPUT(2),
        /// From the guest: stop the command.
        STOP(3),
        /// From the host: bytes of standard output.
        OUTPUT(4),
        /// From the host: bytes of standard error.
        ERROR(5),
        /// From the host: the command reads standard input.
        WANT(6),
        /// From the host: the exit status, as a decimal number.
        DONE(7),
        /// From the host: why the command is not run.
        REFUSED(8),
        /// From the host: it ends, and the command with it.
        LEAVING(9);

        private final byte code;

        Sort(int code) {
            this.code = (byte) code;
        }

        private static @Nullable Sort of(byte code) {
            for (Sort sort : values()) {
                if (sort.code == code) {
                    return sort;
                }
            }
            return null;
        }
    }

    /// A frame.
    static final class Frame {
        private final Sort sort;
        private final byte[] bytes;

        private Frame(Sort sort, byte[] bytes) {
            this.sort = sort;
            this.bytes = bytes;
        }

        Sort sort() {
            return sort;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /// Writes a frame.
    void write(Sort sort, byte[] bytes) throws IOException {
        write(sort, bytes, 0, bytes.length);
    }

    /// Writes a frame.
    void write(Sort sort, byte[] bytes, int from, int length) throws IOException {
        ByteBuffer head =
                ByteBuffer.allocate(HEAD).put(sort.code).putInt(length).flip();
        ByteBuffer[] parts = {head, ByteBuffer.wrap(bytes, from, length)};
        writing.lock();
        try {
            while (parts[0].hasRemaining() || parts[1].hasRemaining()) {
                channel.write(parts);
            }
        } finally {
            writing.unlock();
        }
    }

    /// Waits for the next frame; returns null at the end of the connection.
    ///
    /// @throws IOException if the connection failed, or what came is not a frame
    @Nullable
    Frame read() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (!fill(head)) {
            return null;
        }
        Sort sort = Sort.of(head.get());
        int length = head.getInt();
        if (sort == null || length < 0 || length > LONGEST) {
            throw new IOException("the other process sent something unexpected");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        return fill(bytes) ? new Frame(sort, bytes.array()) : null;
    }

    private boolean fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        buffer.flip();
        return true;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
