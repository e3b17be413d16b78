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
import org.onrecord.source.Told;

/// Fetches over http and https, as safely as whoever fetches for others must.
///
/// Only addresses within [Reach] are connected to: each name is looked up once for a connection, what is found is
/// checked, and the connection goes to the very addresses that were checked, after each redirect too (against
/// server-side request forgery and DNS rebinding). Names and passwords in addresses, other schemes and system proxies
/// are not used, cookies not kept. Answers are bounded in bytes, as they come and unpacked, in headers, redirects and
/// time: a server that sends a byte now and then is hung up on when its time is over.
///
/// Safe for use by several threads. Whoever opens it closes it.
public final class Fetcher implements Fetching, AutoCloseable {
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_CONNECTIONS = 100;
    private static final int MOST_TO_ONE = 10;
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

    /// A fetcher with these settings. It costs nothing before something is fetched.
    public static Fetcher open(FetchSettings settings) {
        return new Fetcher(settings);
    }

    /// How it fetches.
    FetchSettings settings() {
        return settings;
    }

    private CloseableHttpClient client() throws FetchException {
        opening.lock();
        try {
            if (isClosed) {
                throw new FetchException("is not fetched any more: the program is stopping");
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

    /// Looks a host up once, and gives out what may be reached alone.
    private record Checked(FetchSettings settings) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return settings.reach().among(host, settings.lookup().addresses(host));
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Override
    public Fetched fetch(URI address, @Nullable String etag, @Nullable String lastModified) throws FetchException {
        return fetch(address, etag, lastModified, _ -> {});
    }

    /// Is asked before each request, those behind redirects too.
    @FunctionalInterface
    interface Permit {
        /// Returns when the address may be asked for.
        ///
        /// @throws FetchException if it may not
        void ask(URI address) throws FetchException;
    }

    Fetched fetch(URI address, @Nullable String etag, @Nullable String lastModified, Permit permit)
            throws FetchException {
        URI first = checked(address);
        // Waiting for leave is not the server's time.
        permit.ask(first);
        Underway underway = new Underway(settings.longest(), watch);
        Fetched fetched = null;
        try {
            fetched = follow(first, etag, lastModified, permit, underway);
            return fetched;
        } catch (IOException e) {
            throw underway.isOver() ? underway.tooSlow() : told(e);
        } finally {
            if (fetched == null) {
                underway.close();
            }
        }
    }

    private Fetched follow(
            URI first, @Nullable String etag, @Nullable String lastModified, Permit permit, Underway underway)
            throws IOException {
        Set<URI> seen = new HashSet<>();
        URI at = first;
        for (int hop = 0; hop <= settings.redirects(); hop++) {
            if (!seen.add(at)) {
                throw new FetchException("its redirects go round in a circle");
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
            underway.expect(get);
            ClassicHttpResponse answer = client().executeOpen(host(at), get, null);
            underway.begin(answer);
            String location = location(answer);
            if (location == null) {
                return fetched(at, answer, underway);
            }
            underway.end();
            at = checked(resolved(at, location));
        }
        throw new FetchException("is redirected more than " + settings.redirects() + " times");
    }

    /// Sends bytes to an address. Redirects are not followed, and of the answer the status alone counts.
    ///
    /// @param type the media type of the bytes
    /// @param headers more headers, by name
    /// @throws FetchException if they do not arrive, or the status is not one of success
    public void post(URI address, byte[] bytes, String type, Map<String, String> headers) throws FetchException {
        URI at = checked(address);
        HttpPost post = new HttpPost(at);
        post.setEntity(new ByteArrayEntity(bytes, ContentType.create(type)));
        headers.forEach(post::setHeader);
        Underway underway = new Underway(settings.longest(), watch);
        try (underway) {
            underway.expect(post);
            ClassicHttpResponse answer = client().executeOpen(host(at), post, null);
            underway.begin(answer);
            int status = answer.getCode();
            if (status < 200 || status > 299) {
                throw new FetchException(said(status), status, retryAfter(value(answer, "Retry-After")));
            }
        } catch (IOException e) {
            throw underway.isOver() ? underway.tooSlow() : told(e);
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
            throw new FetchException("the address names no host");
        }
        try {
            // What is behind the # is the reader's business, not the server's.
            return new URI(scheme.toLowerCase(Locale.ROOT)
                    + "://" + address.getRawAuthority()
                    + (address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath())
                    + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        } catch (URISyntaxException e) {
            throw new FetchException("is no address: " + e.getReason());
        }
    }

    private static URI resolved(URI at, String location) throws FetchException {
        try {
            return at.resolve(new URI(location.strip().replace(" ", "%20")));
        } catch (URISyntaxException _) {
            throw new FetchException("is redirected to what is no address");
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

    private Fetched fetched(URI at, ClassicHttpResponse answer, Underway underway) throws IOException {
        int status = answer.getCode();
        if (status == HttpStatus.SC_NOT_MODIFIED) {
            return fetched(at, answer, InputStream.nullInputStream(), underway);
        }
        if (status != HttpStatus.SC_OK) {
            throw new FetchException(said(status), status, retryAfter(value(answer, "Retry-After")));
        }
        HttpEntity entity = answer.getEntity();
        InputStream body = entity == null
                ? InputStream.nullInputStream()
                : new Bounded(underway.told(entity.getContent()), settings.largest());
        String encoding = value(answer, "Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
                throw new FetchException("is packed as \"" + encoding + "\", which was not asked for");
            }
            body = new Bounded(new GZIPInputStream(body), settings.largest());
        }
        return fetched(at, answer, body, underway);
    }

    private Fetched fetched(URI at, ClassicHttpResponse answer, InputStream body, Underway underway) {
        String type = value(answer, "Content-Type");
        ContentType parsed = type == null ? null : ContentType.parseLenient(type);
        Told told = new Told(
                parsed == null || parsed.getMimeType() == null
                        ? null
                        : parsed.getMimeType().toLowerCase(Locale.ROOT),
                charset(parsed),
                at,
                settings.clock().instant());
        return new Fetched(
                told,
                body,
                answer.getCode() == HttpStatus.SC_NOT_MODIFIED,
                value(answer, "ETag"),
                value(answer, "Last-Modified"),
                underway);
    }

    private static @Nullable Charset charset(@Nullable ContentType type) {
        // Null where it is not known here: then the content tells.
        return type == null ? null : type.getCharset();
    }

    private static String said(int status) {
        return switch (status) {
            case 401, 403 -> "the server does not let it be read (status " + status + ")";
            case 404, 410 -> "there is nothing at this address (status " + status + ")";
            case 429, 503 -> "the server is too busy, or asked too often (status " + status + ")";
            default ->
                status >= 500
                        ? "the server failed (status " + status + ")"
                        : "the server answers with status " + status;
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

    /// What went wrong on the way, in words for the user.
    static FetchException told(IOException e) {
        return switch (e) {
            case FetchException fetch -> fetch;
            case Reach.OutOfReachException out -> new FetchException("is not fetched: " + out.getMessage());
            case UnknownHostException unknown ->
                FetchException.passing("there is no host called " + unknown.getMessage() + ", or the network is down");
            case ConnectException _ -> FetchException.passing("the server does not take the connection");
            case ConnectionClosedException _ -> FetchException.passing("the server's answer broke off");
            case SocketTimeoutException _ -> FetchException.passing("the server does not answer in time");
            case SSLException tls ->
                FetchException.passing("its certificate or encryption is at fault: " + tls.getMessage());
            default ->
                FetchException.passing(
                        "the server's answer is broken: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
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
            // Nothing is asked any more, so nothing is lost.
            return;
        } finally {
            opening.unlock();
        }
    }
}
