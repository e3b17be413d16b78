package org.onrecord.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.fetch.FetchSettings;
import org.onrecord.request.Links;
import org.onrecord.statement.StatementFinder;

/// How a server listens and what it works with.
///
/// @param host the address to listen on; a loopback address keeps everybody else out
/// @param port the port to listen on; 0 for any free one
/// @param address the server's address as clients see it, if it is behind a proxy, or null; if set, the
/// client addresses that the proxy reports are trusted
/// @param tokens the file of tokens, which need not exist
/// @param closed true if reading needs a token too
/// @param rate how many requests a second each address other than a loopback one may send
/// @param finders opens the finder; the server closes it
/// @param readers how many stories are read at a time
/// @param fetching how pages are fetched whose addresses people give
/// @param clock the clock
/// @param log receives a line of JSON for each request, or null
/// @param notes receives messages for whoever operates the server
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
        Consumer<String> notes,
        Patience patience) {
    /// How long the server waits.
    ///
    /// @param toRead how long a request waits for its turn to read a story
    /// @param toStop how long requests under way have to finish when the server stops
    /// @param toShow how long the page of a story waits until the story is read, before it shows the progress
    public record Patience(Duration toRead, Duration toStop, Duration toShow) {
        /// 20 seconds for a turn to read, 10 seconds to stop, and 2 seconds for a page, within which most
        /// stories are read.
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(2));
    }

    /// The default number of requests a second that an address may send.
    public static final int USUAL_RATE = 50;

    /// Returns settings for this machine only, on any free port, reading one story at a time.
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
                FetchSettings.defaults("local"),
                Clock.systemUTC(),
                null,
                _ -> {},
                Patience.USUAL);
    }

    /// Returns these settings for another address and port to listen on.
    public ServerSettings listening(String newHost, int newPort) {
        return new ServerSettings(
                newHost, newPort, address, tokens, closed, rate, finders, readers, fetching, clock, log, notes,
                patience);
    }

    /// Returns these settings with another number of requests a second for each address.
    public ServerSettings limiting(int requests) {
        return new ServerSettings(
                host, port, address, tokens, closed, requests, finders, readers, fetching, clock, log, notes, patience);
    }

    /// Returns a copy with another clock.
    ServerSettings withClock(Clock other) {
        return new ServerSettings(
                host, port, address, tokens, closed, rate, finders, readers, fetching, other, log, notes, patience);
    }

    /// Returns these settings with another number of stories that are read at a time.
    public ServerSettings reading(int stories) {
        return new ServerSettings(
                host, port, address, tokens, closed, rate, finders, stories, fetching, clock, log, notes, patience);
    }

    /// Returns these settings, giving notes for the person who runs the server to `reader`.
    public ServerSettings reporting(Consumer<String> reader) {
        return new ServerSettings(
                host, port, address, tokens, closed, rate, finders, readers, fetching, clock, log, reader, patience);
    }

    /// Returns a copy with another port.
    ServerSettings at(int free) {
        return listening(host, free);
    }

    /// Returns a copy for a server that clients reach at `outside`; null for no proxy.
    ///
    /// @throws IllegalArgumentException if that is not an address at which a server can be reached
    public ServerSettings behind(@Nullable URI outside) {
        if (outside != null) {
            Links.of(outside);
        }
        return new ServerSettings(
                host, port, outside, tokens, closed, rate, finders, readers, fetching, clock, log, notes, patience);
    }

    /// Returns a copy for members only.
    public ServerSettings forMembers() {
        return closed(true);
    }

    /// Returns these settings, with reading for members alone or for everybody.
    public ServerSettings closed(boolean members) {
        return new ServerSettings(
                host, port, address, tokens, members, rate, finders, readers, fetching, clock, log, notes, patience);
    }

    /// Returns a copy that logs each request as a line of JSON; null for no log.
    public ServerSettings logging(@Nullable Consumer<String> lines) {
        return new ServerSettings(
                host, port, address, tokens, closed, rate, finders, readers, fetching, clock, lines, notes, patience);
    }

    /// Returns a copy that fetches pages differently.
    public ServerSettings fetching(FetchSettings other) {
        return new ServerSettings(
                host, port, address, tokens, closed, rate, finders, readers, other, clock, log, notes, patience);
    }

    /// Returns a copy that waits for requests differently.
    public ServerSettings waiting(Patience other) {
        return new ServerSettings(
                host, port, address, tokens, closed, rate, finders, readers, fetching, clock, log, notes, other);
    }

    /// Returns whether only this machine's own users can send requests: it listens on a loopback address,
    /// without a proxy.
    boolean isOwn() {
        return address == null && (host.equals("localhost") || host.equals("::1") || host.startsWith("127."));
    }
}
