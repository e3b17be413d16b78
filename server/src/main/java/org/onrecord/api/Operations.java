package org.onrecord.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Which requests are answered under `/api/v1`, so that their description can be held against them.
final class Operations {
    /// Where all of them lie.
    static final String ROOT = "/api/v1";

    private final RoutesConfig routes;
    private final List<String> known = new CopyOnWriteArrayList<>();

    Operations(RoutesConfig routes) {
        this.routes = routes;
    }

    void get(String path, Handler handler) {
        known.add("get " + path);
        routes.get(ROOT + path, handler);
    }

    void post(String path, Handler handler) {
        known.add("post " + path);
        routes.post(ROOT + path, handler);
    }

    /// All of them: `get /stories`.
    List<String> known() {
        return List.copyOf(known);
    }
}
