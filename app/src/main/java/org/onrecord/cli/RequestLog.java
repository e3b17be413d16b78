package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.onrecord.terminal.Environment;

/// Writes a line for each request. Thread-safe. The caller closes it.
final class RequestLog implements AutoCloseable {
    private final @Nullable OutputStream file;
    private final @Nullable Environment environment;
    private final String name;
    private boolean hasFailed;

    private RequestLog(@Nullable OutputStream file, @Nullable Environment environment, String name) {
        this.file = file;
        this.environment = environment;
        this.name = name;
    }

    /// Opens the log that `where` names: a file to append to, standard output for `-`, or no log for null.
    ///
    /// @throws IOException if the file cannot be written
    static RequestLog open(@Nullable String where, Environment environment) throws IOException {
        if (where == null || where.equals("-")) {
            return new RequestLog(null, where == null ? null : environment, "standard output");
        }
        try {
            OutputStream opened =
                    Files.newOutputStream(Path.of(where), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new RequestLog(opened, environment, where);
        } catch (IOException e) {
            throw new IOException("--log: " + where + " cannot be written: " + e.getMessage(), e);
        }
    }

    boolean isWanted() {
        return environment != null;
    }

    /// Writes a line. Reports the first failure on standard error and ignores later ones, so that the server
    /// continues.
    synchronized void write(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (file != null) {
                file.write(bytes);
            } else if (environment != null) {
                environment.output().write(out -> out.write(bytes));
            }
        } catch (IOException e) {
            if (!hasFailed && environment != null) {
                hasFailed = true;
                environment.say("requests can no longer be logged to " + name + ": " + e.getMessage());
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
