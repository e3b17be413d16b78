package org.onrecord.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.VectorKeeper;
import org.onrecord.entry.AccessMode;
import org.onrecord.options.FetchOptions;
import org.onrecord.options.FinderOptions;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.TokenOptions;
import org.onrecord.options.WatchOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.pipeline.FinderChoice;
import org.onrecord.server.Server;
import org.onrecord.server.ServerSettings;
import org.onrecord.sharing.Standalone;
import org.onrecord.terminal.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord serve`: serves a record to browsers and programs over HTTP.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Shows a record in the browser and answers programs over HTTP, until it is stopped.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord serve",
            "  onrecord serve --record archive --port 9000",
            "  onrecord serve --watch https://quay.example/feed.xml --every 30m",
            "  onrecord serve --closed --address https://news.example/onrecord --log requests.jsonl",
            "",
            "While it runs, the other commands work on the same record from another terminal.",
            "",
            "Exit status: 0 stopped; 2 wrong use; 3 the record could not be used, or the port is taken."
        })
final class ServeCommand implements Callable<Integer>, Standalone {
    private static final int LAST_PORT = 65_535;
    private static final Duration SEARCH_LIMIT = Duration.ofSeconds(5);

    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port, or 0 for any free port. Default: ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on. Default: ${DEFAULT-VALUE}, which only this machine can reach.")
    private String host = "127.0.0.1";

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "The public address, if the server is behind a proxy: https://news.example/onrecord.")
    private @Nullable URI address;

    @Mixin
    private TokenOptions tokens = new TokenOptions();

    @Option(names = "--closed", description = "Require a token for reading too.")
    private boolean closed;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description =
                    "The most requests a second from each address other than this machine. Default: ${DEFAULT-VALUE}.")
    private int rate = ServerSettings.USUAL_RATE;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Write a line of JSON for each request to this file, or to standard output for -.")
    private @Nullable String log;

    @Option(
            names = "--watch",
            paramLabel = "FEED",
            description = "Also follow this feed or page, as onrecord watch does. Can be repeated.")
    private List<String> feeds = new ArrayList<>();

    @Mixin
    private WatchOptions watchOptions = new WatchOptions();

    @Mixin
    private FetchOptions fetchOptions = new FetchOptions();

    ServeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (port < 0 || port > LAST_PORT) {
            throw new WrongUseException("--port must be in 0.." + LAST_PORT + ", got " + port);
        }
        if (rate < 1) {
            throw new WrongUseException("--rate must be 1 or more, got " + rate);
        }
        List<URI> addresses =
                feeds.stream().map(WatchOptions::address).distinct().toList();
        watchOptions.check();
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
        try (RequestLog lines = RequestLog.open(log, environment);
                Archive archive = record.open(environment, AccessMode.WRITE, SEARCH_LIMIT);
                Server server = Server.start(archive, settings(lines));
                VectorKeeper _ = VectorKeeper.begin(archive, VectorKeeper.Pace.WHEN_IDLE, environment::say);
                Background _ = watch(archive, addresses)) {
            Runtime.getRuntime().addShutdownHook(hook);
            sayReady(server);
            stop.await();
            environment.say("stopping after the requests in progress");
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    /// Work that runs while the server does.
    private interface Background extends AutoCloseable {
        @Override
        void close();
    }

    /// Watches `addresses` until the returned object is closed.
    private Background watch(Archive archive, List<URI> addresses) throws IOException {
        if (addresses.isEmpty()) {
            return () -> {};
        }
        WatchLoop watch =
                WatchLoop.begin(environment, archive, addresses, watchOptions, new FinderOptions(), fetchOptions, null);
        Thread thread = Thread.ofPlatform().daemon().name("watching").start(() -> {
            try (watch) {
                watch.untilInterrupted();
            } catch (InterruptedException | InterruptedIOException _) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException e) {
                environment.say("watching stopped: " + e.getMessage());
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
            return ServerSettings.local(
                            tokens.file(record), () -> environment.finders().apply(FinderChoice.NEURAL))
                    .listening(host, port)
                    .behind(address)
                    .closed(closed)
                    .limiting(rate)
                    .reading(Runtime.getRuntime().availableProcessors())
                    .fetching(fetchOptions.settings())
                    .logging(lines.isWanted() ? lines::write : null)
                    .reporting(environment::say);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    private void sayReady(Server server) throws IOException {
        environment.say("serving " + record.where() + " at " + server.address() + "; Ctrl-C stops it");
        if (tokens.tokens(record).all().isEmpty()) {
            environment.say("nobody can write yet; onrecord token add --name NAME creates a token");
        }
        if (!closed && !host.equals("localhost") && !host.equals("::1") && !host.startsWith("127.")) {
            environment.say("anyone who can reach " + host + " can read this record; --closed requires a token");
        }
    }
}
