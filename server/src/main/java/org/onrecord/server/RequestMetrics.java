package org.onrecord.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.request.AppContext;
import org.onrecord.request.Caller;
import org.onrecord.request.Problem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Counts and times all requests, and reports how the server is doing: `/health`, `/ready`, `/metrics`
/// (Prometheus text format 0.0.4), and a log line for each request. Thread-safe.
final class RequestMetrics {
    private static final int TRY_AGAIN_SECONDS = 2;
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AppContext app;
    private final ServerSettings settings;
    private final Admission admission;
    private final BodyBufferingHandler arrivals;
    private final Map<Integer, LongAdder> answered = new ConcurrentHashMap<>();
    private final AtomicLongArray times = new AtomicLongArray(BOUNDS.length + 1);
    private final LongAdder nanoseconds = new LongAdder();

    RequestMetrics(AppContext app, ServerSettings settings, Admission admission, BodyBufferingHandler arrivals) {
        this.app = app;
        this.settings = settings;
        this.admission = admission;
        this.arrivals = arrivals;
    }

    /// Registers its routes.
    void register(RoutesConfig routes) {
        routes.get("/health", context -> context.contentType("text/plain").result("alive\n"));
        routes.get("/ready", this::ready);
        routes.get("/metrics", this::metrics);
    }

    /// Counts, times and logs a request that was answered, and releases its place. To be called after
    /// everything else.
    void note(Context context) {
        Place place = Place.of(context);
        place.leave();
        OptionalLong time = place.nanoseconds();
        answered.computeIfAbsent(context.statusCode(), _ -> new LongAdder()).increment();
        if (time.isEmpty()) {
            return;
        }
        long nanos = time.getAsLong();
        nanoseconds.add(nanos);
        int bucket = 0;
        while (bucket < BOUNDS.length && nanos / 1e9 > BOUNDS[bucket]) {
            bucket++;
        }
        times.incrementAndGet(bucket);
        if (settings.log() != null) {
            settings.log().accept(line(context, nanos));
        }
    }

    private String line(Context context, long nanos) {
        ObjectNode line = JSON.createObjectNode();
        Instant now = settings.clock().instant();
        line.put("time", now.toString());
        line.put("method", context.method().name());
        line.put("path", context.path());
        line.put("query", context.queryString());
        line.put("status", context.statusCode());
        line.put("ms", Math.round(nanos / 1e4) / 100.0);
        line.put("address", ClientAddress.of(context, settings).text());
        line.put("caller", Caller.of(context).name());
        return JSON.writeValueAsString(line);
    }

    private void ready(Context context) {
        try {
            context.contentType("text/plain")
                    .result("ready, " + app.archive().head().size() + " entries\n");
        } catch (UnableToUseRecordException e) {
            throw Problem.busy("the record does not answer: " + e.getMessage(), TRY_AGAIN_SECONDS);
        }
    }

    private void metrics(Context context) {
        StringBuilder text = new StringBuilder();
        type(text, "onrecord_requests_total", "counter", "Requests answered, by status.");
        new TreeMap<>(answered)
                .forEach((status, count) -> text.append("onrecord_requests_total{status=\"")
                        .append(status)
                        .append("\"} ")
                        .append(count.sum())
                        .append('\n'));
        type(text, "onrecord_request_seconds", "histogram", "How long requests took.");
        long sum = 0;
        for (int bucket = 0; bucket <= BOUNDS.length; bucket++) {
            sum += times.get(bucket);
            String bound = bucket == BOUNDS.length ? "+Inf" : String.format(Locale.ROOT, "%s", BOUNDS[bucket]);
            text.append("onrecord_request_seconds_bucket{le=\"")
                    .append(bound)
                    .append("\"} ")
                    .append(sum)
                    .append('\n');
        }
        text.append("onrecord_request_seconds_sum ")
                .append(nanoseconds.sum() / 1e9)
                .append('\n');
        text.append("onrecord_request_seconds_count ").append(sum).append('\n');
        gauge(text, "onrecord_requests_under_way", "Requests under way.", admission.underWay());
        gauge(text, "onrecord_bodies_arriving", "Requests whose body is on its way.", arrivals.count());
        gauge(
                text,
                "onrecord_stories_read",
                "Stories read since the start.",
                app.readers().count());
        gauge(
                text,
                "onrecord_log_entries",
                "Entries of the record's log.",
                app.archive().head().size());
        Runtime runtime = Runtime.getRuntime();
        gauge(text, "onrecord_heap_used_bytes", "Heap in use.", runtime.totalMemory() - runtime.freeMemory());
        gauge(text, "onrecord_heap_most_bytes", "Heap at most.", runtime.maxMemory());
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(text.toString());
    }

    private static void gauge(StringBuilder text, String name, String help, long value) {
        type(text, name, "gauge", help);
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void type(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
