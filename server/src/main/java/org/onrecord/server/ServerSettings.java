package org.onrecord.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.fetch.FetchSettings;
import org.onrecord.statement.StatementFinder;

/// How a server listens and what it works with.
///
/// @param host the address to listen on; a loopback one keeps everybody else out
/// @param port the port to listen on; 0 for any that is free
/// @param address how the outside knows the server, where a proxy stands before it, or null; with it, what the proxy
/// says of who asks is believed
/// @param tokens the file of tokens, which need not be there
/// @param closed whether reading needs a token too
/// @param rate how many requests a second each address that is not a loopback one may send
/// @param finders opens what finds statements; the server closes it
/// @param readers how many stories are read at a time
/// @param fetching how the pages are fetched whose addresses people give
/// @param clock tells the time
/// @param log told of each request, as a line of JSON, or null
/// @param notes told what whoever runs the server should know, in words
public record ServerSettings(
        String host,
        int port,
        @Nullable URI address,
        Path tokens,
        boolean closed,
        int rate,
        Supplier<StatementFinder> finders,
        int readers,
        FetchSettings fetching,
        Clock clock,
        @Nullable Consumer<String> log,
        Consumer<String> notes) {
    /// How many requests a second an address may send, where nothing else is said.
    public static final int USUAL_RATE = 50;

    /// A server for this machine alone, on any free port, that reads one story at a time.
    public static ServerSettings local(Path tokens, Supplier<StatementFinder> finders) {
        return new ServerSettings(
                "127.0.0.1",
                0,
                null,
                tokens,
                false,
                USUAL_RATE,
                finders,
                1,
                FetchSettings.usual("local"),
                Clock.systemUTC(),
                null,
                _ -> {});
    }

    /// The same on another port.
    ServerSettings at(int free) {
        return new ServerSettings(
                host, free, address, tokens, closed, rate, finders, readers, fetching, clock, log, notes);
    }

    /// The same for others, who know it by `outside`.
    public ServerSettings behind(URI outside) {
        return new ServerSettings(
                host, port, outside, tokens, closed, rate, finders, readers, fetching, clock, log, notes);
    }

    /// The same for members alone.
    public ServerSettings forMembers() {
        return new ServerSettings(
                host, port, address, tokens, true, rate, finders, readers, fetching, clock, log, notes);
    }

    /// The same, telling of each request.
    public ServerSettings logging(Consumer<String> lines) {
        return new ServerSettings(
                host, port, address, tokens, closed, rate, finders, readers, fetching, clock, lines, notes);
    }

    /// The same, fetching in another way.
    public ServerSettings fetching(FetchSettings other) {
        return new ServerSettings(
                host, port, address, tokens, closed, rate, finders, readers, other, clock, log, notes);
    }

    /// Whether nobody but this machine's own users can ask: it listens on a loopback address, before no proxy.
    boolean isOwn() {
        return address == null && (host.equals("localhost") || host.equals("::1") || host.startsWith("127."));
    }
}
