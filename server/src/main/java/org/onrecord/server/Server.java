package org.onrecord.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.ServerConnector;
import org.onrecord.answers.InvalidSearchException;
import org.onrecord.api.Api;
import org.onrecord.archive.Archive;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.fetch.Fetcher;
import org.onrecord.pages.Pages;
import org.onrecord.request.AppContext;
import org.onrecord.request.FetchedPages;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.StoryFinders;
import org.onrecord.search.SearchTookTooLongException;

/// A record in the browser and over HTTP. The caller closes it, and the archive after it.
public final class Server implements AutoCloseable {
    private static final long LARGEST_BODY = 4_200_000;
    private static final int LARGEST_HEADERS = 16_384;
    private static final int GZIP_LEVEL = 5;
    private static final long IDLE_MILLISECONDS = 30_000;
    /// How many connections the system keeps waiting to be accepted. Beyond it, a client tries again only
    /// after seconds; the usual 50 are used up by a burst of half-sent requests.
    private static final int WAITING_CONNECTIONS = 1_024;
    private static final int MANY_CONNECTIONS = 2_000;
    /// How long an idle connection lives while there are that many, so that half-sent requests make room.
    private static final int CROWDED_IDLE_MILLISECONDS = 2_000;
    private static final int TRY_AGAIN_SECONDS = 5;

    /// The most ports to try where any will do.
    private static final int MOST_PORTS = 5;

    private final Javalin javalin;
    private final StoryFinders readers;
    private final Fetcher fetcher;
    private final String host;

    private Server(Javalin javalin, StoryFinders readers, Fetcher fetcher, String host) {
        this.javalin = javalin;
        this.readers = readers;
        this.fetcher = fetcher;
        this.host = host;
    }

    /// Starts to serve `archive`.
    ///
    /// @throws UnableToServeException if it cannot listen on the address; the message says what to do
    public static Server start(Archive archive, ServerSettings settings) {
        // Also tells an address that is none from a port that is taken.
        int free = anyFreePort(settings.host());
        if (settings.port() == 0) {
            return startAnywhere(archive, settings, free);
        }
        StoryFinders readers = new StoryFinders(
                settings.finders(), settings.readers(), settings.patience().toRead());
        URI outside = settings.address();
        Links links = outside == null
                ? new Links("http://" + settings.host() + ":" + settings.port(), "")
                : Links.of(outside);
        Fetcher fetcher = Fetcher.open(settings.fetching());
        AppContext app =
                new AppContext(archive, readers, new FetchedPages(fetcher, settings.isOwn()), links, settings.clock());
        Javalin javalin = Javalin.create(config -> configure(config, settings, app));
        try {
            javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            readers.close();
            fetcher.close();
            throw new UnableToServeException(
                    "port " + settings.port() + " is in use or not permitted; --port 0 chooses a free one", e);
        } catch (JavalinException e) {
            readers.close();
            fetcher.close();
            throw new UnableToServeException("cannot listen on " + settings.host() + ": " + e.getMessage(), e);
        }
        return new Server(javalin, readers, fetcher, settings.host());
    }

    /// Starts on the first free port that nobody else takes meanwhile.
    private static Server startAnywhere(Archive archive, ServerSettings settings, int free) {
        int port = free;
        for (int tries = 1; ; tries++) {
            try {
                return start(archive, settings.at(port));
            } catch (UnableToServeException e) {
                if (tries == MOST_PORTS || !(e.getCause() instanceof JavalinBindException)) {
                    throw e;
                }
                port = anyFreePort(settings.host());
            }
        }
    }

    /// Finds a port that was free a moment ago. Links contain the port, so it must be known before the first
    /// answer.
    private static int anyFreePort(String host) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UnableToServeException("cannot listen on " + host + ": " + e.getMessage(), e);
        }
    }

    private static void configure(JavalinConfig config, ServerSettings settings, AppContext app) {
        BodyBufferingHandler arrivals = new BodyBufferingHandler(LARGEST_BODY);
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
        config.router.contextPath =
                app.links().base().isEmpty() ? "/" : app.links().base();
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LARGEST_HEADERS);
            http.setIdleTimeout(IDLE_MILLISECONDS);
        });
        // The text of a story is a single field of its form, and a large one.
        config.jetty.modifyServletContextHandler(handler -> handler.setMaxFormContentSize((int) LARGEST_BODY));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(settings.patience().toStop().toMillis());
            LowResourceMonitor monitor = new LowResourceMonitor(server);
            monitor.addLowResourceCheck(monitor.new MaxConnectionsLowResourceCheck(MANY_CONNECTIONS));
            monitor.setLowResourcesIdleTimeout(CROWDED_IDLE_MILLISECONDS);
            server.addBean(monitor);
            server.setHandler(arrivals);
        });
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(settings.host());
            connector.setPort(settings.port());
            connector.setIdleTimeout(IDLE_MILLISECONDS);
            connector.setAcceptQueueSize(WAITING_CONNECTIONS);
            return connector;
        });
        Pages pages = new Pages(app, settings.patience().toShow());
        Admission admission = new Admission(settings, app.links());
        RequestMetrics metrics = new RequestMetrics(app, settings, admission, arrivals);
        SecurityFilter filter = new SecurityFilter(app, pages, settings);
        config.routes.before(filter::harden);
        config.routes.before(admission::admit);
        metrics.register(config.routes);
        filter.register(config.routes);
        pages.register(config.routes);
        Api api = new Api(app);
        api.register(config.routes);
        config.requestLogger.http((context, _) -> metrics.note(context));
        config.routes.exception(Problem.class, (problem, context) -> respond(problem, context, api, pages));
        config.routes.exception(
                InvalidSearchException.class,
                (wrong, context) ->
                        respond(Problem.badRequest(String.valueOf(wrong.getMessage())), context, api, pages));
        config.routes.exception(
                HttpResponseException.class, (e, context) -> respond(Problem.of(e), context, api, pages));
        config.routes.exception(
                SearchTookTooLongException.class,
                (e, context) ->
                        respond(Problem.busy(String.valueOf(e.getMessage()), TRY_AGAIN_SECONDS), context, api, pages));
        config.routes.exception(
                UnableToUseRecordException.class,
                (e, context) -> respond(Problem.failed(String.valueOf(e.getMessage())), context, api, pages));
        config.routes.exception(Exception.class, (e, context) -> {
            settings.notes().accept("a request failed: " + context.method() + " " + context.path() + ": " + e);
            respond(
                    Problem.failed("the server failed on this request; its error output says why"),
                    context,
                    api,
                    pages);
        });
    }

    private static void respond(Problem problem, Context context, Api api, Pages pages) {
        Integer seconds = problem.retryAfter();
        if (seconds != null) {
            context.header("Retry-After", seconds.toString());
        }
        if (api.handles(context)) {
            api.respond(problem, context);
        } else {
            pages.respond(problem, context);
        }
    }

    /// Returns the address on which it listens.
    public URI address() {
        return URI.create("http://" + host + ":" + javalin.port());
    }

    /// Accepts no more requests, gives those under way ten seconds to finish, and stops.
    @Override
    public void close() {
        javalin.stop();
        fetcher.close();
        readers.close();
    }
}
