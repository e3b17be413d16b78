package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;

/// The server while all readers are taken, and while it stops.
class RunningTest extends HeldServer {
    private static final String STORY = "“The bridge opens in May,” he said.";

    private CompletableFuture<HttpResponse<String>> read() {
        return client.sendAsync(
                to("/api/v1/read")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(STORY))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aRequestUnderWayIsAnsweredWhenTheServerStopsAndNoOtherIsAccepted() throws Exception {
        CompletableFuture<HttpResponse<String>> underWay = read();
        finder.started.acquire();
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
        // A client of its own, so that it has no open connection.
        try (HttpClient another = HttpClient.newHttpClient()) {
            // A connection that was accepted as the server stopped listening is never answered.
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
    void requestsThatFindAllReadersTakenAreRefusedWithATimeToTryAgain() throws Exception {
        // One is read and eight wait; which of them is refused depends on the machine.
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            asked.add(read());
        }

        CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).join();
        CompletableFuture<HttpResponse<String>> first =
                asked.stream().filter(CompletableFuture::isDone).findFirst().orElseThrow();
        HttpResponse<String> refused = first.get();
        while (!get("/metrics").body().contains("onrecord_requests_under_way 9\n")) {
            Thread.onSpinWait();
        }

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(get("/").statusCode()).as("a request that only reads pages").isEqualTo(200);
        finder.end.countDown();
        assertThat(asked.stream().map(one -> one.join().statusCode()).filter(status -> status == 200))
                .hasSize(9);
    }

    @Test
    void theFlightRecorderRecordsReadingAndSearching() throws Exception {
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
}
