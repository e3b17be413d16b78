package org.onrecord.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;

/// For tests of a server under load: one with an empty record and a [HeldFinder], so that a reading lasts as long as
/// the test wants.
abstract class HeldServer {
    /// Long enough for any machine; no test waits this long.
    private static final ServerSettings.Patience PATIENT =
            new ServerSettings.Patience(Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ZERO);

    @TempDir
    Path folder;

    final HttpClient client = HttpClient.newHttpClient();
    final HeldFinder finder = new HeldFinder();
    Server server;
    private Archive archive;

    @BeforeEach
    void start() {
        archive = Archive.open(
                new RecordLocation.Folder(folder.resolve("record")), AccessMode.WRITE, Clock.systemUTC(), _ -> {});
        server = Server.start(archive, settings().waiting(PATIENT));
    }

    @AfterEach
    void stop() {
        finder.end.countDown();
        server.close();
        archive.close();
    }

    ServerSettings settings() {
        return ServerSettings.local(folder.resolve("tokens.json"), () -> finder);
    }

    /// Closes the server, and starts another over the same record.
    void restart(ServerSettings settings) {
        server.close();
        server = Server.start(archive, settings);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
    }
}
