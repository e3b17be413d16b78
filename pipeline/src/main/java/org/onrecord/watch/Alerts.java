package org.onrecord.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.KeyValueStore;
import org.onrecord.archive.SearchResult;
import org.onrecord.entry.KeptStatement;
import org.onrecord.fetch.FetchException;
import org.onrecord.fetch.SleepingClock;
import org.onrecord.search.Order;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;

/// Sends destinations the new statements that match saved searches. The record remembers, for each search and
/// destination, the last statement that was sent. At first, only statements put on record from then on are
/// sent; after a failure or a stop, everything that came in the meantime. Not thread-safe.
public final class Alerts {
    private static final String PREFIX = "told ";

    /// How many statements are sent at once.
    private static final int TOGETHER = 100;

    private static final int PAGE = 500;
    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final Archive archive;
    private final KeyValueStore store;
    private final List<SavedSearch> searches;
    private final List<Destination> destinations;
    private final SleepingClock clock;
    private final Map<Destination, Rest> rests = new HashMap<>();

    /// @param searches the searches whose new matches are sent
    /// @param destinations where they are sent, in this order
    public Alerts(Archive archive, List<SavedSearch> searches, List<Destination> destinations, SleepingClock clock) {
        this.archive = archive;
        this.store = archive.keyValues();
        this.searches = List.copyOf(searches);
        this.destinations = List.copyOf(destinations);
        this.clock = clock;
    }

    /// The time until which a destination that failed is left alone, and how many times in a row it failed.
    private record Rest(Instant end, int failures) {}

    /// Marks the present end of the log as the starting point of each destination that was never sent
    /// anything.
    ///
    /// @throws IOException if one of them can never be sent anything; the message is for the user
    public void begin() throws IOException {
        long head = archive.head().size();
        for (Destination destination : destinations) {
            for (SavedSearch search : searches) {
                destination.begin(search);
                if (store.get(key(search, destination)).isEmpty()) {
                    store.put(key(search, destination), Long.toString(head - 1));
                }
            }
        }
    }

    /// Sends what is new.
    ///
    /// @return when a destination that failed is to be tried again, or null if none failed
    /// @throws IOException if the listener cannot be notified of a failure
    public @Nullable Instant send(WatchListener listener) throws IOException {
        Instant again = null;
        for (Destination destination : destinations) {
            Rest rest = rests.get(destination);
            if (rest == null || !clock.now().isBefore(rest.end())) {
                rest = send(destination, rest == null ? 0 : rest.failures(), listener);
            }
            if (rest == null) {
                rests.remove(destination);
            } else {
                rests.put(destination, rest);
                again = again == null || rest.end().isBefore(again) ? rest.end() : again;
            }
        }
        return again;
    }

    private @Nullable Rest send(Destination destination, int failures, WatchListener listener) throws IOException {
        try {
            for (SavedSearch search : searches) {
                send(destination, search);
            }
            return null;
        } catch (FetchException e) {
            Duration pause = FIRST_REST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
            Duration retryAfter = e.retryAfter();
            Instant end = clock.now().plus(retryAfter != null && retryAfter.compareTo(pause) > 0 ? retryAfter : pause);
            listener.note(
                    destination.name() + ": not sent: " + e.getMessage() + "; tried again later, nothing is lost");
            return new Rest(end, failures + 1);
        }
    }

    private void send(Destination destination, SavedSearch search) throws IOException {
        String key = key(search, destination);
        long head = archive.head().size();
        long last = store.get(key).map(Long::parseLong).orElse(head - 1);
        if (last >= head - 1) {
            return;
        }
        List<KeptStatement> all = newer(archive, search.parameters().query(), last, head);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<KeptStatement> some = all.subList(from, Math.min(from + TOGETHER, all.size()));
            destination.send(search, some);
            store.put(key, Long.toString(some.getLast().number()));
        }
        if (all.isEmpty() || all.getLast().number() < head - 1) {
            store.put(key, Long.toString(head - 1));
        }
    }

    /// Returns the statements that match and were put on record after one position and before another, in the
    /// order of the log; of very many only some. An utterance that an earlier statement already matched is
    /// not news, unless the query asks for every statement.
    static List<KeptStatement> newer(Archive archive, StatementQuery query, long after, long before) {
        StatementQuery every = query.withEveryStatement().with(SearchMode.WORDS).with(Order.DATE);
        Map<Long, KeptStatement> found = new TreeMap<>();
        for (KeptStatement kept : all(archive, every.filtered(filter -> filter.withAfter(after)))) {
            if (kept.number() < before) {
                found.put(kept.number(), kept);
            }
        }
        if (query.everyStatement() || found.isEmpty()) {
            return new ArrayList<>(found.values());
        }
        Set<Long> seen = new HashSet<>();
        Set<Long> repeated = found.values().stream()
                .map(KeptStatement::utterance)
                .filter(utterance -> utterance <= after)
                .collect(Collectors.toSet());
        if (!repeated.isEmpty()) {
            all(archive, every.filtered(filter -> filter.withUtterances(repeated))).stream()
                    .filter(kept -> kept.number() <= after)
                    .forEach(kept -> seen.add(kept.utterance()));
        }
        return found.values().stream()
                .filter(kept -> seen.add(kept.utterance()))
                .toList();
    }

    private static List<KeptStatement> all(Archive archive, StatementQuery query) {
        List<KeptStatement> all = new ArrayList<>();
        List<SearchResult.Hit> hits = List.of();
        for (int from = 0;
                from <= StatementQuery.DEEPEST - PAGE && hits.size() == (from == 0 ? 0 : PAGE);
                from += PAGE) {
            hits = archive.find(query.page(from, PAGE)).statements();
            hits.forEach(hit -> all.add(hit.statement()));
        }
        return all;
    }

    private static String key(SavedSearch search, Destination destination) {
        String words = search.name() + "\n" + destination.name();
        return PREFIX + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
