package org.onrecord.cli;

import java.net.URI;
import java.time.Clock;
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
            "",
            "Exit status: 0 stopped; 1 the record could not be used, or the port is taken; 2 wrong use."
        })
final class ServeCommand implements Callable<Integer> {
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

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Archive archive = record.open(surroundings, Access.WRITE);
                Server server = Server.start(
                        archive,
                        new ServerSettings(
                                host,
                                port,
                                address,
                                () -> surroundings.finders().apply(FinderChoice.NEURAL),
                                Runtime.getRuntime().availableProcessors(),
                                Clock.systemUTC(),
                                surroundings::say))) {
            surroundings.say("serving " + record.where() + " at " + server.address());
            stopped.await();
        }
        return 0;
    }
}
