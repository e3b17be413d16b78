package org.onrecord.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Standard output, written piece by piece: each piece is seen as soon as it is whole, and an interrupt from the
/// keyboard falls between two of them.
final class Results {
    private static final int BUFFER = 1 << 16;
    private static final long PATIENCE_MILLISECONDS = 500;

    private final OutputStream out;
    private final OutputStream buffered;
    private final ReentrantLock whole = new ReentrantLock();

    Results(OutputStream out) {
        this.out = out;
        this.buffered = new BufferedOutputStream(out, BUFFER);
    }

    /// Writes one piece and passes it on.
    ///
    /// @throws NoReaderException if whoever read the output has gone, as `head` does when it has enough
    /// @throws IOException if the output cannot be written for another reason
    void write(Piece piece) throws IOException {
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

    /// Waits a moment for the piece that is being written, and lets no other begin. For the end of the process.
    void seal() {
        try {
            // The lock is never given back: the process ends.
            if (!whole.tryLock(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The system's message may be in any language, so what standard output is counts too.
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

    /// Something that is written as a whole.
    @FunctionalInterface
    interface Piece {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Says that nobody reads the output any more, which is no failure.
    static final class NoReaderException extends IOException {
        private static final long serialVersionUID = 1L;

        NoReaderException(IOException cause) {
            super("nobody reads the output any more", cause);
        }
    }
}
