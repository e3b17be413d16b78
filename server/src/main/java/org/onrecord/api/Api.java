package org.onrecord.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryReader;
import org.onrecord.request.House;
import org.onrecord.request.Problem;
import tools.jackson.databind.node.ObjectNode;

/// What programs see: the objects of the command line, over HTTP. Safe to share between threads.
public final class Api {
    private final House house;
    private @Nullable Operations operations;

    /// The interface of a record.
    public Api(House house) {
        this.house = house;
    }

    /// Says which requests it answers.
    public void enter(RoutesConfig routes) {
        Operations entered = new Operations(routes);
        List<Resource> resources = List.of(
                new DescriptionApi(house),
                new StoriesApi(house),
                // Before the statements: a feed's name is no id.
                new FeedsApi(house),
                new StatementsApi(house),
                new SpeakersApi(house),
                new CheckApi(house),
                new ByHandApi(house),
                new LogApi(house),
                new ExportsApi(house));
        resources.forEach(resource -> resource.enter(entered));
        new Oembed(house).enter(routes);
        operations = entered;
    }

    /// The operations that were entered: `get /stories`.
    List<String> operations() {
        return operations == null ? List.of() : operations.known();
    }

    /// Whether a request is for this, so that its problems are told to a program.
    public boolean isAsked(Context context) {
        String path = context.path();
        String base = house.links().base();
        return path.startsWith(base + "/api/") || path.equals(base + "/oembed");
    }

    /// Answers with a problem as RFC 9457 has it.
    public void tell(Problem problem, Context context) {
        ObjectNode json = Answers.object();
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
        context.contentType("application/problem+json").result(StoryReader.JSON.writeValueAsBytes(json));
    }
}
