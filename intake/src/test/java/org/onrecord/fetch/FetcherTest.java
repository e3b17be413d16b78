package org.onrecord.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.outside.HostileSite;

class FetcherTest {
    /// Longer than any answer of the site takes, however slow the machine is.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/plain\nConnection: close\n";

    private HostileSite site;

    @BeforeEach
    void open() throws IOException {
        site = HostileSite.open();
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private static FetchSettings settings(AddressPolicy policy, HostLookup lookup, int largest, Duration longest) {
        return FetchSettings.defaults("test")
                .withAgent("Onrecord/test")
                .withPolicy(policy)
                .withLookup(lookup)
                .withLimits(largest, longest, 5)
                .withClock(CLOCK);
    }

    private static FetchSettings everywhere() {
        return settings(AddressPolicy.EVERYWHERE, HostLookup.SYSTEM, 1 << 20, PATIENCE);
    }

    private static String fetch(FetchSettings settings, URI address) throws IOException {
        try (Fetcher fetcher = Fetcher.open(settings);
                FetchedContent fetched = fetcher.fetch(address)) {
            return new String(fetched.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertRefused(FetchSettings settings, URI address, String why) {
        assertThatThrownBy(() -> fetch(settings, address))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aPageComesWithWhatTheServerSaysOfIt() throws IOException {
        site.page("/story", "text/html; charset=ISO-8859-2", "hello");
        try (Fetcher fetcher = Fetcher.open(everywhere());
                FetchedContent fetched = fetcher.fetch(site.address("/story#part"))) {
            assertThat(fetched.body().readAllBytes()).asString().isEqualTo("hello");
            assertThat(fetched.metadata().mediaType()).isEqualTo("text/html");
            assertThat(fetched.metadata().charset()).hasToString("ISO-8859-2");
            assertThat(fetched.metadata().address()).isEqualTo(site.address("/story"));
            assertThat(fetched.metadata().fetched()).isEqualTo(CLOCK.instant());
        }
        assertThat(site.requests().getFirst())
                .startsWith("GET /story HTTP/1.1\r\n")
                .contains("User-Agent: Onrecord/test\r\n")
                .doesNotContain("Cookie");
    }

    @Test
    void aCharacterSetThatIsNotKnownHereIsLeftToTheContent() throws IOException {
        site.page("/story", "text/html; charset=utf-99", "hello");
        try (Fetcher fetcher = Fetcher.open(everywhere());
                FetchedContent fetched = fetcher.fetch(site.address("/story"))) {
            assertThat(fetched.metadata().charset()).isNull();
            assertThat(fetched.metadata().mediaType()).isEqualTo("text/html");
        }
    }

    @Test
    void redirectsAreFollowedAndTheLastAddressIsTold() throws IOException {
        site.redirect("/old", "/new?page=1").page("/new", "text/plain", "moved");
        try (Fetcher fetcher = Fetcher.open(everywhere());
                FetchedContent fetched = fetcher.fetch(site.address("/old"))) {
            assertThat(fetched.body().readAllBytes()).asString().isEqualTo("moved");
            assertThat(fetched.metadata().address()).isEqualTo(site.address("/new?page=1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.2.7",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[ff02::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::127.0.0.1]",
                "[2002:7f00:1::]",
                "[64:ff9b::7f00:1]",
                "[2001:db8::1]",
                "[2001::1]",
                "[100::1]",
                "localhost"
            })
    void addressesThatAreNotPublicAreRefusedHoweverTheyAreWritten(String host) {
        assertRefused(
                settings(AddressPolicy.PUBLIC, HostLookup.SYSTEM, 1 << 20, PATIENCE),
                site.address(host, "/secret"),
                "is not fetched: ");
        assertThat(site.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0x7f.1"})
    void otherSpellingsOfAnAddressLeadNowhereEither(String host) {
        assertThatThrownBy(() -> fetch(
                        settings(AddressPolicy.PUBLIC, HostLookup.SYSTEM, 1 << 20, PATIENCE),
                        site.address(host, "/secret")))
                .isInstanceOf(FetchException.class);
        assertThat(site.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "93.184.216.34", "2606:4700::1111", "64:ff9b::808:808", "2002:808:808::"})
    void publicAddressesMayBeReached(String address) {
        assertThat(AddressPolicy.PUBLIC.whyNot(InetAddress.ofLiteral(address))).isNull();
    }

    @Test
    void aNameThatLeadsToAPrivateAddressIsRefused() {
        HostLookup rebound = _ -> new InetAddress[] {InetAddress.getLoopbackAddress()};
        assertRefused(
                settings(AddressPolicy.PUBLIC, rebound, 1 << 20, PATIENCE),
                site.address("news.example", "/secret"),
                "news.example is at 127.0.0.1, which is for this machine");
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void aNameIsLookedUpOnceForAConnection() {
        // A second look-up, after the check, would lead to this machine.
        AtomicInteger lookups = new AtomicInteger();
        HostLookup changing = _ -> new InetAddress[] {
            lookups.getAndIncrement() == 0 ? InetAddress.ofLiteral("240.0.0.1") : InetAddress.getLoopbackAddress()
        };
        assertRefused(
                settings(AddressPolicy.PUBLIC, changing, 1 << 20, PATIENCE),
                site.address("news.example", "/secret"),
                "is not fetched");
        assertThat(lookups).hasValue(1);
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void aRedirectToAPrivateAddressIsRefused() {
        // The first hop is allowed by its name alone, as a public site would be.
        site.redirect("/story", "http://169.254.169.254/latest/meta-data");
        HostLookup lookup = host -> host.equals("news.example")
                ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                : InetAddress.getAllByName(host);
        FetchSettings settings = settings(AddressPolicy.EVERYWHERE, lookup, 1 << 20, PATIENCE);
        assertRefused(settings.withPolicy(AddressPolicy.PUBLIC), URI.create("http://169.254.169.254/"), "clouds keep");
        site.redirect("/file", "file:///etc/passwd");
        assertRefused(settings, site.address("news.example", "/file"), "only http and https");
    }

    @Test
    void redirectsThatGoRoundOrOnAreGivenUp() {
        site.redirect("/a", "/b").redirect("/b", "/a");
        assertRefused(everywhere(), site.address("/a"), "redirects in a circle");
        for (int hop = 0; hop < 9; hop++) {
            site.redirect("/hop" + hop, "/hop" + (hop + 1));
        }
        assertRefused(everywhere(), site.address("/hop0"), "redirected more than 5 times");
        site.redirect("/broken", "http://[");
        assertRefused(everywhere(), site.address("/broken"), "not an address");
    }

    @Test
    void otherSchemesAndNamesWithPasswordsAreRefused() {
        assertRefused(everywhere(), URI.create("ftp://127.0.0.1/x"), "only http and https");
        assertRefused(everywhere(), URI.create("http://ann:secret@127.0.0.1/x"), "name or password");
        assertRefused(everywhere(), URI.create("http:///x"), "has no host");
    }

    @Test
    void anEndlessBodyIsCutOff() {
        site.at("/endless", (_, out) -> {
            out.write(HostileSite.bytes(OK.replace("\n", "\r\n") + "\r\n"));
            byte[] block = new byte[1 << 16];
            while (true) {
                out.write(block);
            }
        });
        assertRefused(everywhere(), site.address("/endless"), "larger than 1 MiB");
    }

    @Test
    void aBombIsNotUnpackedBeyondTheLimit() throws IOException {
        byte[] bomb = HostileSite.bomb(200);
        assertThat(bomb.length).isLessThan(1 << 20);
        site.at("/bomb", OK + "Content-Encoding: gzip\nContent-Length: " + bomb.length, bomb);
        assertRefused(everywhere(), site.address("/bomb"), "larger than 1 MiB");
        site.at("/odd", OK + "Content-Encoding: br\nContent-Length: 3", new byte[3]);
        assertRefused(everywhere(), site.address("/odd"), "encoded as \"br\"");
        site.at("/fake", OK + "Content-Encoding: gzip\nContent-Length: 3", new byte[3]);
        assertRefused(everywhere(), site.address("/fake"), "broken");
    }

    @Test
    void aLengthThatIsWrongIsTold() throws IOException {
        site.at("/long", OK + "Content-Length: 100", HostileSite.bytes("short"));
        assertRefused(everywhere(), site.address("/long"), "broke off");
        site.at("/short", OK + "Content-Length: 5", HostileSite.bytes("longer than told"));
        assertThat(fetch(everywhere(), site.address("/short"))).isEqualTo("longe");
        site.at("/chunks", OK + "Transfer-Encoding: chunked", HostileSite.bytes("zzz\r\nnonsense\r\n"));
        assertRefused(everywhere(), site.address("/chunks"), "broken");
        site.at("/nothing", (_, _) -> {});
        assertThatThrownBy(() -> fetch(everywhere(), site.address("/nothing"))).isInstanceOf(FetchException.class);
    }

    @Test
    void aDripIsHungUpOnWhenItsTimeIsOver() {
        CountDownLatch over = new CountDownLatch(1);
        FetchSettings hurried = settings(AddressPolicy.EVERYWHERE, HostLookup.SYSTEM, 1 << 20, Duration.ofMillis(500));
        site.at("/body", (_, out) -> {
            out.write(HostileSite.bytes(OK.replace("\n", "\r\n") + "\r\n"));
            drip(out, over);
        });
        assertRefused(hurried, site.address("/body"), "did not finish within");
        site.at("/headers", (_, out) -> {
            out.write(HostileSite.bytes("HTTP/1.1 200 OK\r\nX-Slow: "));
            drip(out, over);
        });
        assertRefused(hurried, site.address("/headers"), "did not finish within");
        over.countDown();
    }

    /// Sends one byte, and the next never.
    private static void drip(OutputStream out, CountDownLatch over) throws IOException {
        out.write('x');
        out.flush();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Test
    void aFloodOfHeadersIsCutOff() {
        site.at("/flood", (_, out) -> {
            out.write(HostileSite.bytes("HTTP/1.1 200 OK\r\n"));
            while (true) {
                out.write(HostileSite.bytes("X-More: and more\r\n"));
            }
        });
        assertRefused(everywhere(), site.address("/flood"), "broken");
    }

    @Test
    void whatTheServerSaysInPlaceOfThePageIsTold() {
        assertRefused(everywhere(), site.address("/missing"), "nothing at this address (status 404)");
        site.at(
                "/busy",
                "HTTP/1.1 429 Too Many Requests\nRetry-After: 120\nContent-Length: 0\nConnection: close",
                new byte[0]);
        assertThatThrownBy(() -> fetch(everywhere(), site.address("/busy")))
                .isInstanceOfSatisfying(FetchException.class, busy -> {
                    assertThat(busy.status()).isEqualTo(429);
                    assertThat(busy.retryAfter()).isEqualTo(Duration.ofMinutes(2));
                });
        site.at(
                "/later",
                "HTTP/1.1 503 No\nRetry-After: Sun, 1 Jun 2031 12:01:00 GMT\nContent-Length: 0\nConnection: close",
                new byte[0]);
        assertThatThrownBy(() -> fetch(everywhere(), site.address("/later")))
                .isInstanceOfSatisfying(
                        FetchException.class,
                        later -> assertThat(later.retryAfter()).isEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() throws IOException {
        site.at(
                "/feed",
                (request, out) -> out.write(
                        HostileSite.bytes(
                                request.contains("If-None-Match: \"v1\"") && request.contains("If-Modified-Since: Sun")
                                        ? "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\nConnection: close\r\n\r\n"
                                        : "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 3\r\nConnection: close\r\n\r\nnew")));
        try (Fetcher fetcher = Fetcher.open(everywhere());
                FetchedContent first = fetcher.fetch(site.address("/feed"));
                FetchedContent second =
                        fetcher.fetch(site.address("/feed"), first.etag(), "Sun, 1 Jun 2031 12:00:00 GMT")) {
            assertThat(first.isUnchanged()).isFalse();
            assertThat(second.isUnchanged()).isTrue();
            assertThat(second.body().read()).isNegative();
        }
    }

    @Test
    void aHostThatIsNotThereIsTold() {
        HostLookup nobody = host -> {
            throw new UnknownHostException(host);
        };
        assertRefused(
                settings(AddressPolicy.PUBLIC, nobody, 1, PATIENCE),
                URI.create("https://nowhere.example/"),
                "there is no host called nowhere.example");
    }
}
