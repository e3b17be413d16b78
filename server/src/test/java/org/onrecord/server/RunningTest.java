package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Where;
import org.onrecord.standin.CastFinder;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Story;

/// How the server does under pressure, and when it is stopped.
class RunningTest {
    private static final String STORY = "“The bridge opens in May,” he said.";
    private static final int MOST_UNDER_WAY = 256;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Held finder = new Held();
    private Archive archive;
    private Server server;

    @BeforeEach
    void start() {
        archive = Archive.open(new Where.Folder(folder.resolve("record")), Access.WRITE, Clock.systemUTC(), _ -> {});
        server = Server.start(archive, ServerSettings.local(folder.resolve("tokens.json"), () -> finder));
    }

    @AfterEach
    void stop() {
        finder.end.countDown();
        server.close();
        archive.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private CompletableFuture<HttpResponse<String>> read() {
        return client.sendAsync(
                to("/api/v1/read")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(STORY))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aRequestUnderWayIsAnsweredWhenTheServerStopsAndNoOtherIsTaken() throws Exception {
        CompletableFuture<HttpResponse<String>> underWay = read();
        finder.begun.acquire();
        URI address = server.address();

        Thread stopping = Thread.startVirtualThread(server::close);
        boolean isRefused = false;
        while (!isRefused) {
            isRefused = isRefused(address);
        }
        assertThat(underWay.isDone()).isFalse();
        finder.end.countDown();

        assertThat(underWay.get().statusCode()).isEqualTo(200);
        assertThat(underWay.get().body()).contains("The bridge opens in May");
        stopping.join();
    }

    private static boolean isRefused(URI address) throws InterruptedException {
        // Of its own, so that no connection is there already.
        try (HttpClient another = HttpClient.newHttpClient()) {
            // A connection that came in as the server stopped listening is never answered.
            HttpRequest asked = HttpRequest.newBuilder(address.resolve("/health"))
                    .timeout(Duration.ofSeconds(1))
                    .build();
            return another.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 503;
        } catch (ConnectException _) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void whoeverFindsAllReadersTakenIsToldWhenToComeAgain() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int number = 0; number < 9; number++) {
            waiting.add(read());
        }
        finder.begun.acquire();
        while (!get("/metrics").body().contains("onrecord_requests_under_way 10\n")) {
            Thread.onSpinWait();
        }

        HttpResponse<String> refused = read().get();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(get("/").statusCode()).as("who only reads pages").isEqualTo(200);
        finder.end.countDown();
        for (CompletableFuture<HttpResponse<String>> one : waiting) {
            assertThat(one.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void beyondSoManyRequestsUnderWayTheServerSaysThatItIsBusy() throws Exception {
        HttpResponse<String> begun = client.send(
                to("/read")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("text=nothing"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String events = begun.headers().firstValue("Location").orElseThrow() + "/events";
        List<InputStream> open = new ArrayList<>();
        for (int number = 0; number < MOST_UNDER_WAY; number++) {
            HttpResponse<InputStream> followed =
                    client.send(to(events).build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(followed.statusCode()).isEqualTo(200);
            open.add(followed.body());
        }

        HttpResponse<String> refused = get("/");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(refused.body()).contains("too much to do just now");
        finder.end.countDown();
        for (InputStream one : open) {
            assertThat(new String(one.readAllBytes(), StandardCharsets.UTF_8)).contains("event: done");
        }
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void theFlightRecorderTellsOfReadingAndSearching() throws Exception {
        finder.end.countDown();
        Path file = folder.resolve("flight.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("onrecord.Read");
            recording.enable("onrecord.Search");
            recording.start();
            assertThat(read().get().statusCode()).isEqualTo(200);
            assertThat(get("/?q=bridge").statusCode()).isEqualTo(200);
            recording.stop();
            recording.dump(file);
        }

        List<RecordedEvent> events = RecordingFile.readAllEvents(file);

        assertThat(events)
                .anySatisfy(event -> {
                    assertThat(event.getEventType().getName()).isEqualTo("onrecord.Read");
                    assertThat(event.getInt("characters")).isEqualTo(STORY.length());
                    assertThat(event.getInt("statements")).isEqualTo(1);
                })
                .anySatisfy(event -> assertThat(event.getEventType().getName()).isEqualTo("onrecord.Search"));
    }

    /// Reads nothing to its end before it may.
    private static final class Held implements StatementFinder {
        private final CastFinder finder = new CastFinder();
        private final Semaphore begun = new Semaphore(0);
        private final CountDownLatch end = new CountDownLatch(1);

        @Override
        public List<Statement> find(Story story) {
            begun.release();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading", e);
            }
            return finder.find(story);
        }

        @Override
        public Provenance provenance() {
            return finder.provenance();
        }

        @Override
        public void close() {
            finder.close();
        }
    }
}
