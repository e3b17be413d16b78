package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest extends HeldServer {
    private static final int MOST_UNDER_WAY = 256;
    private static final Clock STOPPED = Clock.fixed(Instant.parse("2031-03-02T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void beyondSoManyRequestsUnderWayTheServerSaysThatItIsBusy() throws Exception {
        HttpResponse<String> job = client.send(
                to("/read")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("text=nothing"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String events = job.headers().firstValue("Location").orElseThrow() + "/events";
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
        assertThat(refused.body()).contains("too much to do right now");
        for (String watching : List.of("/health", "/ready", "/metrics")) {
            assertThat(get(watching).statusCode()).as(watching).isEqualTo(200);
        }
        finder.end.countDown();
        for (InputStream one : open) {
            assertThat(new String(one.readAllBytes(), StandardCharsets.UTF_8)).contains("event: done");
        }
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressThatSendsTooManyRequestsASecondIsRefusedAndOthersAreNot() throws Exception {
        restart(behindAProxy(1));
        for (int number = 0; number < 4; number++) {
            assertThat(getFrom("203.0.113.7").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = getFrom("203.0.113.7");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.body()).contains("limit: 1 a second");
        assertThat(getFrom("203.0.113.8").statusCode()).isEqualTo(200);
        assertThat(get("/health").statusCode()).as("from this machine").isEqualTo(200);
    }

    private HttpResponse<String> getFrom(String address) throws IOException, InterruptedException {
        return client.send(
                to("/health").header("X-Forwarded-For", address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Settings of a server behind a proxy on this machine, whose clock stands still.
    private ServerSettings behindAProxy(int rate) {
        return settings().behind(URI.create("http://127.0.0.1")).limiting(rate).withClock(STOPPED);
    }
}
