package org.onrecord.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Draft;
import org.onrecord.archive.Signed;
import org.onrecord.archive.Where;
import org.onrecord.server.Server;
import org.onrecord.server.ServerSettings;
import org.onrecord.standin.CastFinder;

/// A record in a folder, served, and a browser that follows no redirects. Whoever opens this closes it.
final class Served implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-06-01T12:00:00Z"), ZoneOffset.UTC);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Archive archive;
    private final Server server;

    Served(Path folder, Draft... drafts) {
        archive = Archive.open(Where.of(folder.toString()), Access.WRITE, CLOCK, _ -> {});
        archive.add(List.of(drafts));
        server = Server.start(archive, ServerSettings.local(folder.resolve("tokens.json"), CastFinder::new));
    }

    Archive archive() {
        return archive;
    }

    /// A person's signature.
    static Signed signed(String why) {
        return new Signed("Edda Fyr", CLOCK.instant(), why);
    }

    HttpResponse<String> get(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a page", e);
        }
    }

    /// The page at a path, which must be there.
    String page(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " is answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        server.close();
        archive.close();
        client.close();
    }
}
