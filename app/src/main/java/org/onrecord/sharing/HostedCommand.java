package org.onrecord.sharing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// A command that this process runs for another one: its streams, and whether it must stop. One thread runs
/// the command, another one reads what the guest sends.
final class HostedCommand {
    private static final byte[] END = {};

    private final FrameChannel channel;
    private final LinkedBlockingQueue<byte[]> input = new LinkedBlockingQueue<>();
    private volatile boolean isStopped;
    private volatile @Nullable Thread thread;

    HostedCommand(FrameChannel channel) {
        this.channel = channel;
    }

    /// Thrown to end a command whose guest has left.
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("the command was stopped");
        }
    }

    /// Notes the thread that runs the command.
    void runsOn(Thread runner) {
        thread = runner;
        if (isStopped) {
            runner.interrupt();
        }
    }

    /// Ends the command: it can neither read nor write nor use the record any more.
    void stop() {
        isStopped = true;
        input.add(END);
        Thread runner = thread;
        if (runner != null) {
            runner.interrupt();
        }
    }

    /// Returns whether the command was stopped.
    boolean isStopped() {
        return isStopped;
    }

    /// Throws if the command was stopped.
    void check() {
        if (isStopped) {
            throw new StoppedException();
        }
    }

    /// Hands bytes of standard input to the command.
    void take(byte[] bytes) {
        input.add(bytes);
    }

    /// Returns a stream to the guest.
    OutputStream stream(FrameChannel.Sort sort) {
        return new Output(sort);
    }

    /// Returns standard error, which appears line by line.
    PrintStream errors() {
        return new PrintStream(
                new BufferedOutputStream(stream(FrameChannel.Sort.ERROR), FrameChannel.PIECE),
                true,
                StandardCharsets.UTF_8);
    }

    /// Returns standard input, which the guest is asked for only when the command reads it.
    InputStream input() {
        return new Input();
    }

    private final class Output extends OutputStream {
        private final FrameChannel.Sort sort;

        Output(FrameChannel.Sort sort) {
            this.sort = sort;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int at = from; at < from + length; at += FrameChannel.PIECE) {
                if (isStopped) {
                    throw new IOException("broken pipe: the guest has left");
                }
                try {
                    channel.write(sort, bytes, at, Math.min(FrameChannel.PIECE, from + length - at));
                } catch (IOException e) {
                    throw new IOException("broken pipe: the guest has left", e);
                }
            }
        }
    }

    private final class Input extends InputStream {
        private byte[] piece = END;
        private int at;
        private boolean isAtEnd;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (at == piece.length && !isAtEnd) {
                channel.write(FrameChannel.Sort.WANT, END);
                try {
                    piece = input.take();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("the command was stopped", e);
                }
                at = 0;
                isAtEnd = piece.length == 0;
            }
            if (isAtEnd) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, bytes, from, count);
            at += count;
            return count;
        }
    }
}
