package org.onrecord.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import org.onrecord.api.Api;
import org.onrecord.archive.Archive;
import org.onrecord.pages.Pages;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.Readers;
import org.onrecord.search.SearchTookTooLongException;

/// A record in the browser and over HTTP. Whoever starts it closes it, and the archive after it.
public final class Server implements AutoCloseable {
    private final Javalin javalin;
    private final Readers readers;
    private final String host;

    private Server(Javalin javalin, Readers readers, String host) {
        this.javalin = javalin;
        this.readers = readers;
        this.host = host;
    }

    /// Begins to serve `archive`.
    ///
    /// @throws UnableToServeException if it cannot listen there; the message says what to do
    public static Server start(Archive archive, ServerSettings settings) {
        Readers readers = new Readers(settings.finders(), settings.readers());
        Links links = settings.address() == null
                ? new Links("http://" + settings.host() + ":" + settings.port(), "")
                : Links.of(settings.address());
        House house = new House(archive, readers, links, settings.clock());
        Javalin javalin = Javalin.create(config -> configure(config, house));
        javalin.start(settings.host(), settings.port());
        return new Server(javalin, readers, settings.host());
    }

    private static void configure(JavalinConfig config, House house) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.router.contextPath =
                house.links().base().isEmpty() ? "/" : house.links().base();
        Pages pages = new Pages(house);
        pages.enter(config.routes);
        Api api = new Api(house);
        api.enter(config.routes);
        config.http.prefer405over404 = true;
        config.routes.exception(Problem.class, (problem, context) -> tell(problem, context, api, pages));
        config.routes.exception(
                HttpResponseException.class, (problem, context) -> tell(Api.problem(problem), context, api, pages));
        config.routes.exception(
                SearchTookTooLongException.class,
                (problem, context) -> tell(Api.problem(problem), context, api, pages));
    }

    private static void tell(Problem problem, Context context, Api api, Pages pages) {
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

    /// Takes no more requests, lets those under way come to their end, and stops.
    @Override
    public void close() {
        javalin.stop();
        readers.close();
    }
}
