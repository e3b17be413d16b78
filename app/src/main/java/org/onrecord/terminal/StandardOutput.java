package org.onrecord.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Writes standard output piece by piece. Each piece appears as soon as it is complete, and an interrupt from
/// the keyboard never cuts one. Thread-safe.
public final class StandardOutput {
    private static final int BUFFER = 1 << 16;
    private static final long PATIENCE_MILLISECONDS = 500;

    private final OutputStream out;
    private final OutputStream buffered;
    private final ReentrantLock whole = new ReentrantLock();

    public StandardOutput(OutputStream out) {
        this.out = out;
        this.buffered = new BufferedOutputStream(out, BUFFER);
    }

    /// Writes one piece and flushes it.
    ///
    /// @throws NoReaderException if nothing reads the output any more, as when `head` has read enough
    /// @throws IOException if the output cannot be written for another reason
    public void write(Piece piece) throws IOException {
        whole.lock();
        try {
            piece.writeTo(buffered);
            buffered.flush();
            if (out instanceof PrintStream stream && stream.checkError()) {
                throw new IOException("the stream failed");
            }
        } catch (IOException e) {
            if (isGone(e)) {
                throw new NoReaderException(e);
            }
            throw new IOException("standard output cannot be written: " + e.getMessage(), e);
        } finally {
            whole.unlock();
        }
    }

    /// Waits a moment for the piece that is being written, and blocks later ones. For the end of the process.
    public void seal() {
        try {
            // The lock is never released: the process ends.
            if (!whole.tryLock(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns whether the reader is gone. The system's message can be in any language, so a failed write to
    /// a pipe or socket counts too.
    private static boolean isGone(IOException e) {
        if (String.valueOf(e.getMessage()).contains("pipe")) {
            return true;
        }
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    /// A piece of output that is written as a whole.
    @FunctionalInterface
    public interface Piece {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Thrown when nothing reads the output any more, which is not a failure.
    public static final class NoReaderException extends IOException {
        private static final long serialVersionUID = 1L;

        NoReaderException(IOException cause) {
            super("nothing reads the output any more", cause);
        }
    }
}
