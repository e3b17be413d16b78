package org.onrecord.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.request.AppContext;
import org.onrecord.request.Problem;
import tools.jackson.databind.node.ObjectNode;

/// The API for programs: the JSON objects of the command line, over HTTP. Thread-safe.
public final class Api {
    private final AppContext app;
    private @Nullable Operations operations;

    /// Creates the API of a record.
    public Api(AppContext app) {
        this.app = app;
    }

    /// Registers its routes.
    public void register(RoutesConfig routes) {
        Operations entered = new Operations(routes);
        List<Resource> resources = List.of(
                new DescriptionApi(app),
                new StoriesApi(app),
                // Before the statements, since a feed's name is not an id.
                new FeedsApi(app),
                new StatementsApi(app),
                new SpeakersApi(app),
                new CheckApi(app),
                new CorrectionsApi(app),
                new LogApi(app),
                new ExportsApi(app));
        resources.forEach(resource -> resource.register(entered));
        new Oembed(app).register(routes);
        operations = entered;
    }

    /// Returns the registered operations: `get /stories`.
    List<String> operations() {
        return operations == null ? List.of() : operations.known();
    }

    /// Returns whether a request is for the API, so that its problems are written for programs.
    public boolean handles(Context context) {
        String path = context.path();
        String base = app.links().base();
        return path.startsWith(base + "/api/") || path.equals(base + "/oembed");
    }

    /// Answers with a problem as in RFC 9457.
    public void respond(Problem problem, Context context) {
        ObjectNode json = CachedAnswers.object();
        json.put("type", "about:blank");
        json.put("title", problem.status().getMessage());
        json.put("status", problem.status().getCode());
        json.put("detail", problem.detail());
        json.put("instance", context.path());
        context.status(problem.status());
        context.header("Cache-Control", "no-store");
        if (problem.retryAfter() != null) {
            context.header("Retry-After", problem.retryAfter().toString());
        }
        if (problem.allowed() != null) {
            context.header("Allow", problem.allowed());
        }
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.contentType("application/problem+json").result(StoryJsonReader.JSON.writeValueAsBytes(json));
    }
}
