package org.onrecord.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.desk.Desk;
import org.onrecord.fetch.Fetcher;
import org.onrecord.fetch.Pace;
import org.onrecord.fetch.PoliteFetcher;
import org.onrecord.watch.Destination;
import org.onrecord.watch.News;
import org.onrecord.watch.SavedSearch;
import org.onrecord.watch.Watcher;

/// Asks addresses round by round, and tells of what is new. For one thread. Whoever opens it closes it, after the last
/// round.
final class Watching implements AutoCloseable {
    private final Surroundings surroundings;
    private final Archive archive;
    private final List<URI> addresses;
    private final List<SavedSearch> searches;
    private final Duration every;
    private final Fetcher fetcher;
    private final Desk desk;
    private final WatchedLines lines;
    private final News news;
    private final Watcher watcher;

    private Watching(
            Surroundings surroundings,
            Archive archive,
            List<URI> addresses,
            List<SavedSearch> searches,
            WatchOptions options,
            Fetcher fetcher,
            Desk desk,
            WatchedLines lines,
            News news) {
        this.surroundings = surroundings;
        this.archive = archive;
        this.addresses = addresses;
        this.searches = searches;
        this.every = options.every();
        this.fetcher = fetcher;
        this.desk = desk;
        this.lines = lines;
        this.news = news;
        this.watcher = new Watcher(
                archive, desk, new PoliteFetcher(fetcher, options.delay(), Pace.SYSTEM), Pace.SYSTEM, every, lines);
    }

    /// Begins to watch `addresses`.
    ///
    /// @param printed in which form news goes to standard output, or null where it does not go there
    /// @throws WrongUseException if the options make no sense
    /// @throws IOException if a file that they name cannot be read
    static Watching begin(
            Surroundings surroundings,
            Archive archive,
            List<URI> addresses,
            WatchOptions options,
            DeskOptions desks,
            FetchOptions fetching,
            @Nullable RecordFormat printed)
            throws IOException {
        List<SavedSearch> searches = options.news().searches(archive);
        Fetcher fetcher = fetching.open();
        Desk desk = null;
        try {
            List<Destination> destinations = new ArrayList<>();
            if (!searches.isEmpty()) {
                if (printed != null) {
                    destinations.add(new PrintedNews(surroundings, printed));
                }
                destinations.addAll(options.news().destinations(archive, fetcher, System.getenv()));
            }
            News news = new News(archive, searches, destinations, Pace.SYSTEM);
            news.begin();
            desk = desks.openForNews(surroundings, desks.finder(), story -> AddCommand.isOnRecord(archive, story));
            WatchedLines lines = new WatchedLines(surroundings, archive, searches.isEmpty() ? printed : null);
            return new Watching(surroundings, archive, addresses, searches, options, fetcher, desk, lines, news);
        } finally {
            if (desk == null) {
                fetcher.close();
            }
        }
    }

    /// Asks once.
    ///
    /// @return whether all went well
    /// @throws IOException if it cannot be told how it went
    boolean once() throws IOException {
        sayBegin("");
        watcher.round(addresses, true);
        return told() == null && !lines.failed();
    }

    /// Asks again and again.
    ///
    /// @throws InterruptedException when the thread is interrupted
    /// @throws IOException if it cannot be told how it goes, or the thread is interrupted
    void untilInterrupted() throws IOException, InterruptedException {
        sayBegin(", every " + (every.toMinutes() % 60 == 0 ? every.toHours() + " h" : every.toMinutes() + " min")
                + "; Ctrl-C stops it");
        while (true) {
            Instant next = watcher.round(addresses, false);
            Instant again = told();
            Pace.SYSTEM.waitUntil(again != null && again.isBefore(next) ? again : next);
        }
    }

    private void sayBegin(String how) {
        surroundings.say("watching " + Plural.of(addresses.size(), "address", "addresses")
                + (searches.isEmpty() ? "" : " for " + Plural.of(searches.size(), "saved search", "saved searches"))
                + how);
    }

    /// Tells what a round brought.
    ///
    /// @return when somebody who could not be told is told again, or null
    private @Nullable Instant told() throws IOException {
        if (lines.sayRound()) {
            AddCommand.addMeanings(surroundings, archive);
        }
        return news.tell(lines);
    }

    @Override
    public void close() {
        desk.close();
        fetcher.close();
    }
}
