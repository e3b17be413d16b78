package org.onrecord.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.outside.Clockwork;
import org.onrecord.outside.HostileSite;

class PoliteFetcherTest {
    private static final Duration DELAY = Duration.ofSeconds(2);

    private final Clockwork pace = new Clockwork(Instant.parse("2031-06-01T12:00:00Z"));
    private HostileSite site;
    private Fetcher fetcher;
    private PoliteFetcher polite;

    @BeforeEach
    void open() throws IOException {
        site = HostileSite.open();
        fetcher = Fetcher.open(FetchSettings.defaults("test").withPolicy(AddressPolicy.EVERYWHERE));
        polite = new PoliteFetcher(fetcher, DELAY, pace);
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        site.close();
    }

    private String fetch(String path) throws IOException {
        try (FetchedContent fetched = polite.fetch(site.address(path))) {
            return new String(fetched.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertRefused(String path, String why, boolean isPassing) {
        assertThatThrownBy(() -> fetch(path))
                .isInstanceOfSatisfying(
                        FetchException.class, e -> assertThat(e.isPassing()).isEqualTo(isPassing))
                .hasMessageContaining(why);
    }

    private long requests(String path) {
        return site.requests().stream()
                .filter(request -> request.startsWith("GET " + path + " "))
                .count();
    }

    private void robots(String... lines) {
        site.page("/robots.txt", "text/plain", String.join("\n", lines) + "\n");
    }

    private void busy(String path, int status, String headers) {
        site.at(path, "HTTP/1.1 " + status + " Busy\n" + headers + "Connection: close\n", HostileSite.bytes("later"));
    }

    @Test
    void whatRobotsTxtForbidsIsLeftAlone() throws IOException {
        robots("User-agent: *", "Disallow: /", "", "User-agent: Onrecord", "Disallow: /members", "Allow: /");
        site.page("/news", "text/plain", "hello").page("/members/1", "text/plain", "secret");

        assertThat(fetch("/news")).isEqualTo("hello");
        assertRefused("/members/1", "robots.txt of 127.0.0.1 does not permit fetching it", false);
        assertThat(requests("/members/1")).isZero();
        assertThat(requests("/robots.txt")).isOne();
    }

    @Test
    void aRedirectDoesNotLeadWhereRobotsTxtForbids() {
        robots("User-agent: *", "Disallow: /members");
        site.redirect("/news", "/members/1").page("/members/1", "text/plain", "secret");

        assertRefused("/news", "robots.txt", false);
        assertThat(requests("/members/1")).isZero();
    }

    @Test
    void aSiteWithoutRobotsTxtAllowsEverything() throws IOException {
        site.page("/news", "text/plain", "hello");
        assertThat(fetch("/news")).isEqualTo("hello");
    }

    @Test
    void aSiteWhoseRobotsTxtCannotBeHadIsAskedForNothingUntilItCan() throws IOException {
        busy("/robots.txt", 500, "");
        site.page("/news", "text/plain", "hello");
        assertRefused("/news", "the site's robots.txt cannot be fetched: the server failed (status 500)", true);
        assertThat(requests("/news")).isZero();

        robots("User-agent: *", "Disallow:");
        assertRefused("/news", "the site's robots.txt cannot be fetched: the server failed (status 500)", true);
        pace.pass(Duration.ofMinutes(11));
        assertThat(fetch("/news")).isEqualTo("hello");
    }

    @Test
    void robotsTxtIsReadAgainAfterADay() throws IOException {
        site.page("/news", "text/plain", "hello");
        fetch("/news");
        robots("User-agent: *", "Disallow: /");
        assertThat(fetch("/news")).isEqualTo("hello");
        pace.pass(Duration.ofHours(25));
        assertRefused("/news", "robots.txt", false);
    }

    @Test
    void requestsToOneSiteComeWithTimeInBetween() throws IOException {
        site.page("/1", "text/plain", "one").page("/2", "text/plain", "two");
        fetch("/1");
        fetch("/2");
        assertThat(pace.waits()).containsExactly(DELAY, DELAY);
    }

    @Test
    void aSiteMayAskForMoreTimeInBetween() throws IOException {
        robots("User-agent: *", "Crawl-delay: 30");
        site.page("/1", "text/plain", "one").page("/2", "text/plain", "two");
        fetch("/1");
        fetch("/2");
        assertThat(pace.waits()).containsExactly(DELAY, Duration.ofSeconds(30));
    }

    @Test
    void whoeverWouldHaveToWaitLongIsSentAwayAndToldForHowLong() throws IOException {
        busy("/news", 429, "Retry-After: 3600\n");
        site.page("/other", "text/plain", "hello");
        assertRefused("/news", "too busy, or gets too many requests", true);

        assertThatThrownBy(() -> fetch("/other"))
                .isInstanceOfSatisfying(FetchException.class, e -> {
                    assertThat(e.isPassing()).isTrue();
                    assertThat(e.retryAfter()).isEqualTo(Duration.ofHours(1));
                })
                .hasMessageContaining("are paused until 2031-06-01T13:00:02Z");
        assertThat(requests("/other")).isZero();
        pace.pass(Duration.ofMinutes(61));
        assertThat(fetch("/other")).isEqualTo("hello");
    }

    @Test
    void aServerThatDoesNotSayForHowLongItIsBusyIsLeftInPeaceForLongerEachTime() {
        busy("/news", 503, "");
        assertRefused("/news", "too busy", true);
        assertRefused("/news", "too busy", true);
        assertRefused("/news", "too busy", true);
        assertThat(pace.waits()).containsExactly(DELAY, Duration.ofMinutes(1), Duration.ofMinutes(2));
        assertRefused("/news", "are paused", true);
    }

    @Test
    void noServerIsLeftInPeaceForEver() {
        busy("/news", 503, "Retry-After: 999999999\n");
        assertRefused("/news", "too busy", true);
        assertThatThrownBy(() -> fetch("/news"))
                .isInstanceOfSatisfying(
                        FetchException.class, e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofDays(1)));
    }

    @Test
    void aSiteThatCannotBeReachedIsToldAsItIsAndTriedAgainSoon() throws IOException {
        HostLookup nowhere = host -> {
            throw new UnknownHostException(host);
        };
        FetchSettings usual = FetchSettings.defaults("test");
        FetchSettings settings = usual.withPolicy(AddressPolicy.EVERYWHERE)
                .withLookup(nowhere)
                .withLimits(1 << 20, Duration.ofMinutes(10), 3);
        try (Fetcher lost = Fetcher.open(settings)) {
            PoliteFetcher visitor = new PoliteFetcher(lost, DELAY, pace);
            assertThatThrownBy(() -> visitor.fetch(URI.create("http://quay.example/news")))
                    .hasMessage("there is no host called quay.example, or the network is down");
        }
        try (Fetcher bound = Fetcher.open(usual)) {
            PoliteFetcher visitor = new PoliteFetcher(bound, DELAY, pace);
            assertThatThrownBy(() -> visitor.fetch(site.address("/news")))
                    .hasMessageContaining("127.0.0.1 is for this machine")
                    .isInstanceOfSatisfying(
                            FetchException.class, e -> assertThat(e.isPassing()).isFalse());
        }
    }
}
