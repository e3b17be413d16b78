package org.onrecord.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.ContentMetadata;

/// Fetches over HTTP and HTTPS, safely enough for a server that fetches for others.
///
/// It connects only to addresses that the [AddressPolicy] permits. Each host name is resolved once per
/// connection, the resolved addresses are checked, and the connection goes to exactly these addresses, also
/// after each redirect; this prevents server-side request forgery and DNS rebinding. User names and passwords
/// in addresses, other schemes and system proxies are not used; cookies are not stored. Responses are limited
/// in bytes (packed and unpacked), headers, redirects and total time, so that a server that sends a byte now
/// and then is cut off when its time is over.
///
/// Thread-safe. The caller closes it.
public final class Fetcher implements AddressFetcher, AutoCloseable {
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_CONNECTIONS = 100;
    private static final int MOST_TO_ONE = 10;
    private static final int LAST_PORT = 65_535;
    private static final Timeout TO_CONNECT = Timeout.ofSeconds(10);
    private static final Timeout BETWEEN_BYTES = Timeout.ofSeconds(20);

    private final FetchSettings settings;
    private final ReentrantLock opening = new ReentrantLock();
    private final ScheduledExecutorService watch;
    private @Nullable CloseableHttpClient client;
    private boolean isClosed;

    private Fetcher(FetchSettings settings) {
        this.settings = settings;
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("fetch-watch").factory());
        executor.setRemoveOnCancelPolicy(true);
        this.watch = executor;
    }

    /// Returns a fetcher with these settings. It allocates no connections before the first fetch.
    public static Fetcher open(FetchSettings settings) {
        return new Fetcher(settings);
    }

    /// Returns its settings.
    FetchSettings settings() {
        return settings;
    }

    private CloseableHttpClient client() throws FetchException {
        opening.lock();
        try {
            if (isClosed) {
                throw new FetchException("is not fetched: the program is stopping");
            }
            CloseableHttpClient opened = client == null ? client(settings) : client;
            client = opened;
            return opened;
        } finally {
            opening.unlock();
        }
    }

    private static CloseableHttpClient client(FetchSettings settings) {
        Http1Config http = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_LINE)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(http)
                                .build())
                        .setDnsResolver(new Checked(settings))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(TO_CONNECT)
                                .setSocketTimeout(BETWEEN_BYTES)
                                .build())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_TO_ONE)
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(BETWEEN_BYTES).build())
                .setUserAgent(settings.agent())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /// Resolves a host once, and returns only the addresses that the policy permits.
    private record Checked(FetchSettings settings) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return settings.policy().among(host, settings.lookup().addresses(host));
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Override
    public FetchedContent fetch(URI address, @Nullable String etag, @Nullable String lastModified)
            throws FetchException {
        return fetch(address, etag, lastModified, _ -> {});
    }

    /// Called before each request, including those after redirects.
    @FunctionalInterface
    interface Permit {
        /// Returns when the address may be requested.
        ///
        /// @throws FetchException if it may not be requested
        void ask(URI address) throws FetchException;
    }

    FetchedContent fetch(URI address, @Nullable String etag, @Nullable String lastModified, Permit permit)
            throws FetchException {
        URI first = checked(address);
        // Waiting for permission does not count towards the time of the exchange.
        permit.ask(first);
        Exchange exchange = new Exchange(settings.longest(), watch);
        FetchedContent fetched = null;
        try {
            fetched = follow(first, etag, lastModified, permit, exchange);
            return fetched;
        } catch (IOException e) {
            throw exchange.isOver() ? exchange.tooSlow() : explained(e);
        } finally {
            if (fetched == null) {
                exchange.close();
            }
        }
    }

    private FetchedContent follow(
            URI first, @Nullable String etag, @Nullable String lastModified, Permit permit, Exchange exchange)
            throws IOException {
        Set<URI> seen = new HashSet<>();
        URI at = first;
        for (int hop = 0; hop <= settings.redirects(); hop++) {
            if (!seen.add(at)) {
                throw new FetchException("it redirects in a circle");
            }
            if (hop > 0) {
                permit.ask(at);
            }
            HttpGet get = new HttpGet(at);
            get.setHeader("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8");
            get.setHeader("Accept-Encoding", "gzip");
            if (etag != null) {
                get.setHeader("If-None-Match", etag);
            }
            if (lastModified != null) {
                get.setHeader("If-Modified-Since", lastModified);
            }
            exchange.expect(get);
            ClassicHttpResponse answer = client().executeOpen(host(at), get, null);
            exchange.begin(answer);
            String location = location(answer);
            if (location == null) {
                return fetched(at, answer, exchange);
            }
            exchange.end();
            at = checked(resolved(at, location));
        }
        throw new FetchException("is redirected more than " + settings.redirects() + " times");
    }

    /// Sends bytes to an address and returns the response. Redirects are not followed.
    ///
    /// @param type the media type of the bytes
    /// @param accepted the media type of the response
    /// @param largest the most bytes that a response may have
    /// @throws FetchException if the request fails or the status is not 200
    public byte[] exchange(URI address, byte[] bytes, String type, String accepted, int largest) throws FetchException {
        URI at = checked(address);
        HttpPost post = new HttpPost(at);
        post.setEntity(new ByteArrayEntity(bytes, ContentType.create(type)));
        post.setHeader("Accept", accepted);
        Exchange exchange = new Exchange(settings.longest(), watch);
        try (exchange) {
            exchange.expect(post);
            ClassicHttpResponse answer = client().executeOpen(host(at), post, null);
            exchange.begin(answer);
            if (answer.getCode() != HttpStatus.SC_OK) {
                throw new FetchException(message(answer.getCode()), answer.getCode(), null);
            }
            HttpEntity entity = answer.getEntity();
            byte[] response = entity == null
                    ? new byte[0]
                    : exchange.explaining(entity.getContent()).readNBytes(largest + 1);
            if (response.length > largest) {
                throw new FetchException("the response has more than " + largest + " bytes");
            }
            return response;
        } catch (IOException e) {
            throw exchange.isOver() ? exchange.tooSlow() : explained(e);
        }
    }

    /// Sends bytes to an address. Redirects are not followed; only the status of the response counts.
    ///
    /// @param type the media type of the bytes
    /// @param headers additional headers by name
    /// @throws FetchException if the request fails or the status is not 2xx
    public void post(URI address, byte[] bytes, String type, Map<String, String> headers) throws FetchException {
        URI at = checked(address);
        HttpPost post = new HttpPost(at);
        post.setEntity(new ByteArrayEntity(bytes, ContentType.create(type)));
        headers.forEach(post::setHeader);
        Exchange exchange = new Exchange(settings.longest(), watch);
        try (exchange) {
            exchange.expect(post);
            ClassicHttpResponse answer = client().executeOpen(host(at), post, null);
            exchange.begin(answer);
            int status = answer.getCode();
            if (status < 200 || status > 299) {
                throw new FetchException(message(status), status, retryAfter(value(answer, "Retry-After")));
            }
        } catch (IOException e) {
            throw exchange.isOver() ? exchange.tooSlow() : explained(e);
        }
    }

    private static HttpHost host(URI address) {
        return new HttpHost(address.getScheme(), address.getHost(), address.getPort());
    }

    private static URI checked(URI address) throws FetchException {
        String scheme = address.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            throw new FetchException("only http and https addresses are fetched, not \"" + scheme + ":\"");
        }
        if (address.getRawUserInfo() != null) {
            throw new FetchException("an address with a name or password in it is not fetched");
        }
        if (address.getHost() == null) {
            throw new FetchException("the address has no host");
        }
        if (address.getPort() == 0 || address.getPort() > LAST_PORT) {
            throw new FetchException(
                    "the address has the port " + address.getPort() + ", and ports are 1 to " + LAST_PORT);
        }
        try {
            // The fragment is for the reader, not for the server.
            return new URI(scheme.toLowerCase(Locale.ROOT)
                    + "://" + address.getRawAuthority()
                    + (address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath())
                    + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        } catch (URISyntaxException e) {
            throw new FetchException("is not an address: " + e.getReason());
        }
    }

    private static URI resolved(URI at, String location) throws FetchException {
        try {
            return at.resolve(new URI(location.strip().replace(" ", "%20")));
        } catch (URISyntaxException _) {
            throw new FetchException("is redirected to something that is not an address");
        }
    }

    private static @Nullable String location(ClassicHttpResponse answer) {
        return switch (answer.getCode()) {
            case HttpStatus.SC_MOVED_PERMANENTLY,
                    HttpStatus.SC_MOVED_TEMPORARILY,
                    HttpStatus.SC_SEE_OTHER,
                    HttpStatus.SC_TEMPORARY_REDIRECT,
                    HttpStatus.SC_PERMANENT_REDIRECT -> value(answer, "Location");
            default -> null;
        };
    }

    private static @Nullable String value(ClassicHttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private FetchedContent fetched(URI at, ClassicHttpResponse answer, Exchange exchange) throws IOException {
        int status = answer.getCode();
        if (status == HttpStatus.SC_NOT_MODIFIED) {
            return fetched(at, answer, InputStream.nullInputStream(), exchange);
        }
        if (status != HttpStatus.SC_OK) {
            throw new FetchException(message(status), status, retryAfter(value(answer, "Retry-After")));
        }
        HttpEntity entity = answer.getEntity();
        InputStream body = entity == null
                ? InputStream.nullInputStream()
                : new BoundedInputStream(exchange.explaining(entity.getContent()), settings.largest());
        String encoding = value(answer, "Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
                throw new FetchException("is encoded as \"" + encoding + "\", which was not requested");
            }
            body = new BoundedInputStream(new GZIPInputStream(body), settings.largest());
        }
        return fetched(at, answer, body, exchange);
    }

    private FetchedContent fetched(URI at, ClassicHttpResponse answer, InputStream body, Exchange exchange) {
        String type = value(answer, "Content-Type");
        ContentType parsed = type == null ? null : ContentType.parseLenient(type);
        ContentMetadata metadata = new ContentMetadata(
                parsed == null || parsed.getMimeType() == null
                        ? null
                        : parsed.getMimeType().toLowerCase(Locale.ROOT),
                charset(parsed),
                at,
                settings.clock().instant());
        return new FetchedContent(
                metadata,
                body,
                answer.getCode() == HttpStatus.SC_NOT_MODIFIED,
                value(answer, "ETag"),
                value(answer, "Last-Modified"),
                exchange);
    }

    private static @Nullable Charset charset(@Nullable ContentType type) {
        // Null if it is not supported here; then the content decides.
        return type == null ? null : type.getCharset();
    }

    private static String message(int status) {
        return switch (status) {
            case 401, 403 -> "the server does not permit reading it (status " + status + ")";
            case 404, 410 -> "there is nothing at this address (status " + status + ")";
            case 429, 503 -> "the server is too busy, or gets too many requests (status " + status + ")";
            default ->
                status >= 500
                        ? "the server failed (status " + status + ")"
                        : "the server responds with status " + status;
        };
    }

    private @Nullable Duration retryAfter(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String given = value.strip();
        if (given.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(given));
        }
        try {
            Instant then = ZonedDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(settings.clock().instant(), then);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /// Returns what went wrong during the exchange, with a message for the user.
    static FetchException explained(IOException e) {
        return switch (e) {
            case FetchException fetch -> fetch;
            case AddressPolicy.OutOfReachException out -> new FetchException("is not fetched: " + out.getMessage());
            case UnknownHostException unknown ->
                FetchException.passing("there is no host called " + unknown.getMessage() + ", or the network is down");
            case ConnectException _ -> FetchException.passing("the server does not accept the connection");
            case ConnectionClosedException _ -> FetchException.passing("the server's response broke off");
            case SocketTimeoutException _ -> FetchException.passing("the server does not answer in time");
            case SSLException tls ->
                FetchException.passing("its certificate or encryption is faulty: " + tls.getMessage());
            default ->
                FetchException.passing(
                        "the server's response is broken: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
        };
    }

    @Override
    public void close() {
        watch.shutdownNow();
        opening.lock();
        try {
            isClosed = true;
            if (client != null) {
                client.close();
            }
        } catch (IOException _) {
            // No more requests are sent, so nothing is lost.
            return;
        } finally {
            opening.unlock();
        }
    }
}
