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
import org.onrecord.archive.Found;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.Memos;
import org.onrecord.fetch.FetchException;
import org.onrecord.fetch.Pace;
import org.onrecord.search.How;
import org.onrecord.search.Order;
import org.onrecord.search.StatementQuery;

/// Tells destinations of new statements that match saved searches. How far each was told is kept with the record: the
/// first time it is told of what comes from then on, and after a failure or a stop of all that came meanwhile. For one
/// thread.
public final class News {
    private static final String PREFIX = "told ";

    /// How many statements are told at once.
    private static final int TOGETHER = 100;

    private static final int PAGE = 500;
    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final Archive archive;
    private final Memos memos;
    private final List<SavedSearch> searches;
    private final List<Destination> destinations;
    private final Pace pace;
    private final Map<Destination, Rest> rests = new HashMap<>();

    /// @param searches what destinations are told of
    /// @param destinations where it goes; told in this order
    public News(Archive archive, List<SavedSearch> searches, List<Destination> destinations, Pace pace) {
        this.archive = archive;
        this.memos = archive.memos();
        this.searches = List.copyOf(searches);
        this.destinations = List.copyOf(destinations);
        this.pace = pace;
    }

    /// Until when a destination that could not be told is left alone, and how often in a row that was.
    private record Rest(Instant end, int failures) {}

    /// Sees to it that each destination is told of what comes from now on, where it was never told before.
    ///
    /// @throws IOException if one of them cannot be told at all; the message is for the user
    public void begin() throws IOException {
        long head = archive.head().size();
        for (Destination destination : destinations) {
            for (SavedSearch search : searches) {
                destination.begin(search);
                if (memos.get(memo(search, destination)).isEmpty()) {
                    memos.put(memo(search, destination), Long.toString(head - 1));
                }
            }
        }
    }

    /// Tells what is new.
    ///
    /// @return when a destination that could not be told is to be told again, or null when all were told
    /// @throws IOException if the audience cannot be told of a failure
    public @Nullable Instant tell(Audience audience) throws IOException {
        Instant again = null;
        for (Destination destination : destinations) {
            Rest rest = rests.get(destination);
            if (rest == null || !pace.now().isBefore(rest.end())) {
                rest = tell(destination, rest == null ? 0 : rest.failures(), audience);
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

    private @Nullable Rest tell(Destination destination, int failures, Audience audience) throws IOException {
        try {
            for (SavedSearch search : searches) {
                tell(destination, search);
            }
            return null;
        } catch (FetchException e) {
            Duration peace = FIRST_REST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
            Duration asked = e.retryAfter();
            Instant end = pace.now().plus(asked != null && asked.compareTo(peace) > 0 ? asked : peace);
            audience.note(destination.name() + ": not told: " + e.getMessage() + "; told again later, nothing is lost");
            return new Rest(end, failures + 1);
        }
    }

    private void tell(Destination destination, SavedSearch search) throws IOException {
        String memo = memo(search, destination);
        long head = archive.head().size();
        long told = memos.get(memo).map(Long::parseLong).orElse(head - 1);
        if (told >= head - 1) {
            return;
        }
        List<KeptStatement> all = newer(archive, search.ask().query(), told, head);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<KeptStatement> some = all.subList(from, Math.min(from + TOGETHER, all.size()));
            destination.tell(search, some);
            memos.put(memo, Long.toString(some.getLast().number()));
        }
        if (all.isEmpty() || all.getLast().number() < head - 1) {
            memos.put(memo, Long.toString(head - 1));
        }
    }

    /// The statements that match and were put on record behind one position and before another, in the order in which
    /// they were; of very many some. An utterance of which an earlier statement matched already is no news, unless
    /// the query asks for every statement.
    static List<KeptStatement> newer(Archive archive, StatementQuery query, long after, long before) {
        StatementQuery every = query.withEveryStatement().with(How.WORDS).with(Order.DATE);
        Map<Long, KeptStatement> found = new TreeMap<>();
        for (KeptStatement kept : all(archive, every.filtered(filter -> filter.withAfter(after)))) {
            if (kept.number() < before) {
                found.put(kept.number(), kept);
            }
        }
        if (query.everyStatement() || found.isEmpty()) {
            return new ArrayList<>(found.values());
        }
        Set<Long> told = new HashSet<>();
        Set<Long> repeated = found.values().stream()
                .map(KeptStatement::utterance)
                .filter(utterance -> utterance <= after)
                .collect(Collectors.toSet());
        if (!repeated.isEmpty()) {
            all(archive, every.filtered(filter -> filter.withUtterances(repeated))).stream()
                    .filter(kept -> kept.number() <= after)
                    .forEach(kept -> told.add(kept.utterance()));
        }
        return found.values().stream()
                .filter(kept -> told.add(kept.utterance()))
                .toList();
    }

    private static List<KeptStatement> all(Archive archive, StatementQuery query) {
        List<KeptStatement> all = new ArrayList<>();
        List<Found.Hit> hits = List.of();
        for (int from = 0;
                from <= StatementQuery.DEEPEST - PAGE && hits.size() == (from == 0 ? 0 : PAGE);
                from += PAGE) {
            hits = archive.find(query.page(from, PAGE)).statements();
            hits.forEach(hit -> all.add(hit.statement()));
        }
        return all;
    }

    private static String memo(SavedSearch search, Destination destination) {
        String words = search.name() + "\n" + destination.name();
        return PREFIX + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
