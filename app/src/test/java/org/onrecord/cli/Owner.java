package org.onrecord.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Another process of the program that has a record open.
record Owner(Process process, BufferedReader lines) implements AutoCloseable {
    /// Starts a server of a record, and waits until it serves.
    static Owner serving(Path record) throws IOException {
        Owner owner = start("serve", "--record", record.toString(), "--port", "0");
        owner.expect("serving ");
        return owner;
    }

    /// Starts a command.
    static Owner start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.onrecord.cli.Main"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new Owner(process, process.inputReader());
    }

    /// Reads lines up to one that contains `words`.
    void expect(String words) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.contains(words)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("the process ended without \"" + words + "\"");
        }
    }

    /// Kills the process without a chance to clean up.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
