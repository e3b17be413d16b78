package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a server believes about where a request comes from.
class ClientAddressTest extends HeldServer {
    private static final Clock STOPPED = Clock.fixed(Instant.parse("2031-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final int AT_ONCE = 4;

    private void behindAProxy() {
        restart(settings().behind(URI.create("http://127.0.0.1")).limiting(1).withClock(STOPPED));
    }

    private int ask(String... headers) throws Exception {
        HttpRequest.Builder request = to("/about");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Forwarded | for=198.51.100.%d",
                "Forwarded | for=127.0.0.1",
                "Forwarded | for=\"[::1]\"",
                "X-Real-IP | 198.51.100.%d",
                "X-Forwarded-For | 198.51.100.%d, 203.0.113.9",
                "X-Forwarded-For | 127.0.0.1, 203.0.113.9:4711",
            })
    void aClientCannotSayThatItIsAnother(String header, String value) throws Exception {
        behindAProxy();
        for (int number = 0; number < AT_ONCE; number++) {
            assertThat(ask("X-Forwarded-For", "203.0.113.9")).isEqualTo(200);
        }

        for (int number = 1; number < 5; number++) {
            String said = value.formatted(number);
            int status = header.equals("X-Forwarded-For")
                    ? ask(header, said)
                    : ask("X-Forwarded-For", "203.0.113.9", header, said);
            assertThat(status).as(said).isEqualTo(429);
        }
    }

    @Test
    void theProxysOwnLineIsTheLastOne() throws Exception {
        behindAProxy();
        for (int number = 0; number < AT_ONCE; number++) {
            assertThat(ask("X-Forwarded-For", "198.51.100." + number, "X-Forwarded-For", "203.0.113.9"))
                    .isEqualTo(200);
        }

        assertThat(ask("X-Forwarded-For", "198.51.100.77", "X-Forwarded-For", "203.0.113.9"))
                .isEqualTo(429);
    }

    @Test
    void theAddressesOfOneNetworkOfVersionSixAreOneClient() throws Exception {
        behindAProxy();
        for (int number = 0; number < AT_ONCE; number++) {
            assertThat(ask("X-Forwarded-For", "2001:db8:1:2::" + number)).isEqualTo(200);
        }

        assertThat(ask("X-Forwarded-For", "[2001:db8:1:2:ffff::1]:443")).isEqualTo(429);
        assertThat(ask("X-Forwarded-For", "2001:db8:1:3::1")).isEqualTo(200);
    }

    @Test
    void withoutAProxyNothingIsBelieved() throws Exception {
        restart(settings().limiting(1).withClock(STOPPED));

        for (int number = 0; number < 2 * AT_ONCE; number++) {
            assertThat(ask("X-Forwarded-For", "203.0.113.9")).isEqualTo(200);
        }
    }

    @Test
    void linksLeadToTheServersOwnAddressWhateverAHeaderSays() throws Exception {
        behindAProxy();
        HttpRequest.Builder request = to("/api/v1/statements/feed.atom")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example;proto=https")
                .header("X-Forwarded-Prefix", "/evil");

        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("evil");
    }
}
