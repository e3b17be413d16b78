package org.onrecord.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.desk.FinderChoice;
import org.onrecord.server.Server;
import org.onrecord.server.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord serve`: the record in the browser and over HTTP.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Shows a record in the browser, and answers programs over HTTP, until it is stopped.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord serve",
            "  onrecord serve --record archive --port 9000",
            "  onrecord serve --watch https://quay.example/feed.xml --every 30m",
            "  onrecord serve --closed --address https://news.example/onrecord --log requests.jsonl",
            "",
            "Exit status: 0 stopped; 1 the record could not be used, or the port is taken; 2 wrong use."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final Duration SEARCH_LIMIT = Duration.ofSeconds(5);

    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "The port; 0 for any. Default: ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on. Default: ${DEFAULT-VALUE}, which nobody else can reach.")
    private String host = "127.0.0.1";

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "How others reach it behind a proxy: https://news.example/onrecord.")
    private @Nullable URI address;

    @Mixin
    private TokenOptions tokens = new TokenOptions();

    @Option(names = "--closed", description = "Reading needs a token too.")
    private boolean closed;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Requests a second from each address but this machine's. Default: ${DEFAULT-VALUE}.")
    private int rate = ServerSettings.USUAL_RATE;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Write a line of JSON for each request there; - for standard output.")
    private @Nullable String log;

    @Option(
            names = "--watch",
            paramLabel = "FEED",
            description = "Also follow this feed or page, as onrecord watch does; may come again.")
    private List<String> watched = new ArrayList<>();

    @Mixin
    private WatchOptions watching = new WatchOptions();

    @Mixin
    private FetchOptions fetching = new FetchOptions();

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (port < 0 || port > LAST_PORT) {
            throw new WrongUseException("--port is 0 to " + LAST_PORT + ", got " + port);
        }
        if (rate < 1) {
            throw new WrongUseException("--rate is 1 or more, got " + rate);
        }
        List<URI> addresses =
                watched.stream().map(WatchOptions::address).distinct().toList();
        watching.check();
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            stop.countDown();
            try {
                stopped.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        try (RequestLog lines = RequestLog.open(log, surroundings);
                Archive archive = record.open(surroundings, Access.WRITE, SEARCH_LIMIT);
                Server server = Server.start(archive, settings(lines));
                Background _ = watch(archive, addresses)) {
            Runtime.getRuntime().addShutdownHook(hook);
            sayReady(server);
            stop.await();
            surroundings.say("stopping; requests under way come to their end");
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    /// What goes on beside the server.
    private interface Background extends AutoCloseable {
        @Override
        void close();
    }

    /// Watches until what is given back is closed.
    private Background watch(Archive archive, List<URI> addresses) throws IOException {
        if (addresses.isEmpty()) {
            return () -> {};
        }
        Watching watch = Watching.begin(surroundings, archive, addresses, watching, new DeskOptions(), fetching, null);
        Thread thread = Thread.ofPlatform().daemon().name("watching").start(() -> {
            try (watch) {
                watch.untilInterrupted();
            } catch (InterruptedException | InterruptedIOException _) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException e) {
                surroundings.say("watching stopped: " + e.getMessage());
            }
        });
        return () -> {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private ServerSettings settings(RequestLog lines) {
        try {
            return new ServerSettings(
                    host,
                    port,
                    address,
                    tokens.file(record),
                    closed,
                    rate,
                    () -> surroundings.finders().apply(FinderChoice.NEURAL),
                    Runtime.getRuntime().availableProcessors(),
                    fetching.settings(),
                    Clock.systemUTC(),
                    lines.isWanted() ? lines::write : null,
                    surroundings::say);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    private void sayReady(Server server) throws IOException {
        surroundings.say("serving " + record.where() + " at " + server.address() + "; Ctrl-C stops it");
        if (tokens.tokens(record).all().isEmpty()) {
            surroundings.say("nobody may write yet: onrecord token add --name NAME makes a token");
        }
        if (!closed && !host.equals("localhost") && !host.equals("::1") && !host.startsWith("127.")) {
            surroundings.say("whoever reaches " + host + " can read this record; --closed asks for a token");
        }
    }
}
