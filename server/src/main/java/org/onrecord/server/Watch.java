package org.onrecord.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.onrecord.archive.UnableToUseRecordException;
import org.onrecord.request.Caller;
import org.onrecord.request.House;
import org.onrecord.request.Problem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Watches over all requests: lets in only as many as can be served, counts and times them, and tells how the server
/// does: `/health`, `/ready`, `/metrics` (Prometheus text format 0.0.4), and a log line each.
final class Watch {
    private static final int MOST_UNDER_WAY = 256;
    private static final int TRY_AGAIN_SECONDS = 2;
    private static final int AT_ONCE = 4;
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    private static final String BEGUN = "onrecord.begun";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final House house;
    private final ServerSettings settings;
    private final Rate rate;
    private final Semaphore places = new Semaphore(MOST_UNDER_WAY);
    private final Map<Integer, LongAdder> answered = new ConcurrentHashMap<>();
    private final AtomicLongArray times = new AtomicLongArray(BOUNDS.length + 1);
    private final LongAdder nanoseconds = new LongAdder();

    Watch(House house, ServerSettings settings) {
        this.house = house;
        this.settings = settings;
        this.rate = new Rate(settings.rate(), (double) settings.rate() * AT_ONCE);
    }

    void enter(RoutesConfig routes) {
        routes.before(this::admit);
        routes.get("/health", context -> context.contentType("text/plain").result("alive\n"));
        routes.get("/ready", this::ready);
        routes.get("/metrics", this::tell);
    }

    private void admit(Context context) {
        if (!places.tryAcquire()) {
            throw Problem.busy("the server has too much to do just now; try again in a moment", TRY_AGAIN_SECONDS);
        }
        context.attribute(BEGUN, System.nanoTime());
        if (!isLoopback(context.ip())
                && !rate.admits(context.ip(), settings.clock().instant())) {
            throw Problem.tooOften(
                    "more than " + settings.rate() + " requests a second from this address; slow down", 1);
        }
    }

    /// Takes note of a request that was answered, after all else.
    void note(Context context) {
        Long begun = context.attribute(BEGUN);
        if (begun == null) {
            answered.computeIfAbsent(context.statusCode(), _ -> new LongAdder()).increment();
            return;
        }
        places.release();
        long taken = System.nanoTime() - begun;
        answered.computeIfAbsent(context.statusCode(), _ -> new LongAdder()).increment();
        nanoseconds.add(taken);
        int bucket = 0;
        while (bucket < BOUNDS.length && taken / 1e9 > BOUNDS[bucket]) {
            bucket++;
        }
        times.incrementAndGet(bucket);
        if (settings.log() != null) {
            settings.log().accept(line(context, taken));
        }
    }

    private String line(Context context, long taken) {
        ObjectNode line = JSON.createObjectNode();
        Instant now = settings.clock().instant();
        line.put("time", now.toString());
        line.put("method", context.method().name());
        line.put("path", context.path());
        line.put("query", context.queryString());
        line.put("status", context.statusCode());
        line.put("ms", Math.round(taken / 1e4) / 100.0);
        line.put("address", context.ip());
        line.put("caller", Caller.of(context).name());
        return JSON.writeValueAsString(line);
    }

    private void ready(Context context) {
        try {
            context.contentType("text/plain")
                    .result("ready, " + house.archive().head().size() + " entries\n");
        } catch (UnableToUseRecordException e) {
            throw Problem.busy("the record does not answer: " + e.getMessage(), TRY_AGAIN_SECONDS);
        }
    }

    private void tell(Context context) {
        StringBuilder told = new StringBuilder();
        type(told, "onrecord_requests_total", "counter", "Requests answered, by status.");
        new TreeMap<>(answered)
                .forEach((status, count) -> told.append("onrecord_requests_total{status=\"")
                        .append(status)
                        .append("\"} ")
                        .append(count.sum())
                        .append('\n'));
        type(told, "onrecord_request_seconds", "histogram", "How long requests took.");
        long sum = 0;
        for (int bucket = 0; bucket <= BOUNDS.length; bucket++) {
            sum += times.get(bucket);
            String bound = bucket == BOUNDS.length ? "+Inf" : String.format(Locale.ROOT, "%s", BOUNDS[bucket]);
            told.append("onrecord_request_seconds_bucket{le=\"")
                    .append(bound)
                    .append("\"} ")
                    .append(sum)
                    .append('\n');
        }
        told.append("onrecord_request_seconds_sum ")
                .append(nanoseconds.sum() / 1e9)
                .append('\n');
        told.append("onrecord_request_seconds_count ").append(sum).append('\n');
        gauge(told, "onrecord_requests_under_way", "Requests under way.", MOST_UNDER_WAY - places.availablePermits());
        gauge(
                told,
                "onrecord_stories_read",
                "Stories read since the start.",
                house.readers().count());
        gauge(
                told,
                "onrecord_log_entries",
                "Entries of the record's log.",
                house.archive().head().size());
        Runtime runtime = Runtime.getRuntime();
        gauge(told, "onrecord_heap_used_bytes", "Heap in use.", runtime.totalMemory() - runtime.freeMemory());
        gauge(told, "onrecord_heap_most_bytes", "Heap at most.", runtime.maxMemory());
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(told.toString());
    }

    private static void gauge(StringBuilder told, String name, String help, long value) {
        type(told, name, "gauge", help);
        told.append(name).append(' ').append(value).append('\n');
    }

    private static void type(StringBuilder told, String name, String type, String help) {
        told.append("# HELP ").append(name).append(' ').append(help).append('\n');
        told.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("127.")
                || address.equals("::1")
                || address.equals("[0:0:0:0:0:0:0:1]")
                || address.equals("0:0:0:0:0:0:0:1");
    }
}
