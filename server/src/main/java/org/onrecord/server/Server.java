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
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.onrecord.api.Api;
import org.onrecord.archive.Archive;
import org.onrecord.archive.UnableToUseRecordException;
import org.onrecord.desk.WrongAskException;
import org.onrecord.fetch.Fetcher;
import org.onrecord.pages.Pages;
import org.onrecord.request.FetchedPages;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.Readers;
import org.onrecord.search.SearchTookTooLongException;

/// A record in the browser and over HTTP. Whoever starts it closes it, and the archive after it.
public final class Server implements AutoCloseable {
    private static final long LARGEST_BODY = 4_200_000;
    private static final int LARGEST_HEADERS = 16_384;
    private static final int GZIP_LEVEL = 5;
    private static final long IDLE_MILLISECONDS = 30_000;
    private static final long PATIENCE_MILLISECONDS = 10_000;
    private static final int TRY_AGAIN_SECONDS = 5;

    private final Javalin javalin;
    private final Readers readers;
    private final Fetcher fetcher;
    private final String host;

    private Server(Javalin javalin, Readers readers, Fetcher fetcher, String host) {
        this.javalin = javalin;
        this.readers = readers;
        this.fetcher = fetcher;
        this.host = host;
    }

    /// Begins to serve `archive`.
    ///
    /// @throws UnableToServeException if it cannot listen there; the message says what to do
    public static Server start(Archive archive, ServerSettings settings) {
        if (settings.port() == 0) {
            return start(archive, settings.at(anyFreePort(settings.host())));
        }
        Readers readers = new Readers(settings.finders(), settings.readers());
        URI outside = settings.address();
        Links links = outside == null
                ? new Links("http://" + settings.host() + ":" + settings.port(), "")
                : Links.of(outside);
        Fetcher fetcher = Fetcher.open(settings.fetching());
        House house = new House(archive, readers, new FetchedPages(fetcher, settings.isOwn()), links, settings.clock());
        Javalin javalin = Javalin.create(config -> configure(config, settings, house));
        try {
            javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            readers.close();
            fetcher.close();
            throw new UnableToServeException(
                    "port " + settings.port() + " is taken, or not for you to use; --port 0 takes any that is free", e);
        } catch (JavalinException e) {
            readers.close();
            fetcher.close();
            throw new UnableToServeException("cannot listen on " + settings.host() + ": " + e.getMessage(), e);
        }
        return new Server(javalin, readers, fetcher, settings.host());
    }

    /// A port that was free a moment ago: links name the port, so it is known before the first answer.
    private static int anyFreePort(String host) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UnableToServeException("cannot listen on " + host + ": " + e.getMessage(), e);
        }
    }

    private static void configure(JavalinConfig config, ServerSettings settings, House house) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
        config.router.contextPath =
                house.links().base().isEmpty() ? "/" : house.links().base();
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LARGEST_HEADERS);
            http.setIdleTimeout(IDLE_MILLISECONDS);
            if (settings.address() != null) {
                http.addCustomizer(new ForwardedRequestCustomizer());
            }
        });
        // The text of a story is one field of its form, and a large one.
        config.jetty.modifyServletContextHandler(handler -> handler.setMaxFormContentSize((int) LARGEST_BODY));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(PATIENCE_MILLISECONDS);
            for (org.eclipse.jetty.server.Connector connector : server.getConnectors()) {
                if (connector instanceof ServerConnector listening) {
                    listening.setIdleTimeout(IDLE_MILLISECONDS);
                }
            }
        });
        Pages pages = new Pages(house);
        Watch watch = new Watch(house, settings);
        Gate gate = new Gate(house, pages, settings);
        config.routes.before(gate::harden);
        watch.enter(config.routes);
        gate.enter(config.routes);
        pages.enter(config.routes);
        Api api = new Api(house);
        api.enter(config.routes);
        config.requestLogger.http((context, _) -> watch.note(context));
        config.routes.exception(Problem.class, (problem, context) -> tell(problem, context, api, pages));
        config.routes.exception(
                WrongAskException.class,
                (wrong, context) -> tell(Problem.badRequest(String.valueOf(wrong.getMessage())), context, api, pages));
        config.routes.exception(HttpResponseException.class, (e, context) -> tell(Problem.of(e), context, api, pages));
        config.routes.exception(
                SearchTookTooLongException.class,
                (e, context) ->
                        tell(Problem.busy(String.valueOf(e.getMessage()), TRY_AGAIN_SECONDS), context, api, pages));
        config.routes.exception(
                UnableToUseRecordException.class,
                (e, context) -> tell(Problem.failed(String.valueOf(e.getMessage())), context, api, pages));
        config.routes.exception(Exception.class, (e, context) -> {
            settings.notes().accept("a request failed: " + context.method() + " " + context.path() + ": " + e);
            tell(Problem.failed("the server could not answer this; whoever runs it sees why"), context, api, pages);
        });
    }

    private static void tell(Problem problem, Context context, Api api, Pages pages) {
        Integer seconds = problem.retryAfter();
        if (seconds != null) {
            context.header("Retry-After", seconds.toString());
        }
        if (api.isAsked(context)) {
            api.tell(problem, context);
        } else {
            pages.tell(problem, context);
        }
    }

    /// Where it listens.
    public URI address() {
        return URI.create("http://" + host + ":" + javalin.port());
    }

    /// Takes no more requests, lets those under way come to their end for ten seconds, and stops.
    @Override
    public void close() {
        javalin.stop();
        fetcher.close();
        readers.close();
    }
}
