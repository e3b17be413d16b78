package org.onrecord.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a process waits until a test lets it on: a named pipe that the process reads a line from.
final class Gate implements AutoCloseable {
    private final Path path;
    private OutputStream held = OutputStream.nullOutputStream();

    private Gate(Path path) {
        this.path = path;
    }

    static Gate at(Path path) throws IOException, InterruptedException {
        Run made = Run.of(new ProcessBuilder("mkfifo", path.toString()).start());
        if (made.status() != 0) {
            throw new IOException(made.err());
        }
        return new Gate(path);
    }

    Path path() {
        return path;
    }

    /// Waits until a process stands at the gate.
    void awaitReader() throws IOException {
        held.close();
        held = Files.newOutputStream(path);
    }

    /// Lets the process on that stands there, and takes the gate away.
    void open() throws IOException {
        held.write('\n');
        held.close();
        Files.delete(path);
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
