package org.onrecord.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.intake.StoryReader;
import org.onrecord.source.ReadResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measures how fast, and in how much memory, a web archive of many pages is read.
@Command(
        name = "bench/warc",
        mixinStandardHelpOptions = true,
        description = "Makes a WARC of many pages, compressed record by record, and reads it on one thread.")
public final class WarcBench implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "Pages (*.html.gz), used in turn.")
    private Path folder = Path.of("");

    @Option(names = "--pages", description = "The number of pages. Default: ${DEFAULT-VALUE}.")
    private int wanted = 10_000;

    @Spec
    private @Nullable CommandSpec spec;

    private WarcBench() {}

    /// Runs the measurement and ends the JVM with its exit status.
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new WarcBench()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException("called outside picocli");
        }
        PrintWriter out = spec.commandLine().getOut();
        Path archive = Files.createTempFile("onrecord-bench", ".warc.gz");
        try {
            write(archive);
            out.printf("%d pages, %d MiB packed%n", wanted, Files.size(archive) >> 20);
            read(archive, out);
        } finally {
            Files.delete(archive);
        }
        out.flush();
        return 0;
    }

    private void write(Path archive) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html.gz"))
                    .sorted()
                    .toList()) {
                try (InputStream html = new GZIPInputStream(Files.newInputStream(file))) {
                    pages.add(html.readAllBytes());
                }
            }
        }
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive))) {
            for (int number = 0; number < wanted; number++) {
                byte[] page = pages.get(number % pages.size());
                byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                                + page.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
                String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://pages.example/" + number
                        + "\r\nWARC-Date: 2031-05-02T08:30:00Z\r\nWARC-Record-ID: <urn:uuid:" + new UUID(7, number)
                        + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                        + (http.length + page.length) + "\r\n\r\n";
                GZIPOutputStream record = new GZIPOutputStream(file);
                record.write(head.getBytes(StandardCharsets.US_ASCII));
                record.write(http);
                record.write(page);
                record.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                record.finish();
            }
        }
    }

    private static void read(Path archive, PrintWriter out) throws IOException {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        int read = 0;
        int refused = 0;
        try (StoryReader sources = StoryReader.of(List.of(archive.toString()), InputStream.nullInputStream())) {
            while (sources.hasNext()) {
                switch (sources.next()) {
                    case ReadResult.Read _ -> read++;
                    case ReadResult.Refused _ -> refused++;
                    case ReadResult.Killed _, ReadResult.Noted _ -> {}
                }
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        out.printf(
                "%d stories, %d refused, %.0f pages a second, heap %d MiB at most of %d%n",
                read,
                refused,
                (read + refused) / seconds,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
