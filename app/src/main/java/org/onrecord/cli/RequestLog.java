package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Where a line for each request goes. Safe for use by several threads. Whoever opens it closes it.
final class RequestLog implements AutoCloseable {
    private final @Nullable OutputStream file;
    private final @Nullable Surroundings surroundings;
    private final String name;
    private boolean hasFailed;

    private RequestLog(@Nullable OutputStream file, @Nullable Surroundings surroundings, String name) {
        this.file = file;
        this.surroundings = surroundings;
        this.name = name;
    }

    /// The log that `where` names: a file, to which lines are added; standard output for `-`; nothing for null.
    ///
    /// @throws IOException if the file cannot be written
    static RequestLog open(@Nullable String where, Surroundings surroundings) throws IOException {
        if (where == null || where.equals("-")) {
            return new RequestLog(null, where == null ? null : surroundings, "standard output");
        }
        try {
            OutputStream opened =
                    Files.newOutputStream(Path.of(where), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new RequestLog(opened, surroundings, where);
        } catch (IOException e) {
            throw new IOException("--log: " + where + " cannot be written: " + e.getMessage(), e);
        }
    }

    boolean isWanted() {
        return surroundings != null;
    }

    /// Writes a line. That it cannot be written is told once, and the server goes on.
    synchronized void write(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (file != null) {
                file.write(bytes);
            } else if (surroundings != null) {
                surroundings.results().write(out -> out.write(bytes));
            }
        } catch (IOException e) {
            if (!hasFailed && surroundings != null) {
                hasFailed = true;
                surroundings.say("requests can no longer be logged to " + name + ": " + e.getMessage());
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
