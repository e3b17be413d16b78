package org.onrecord.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.onrecord.request.QueryNames;
import tools.jackson.databind.JsonNode;

/// The operations registered under `/api/v1`, so that a test can compare them with their description. A
/// request with a parameter that the description does not name is refused.
final class Operations {
    /// The path below which all of them are.
    static final String ROOT = "/api/v1";

    private final RoutesConfig routes;
    private final JsonNode description = Description.read();
    private final List<String> known = new CopyOnWriteArrayList<>();

    Operations(RoutesConfig routes) {
        this.routes = routes;
    }

    void get(String path, Handler handler) {
        known.add("get " + path);
        routes.get(ROOT + path, checked("get", path, handler));
    }

    void post(String path, Handler handler) {
        known.add("post " + path);
        routes.post(ROOT + path, checked("post", path, handler));
    }

    private Handler checked(String method, String path, Handler handler) {
        QueryNames names = names(method, path);
        return context -> {
            names.check(context.queryParamMap());
            handler.handle(context);
        };
    }

    /// Returns the parameters that the description gives an operation in its address.
    private QueryNames names(String method, String path) {
        Set<String> names = new HashSet<>();
        Set<String> repeatable = new HashSet<>();
        for (JsonNode given : description.path("paths").path(path).path(method).path("parameters")) {
            JsonNode parameter = given.has("$ref")
                    ? description.at(given.path("$ref").asString().substring(1))
                    : given;
            String name = parameter.path("name").asString();
            if (parameter.path("in").asString().equals("query")) {
                names.add(name);
                if (parameter.path("schema").path("type").asString("").equals("array")) {
                    repeatable.add(name);
                }
            }
        }
        return new QueryNames(names, repeatable);
    }

    /// Returns all of them: `get /stories`.
    List<String> known() {
        return List.copyOf(known);
    }
}
