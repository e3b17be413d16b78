package org.onrecord.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.pipeline.Version;
import org.onrecord.terminal.Environment;

/// Has a command run by the process that has the record open, with the streams of this process. Interrupting
/// this process stops the command there. For one command.
public final class RecordGuest {
    private static final long PATIENCE_MILLISECONDS = 10_000;
    private static final byte[] NOTHING = {};

    private final FrameChannel channel;
    private final RewindableInput input;
    private boolean hasRead;
    private boolean hasWritten;

    RecordGuest(SocketChannel channel, RewindableInput input) {
        this.channel = new FrameChannel(channel);
        this.input = input;
    }

    /// Has the command run, and returns its exit status.
    ///
    /// @throws HostEndedException if the other process ended before the command was done
    /// @throws UnableToUseRecordException if the other process does not run the command; the message says why
    /// @throws IOException if standard output cannot be written
    public int run(String[] args, Environment environment) throws HostEndedException, IOException {
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(() -> stop(done), "onrecord-stopping");
        Runtime.getRuntime().addShutdownHook(hook);
        Semaphore wanted = new Semaphore(0);
        Thread reader =
                Thread.ofPlatform().daemon().name("onrecord-input").start(() -> sendInput(wanted, environment.in()));
        try (channel) {
            input.rewind();
            input.keepNoMore();
            send(
                    FrameChannel.Sort.REQUEST,
                    CommandRequest.of(Version.current(), args, environment).bytes());
            return follow(environment, wanted);
        } finally {
            done.countDown();
            reader.interrupt();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException _) {
                // The process is ending.
            }
        }
    }

    private int follow(Environment environment, Semaphore wanted) throws HostEndedException, IOException {
        while (true) {
            FrameChannel.Frame frame = next();
            switch (frame.sort()) {
                case OUTPUT -> {
                    hasWritten = true;
                    environment.output().write(out -> out.write(frame.bytes()));
                }
                case ERROR -> {
                    environment.err().write(frame.bytes(), 0, frame.bytes().length);
                    environment.err().flush();
                }
                case WANT -> {
                    hasRead = true;
                    wanted.release();
                }
                case DONE -> {
                    return Integer.parseInt(new String(frame.bytes(), StandardCharsets.US_ASCII));
                }
                case REFUSED -> throw new UnableToUseRecordException(new String(frame.bytes(), StandardCharsets.UTF_8));
                case LEAVING -> throw new HostEndedException(hasRead, hasWritten);
                case REQUEST, INPUT, STOP ->
                    throw new UnableToUseRecordException(
                            "the process that has the record open sent something" + " unexpected");
            }
        }
    }

    private FrameChannel.Frame next() throws HostEndedException {
        try {
            FrameChannel.Frame frame = channel.read();
            if (frame != null) {
                return frame;
            }
        } catch (IOException _) {
            // As if it had ended.
        }
        throw new HostEndedException(hasRead, hasWritten);
    }

    private void send(FrameChannel.Sort sort, byte[] bytes) throws HostEndedException {
        try {
            channel.write(sort, bytes);
        } catch (IOException _) {
            throw new HostEndedException(hasRead, hasWritten);
        }
    }

    /// Sends a piece of standard input for each time that the command wants one.
    private void sendInput(Semaphore wanted, InputStream in) {
        byte[] piece = new byte[FrameChannel.PIECE];
        try {
            while (true) {
                wanted.acquire();
                int count = in.read(piece);
                channel.write(FrameChannel.Sort.INPUT, count <= 0 ? NOTHING : Arrays.copyOf(piece, count));
            }
        } catch (IOException _) {
            // The command is done, or the other process ended.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Asks the other process to stop the command, and waits until it did.
    private void stop(CountDownLatch done) {
        try {
            channel.write(FrameChannel.Sort.STOP, NOTHING);
            done.await(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (IOException _) {
            // It ended already.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
