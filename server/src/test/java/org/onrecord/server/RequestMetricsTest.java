package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.standin.CastFinder;
import org.onrecord.token.AccessTokens;
import org.onrecord.token.Role;
import tools.jackson.databind.json.JsonMapper;

class RequestMetricsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private Archive archive;
    private AccessTokens tokens;
    private Server server;

    @BeforeEach
    void start() {
        archive = Archive.open(
                new RecordLocation.Folder(folder.resolve("record")), AccessMode.WRITE, Clock.systemUTC(), _ -> {});
        Path file = folder.resolve("tokens.json");
        tokens = new AccessTokens(file, Clock.systemUTC());
        server = Server.start(
                archive, ServerSettings.local(file, CastFinder::new).logging(log::add));
    }

    @AfterEach
    void stop() {
        server.close();
        archive.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theServerReportsItsHealthAndMetrics() throws Exception {
        assertThat(send(to("/health")).statusCode()).isEqualTo(200);
        assertThat(send(to("/ready")).body()).startsWith("ready");
        String metrics = send(to("/metrics")).body();
        assertThat(metrics.lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.matches("[a-z_]+(\\{[a-z]+=\"[^\"]+\"\\})? [0-9.E+-]+"));
        assertThat(metrics).contains("onrecord_request_seconds_bucket{le=\"+Inf\"}");
    }

    @Test
    void eachRequestIsALineOfJsonWithoutTheToken() throws Exception {
        String secret = tokens.add("Jo Example", Role.READER);
        send(to("/about").header("Authorization", "Bearer " + secret));
        send(to("/health"));
        String line =
                log.stream().filter(each -> each.contains("/about")).findFirst().orElseThrow();
        assertThat(JsonMapper.builder().build().readTree(line).path("caller").asString())
                .isEqualTo("Jo Example");
        assertThat(line).doesNotContain(secret);
    }

    @Test
    void requestsAreCountedByStatus() throws Exception {
        send(to("/about"));
        send(to("/nothing"));
        // A request is counted after its answer was sent.
        String metrics = send(to("/metrics")).body();
        while (!metrics.contains("onrecord_requests_total{status=\"404\"} 1\n")) {
            metrics = send(to("/metrics")).body();
        }
        assertThat(metrics).contains("onrecord_requests_total{status=\"404\"} 1\n");
    }
}
