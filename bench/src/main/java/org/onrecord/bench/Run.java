package org.onrecord.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The result of a process that has ended.
///
/// @param lines the lines on its standard output, each with its time since the start
/// @param wall its elapsed time
/// @param status its exit status
/// @param peakKib its peak resident memory, in KiB, or 0 if the system does not report it
record Run(List<Line> lines, Duration wall, int status, long peakKib) {
    private static final long POLL_MILLIS = 50;

    /// A line of output.
    ///
    /// @param at the time since the process was started
    /// @param words the line
    record Line(Duration at, String words) {}

    Run {
        lines = List.copyOf(lines);
    }

    /// Runs a command until it ends. Its standard error goes to `errors`.
    ///
    /// @throws IOException if it cannot be started, or if this thread is interrupted
    static Run of(List<String> command, Path errors) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        AtomicLong peak = new AtomicLong();
        Thread watch = Thread.ofPlatform().daemon().start(() -> watch(process, peak));
        List<Line> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(new Line(Duration.ofNanos(System.nanoTime() - start), line));
            }
            int status = process.waitFor();
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            watch.join();
            return new Run(lines, wall, status, peak.get());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), e);
        }
    }

    /// Returns the peak memory so far. The kernel tracks it, so the last reading before the end is enough.
    private static void watch(Process process, AtomicLong peak) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            do {
                peakIn(status).ifPresent(kib -> peak.accumulateAndGet(kib, Math::max));
            } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static OptionalLong peakIn(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException _) {
            // No /proc on this system, or the process has just ended.
            return OptionalLong.empty();
        }
    }
}
