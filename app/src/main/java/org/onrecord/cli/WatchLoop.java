package org.onrecord.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.fetch.Fetcher;
import org.onrecord.fetch.PoliteFetcher;
import org.onrecord.fetch.SleepingClock;
import org.onrecord.options.FetchOptions;
import org.onrecord.options.FinderOptions;
import org.onrecord.options.WatchOptions;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.terminal.AlertPrinter;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Plural;
import org.onrecord.terminal.RecordFormat;
import org.onrecord.terminal.WatchLines;
import org.onrecord.watch.Alerts;
import org.onrecord.watch.Destination;
import org.onrecord.watch.SavedSearch;
import org.onrecord.watch.Watcher;

/// Fetches addresses round after round, and reports what is new. Not thread-safe. The caller closes it after
/// the last round.
final class WatchLoop implements AutoCloseable {
    private final Environment environment;
    private final List<URI> addresses;
    private final List<SavedSearch> searches;
    private final Duration every;
    private final Fetcher fetcher;
    private final Pipeline pipeline;
    private final WatchLines lines;
    private final Alerts alerts;
    private final Watcher watcher;

    private WatchLoop(
            Environment environment,
            Archive archive,
            List<URI> addresses,
            List<SavedSearch> searches,
            WatchOptions options,
            Fetcher fetcher,
            Pipeline pipeline,
            WatchLines lines,
            Alerts alerts) {
        this.environment = environment;
        this.addresses = addresses;
        this.searches = searches;
        this.every = options.every();
        this.fetcher = fetcher;
        this.pipeline = pipeline;
        this.lines = lines;
        this.alerts = alerts;
        this.watcher = new Watcher(
                archive,
                pipeline,
                new PoliteFetcher(fetcher, options.delay(), SleepingClock.SYSTEM),
                SleepingClock.SYSTEM,
                every,
                lines);
    }

    /// Starts watching `addresses`.
    ///
    /// @param printed the format of new statements on standard output, or null to print none
    /// @throws WrongUseException if the options make no sense
    /// @throws IOException if a file that the options name cannot be read
    static WatchLoop begin(
            Environment environment,
            Archive archive,
            List<URI> addresses,
            WatchOptions options,
            FinderOptions finderOptions,
            FetchOptions fetchOptions,
            @Nullable RecordFormat printed)
            throws IOException {
        List<SavedSearch> searches = options.news().searches(archive);
        Fetcher fetcher = fetchOptions.open();
        Pipeline pipeline = null;
        try {
            List<Destination> destinations = new ArrayList<>();
            if (!searches.isEmpty()) {
                if (printed != null) {
                    destinations.add(new AlertPrinter(environment, printed));
                }
                destinations.addAll(options.news()
                        .destinations(archive, fetcher, environment.context().variables()));
            }
            Alerts alerts = new Alerts(archive, searches, destinations, SleepingClock.SYSTEM);
            alerts.begin();
            pipeline = finderOptions.openForNews(
                    environment, finderOptions.finder(), story -> AddCommand.isOnRecord(archive, story));
            WatchLines lines = new WatchLines(environment, archive, searches.isEmpty() ? printed : null);
            return new WatchLoop(environment, archive, addresses, searches, options, fetcher, pipeline, lines, alerts);
        } finally {
            if (pipeline == null) {
                fetcher.close();
            }
        }
    }

    /// Fetches each address once.
    ///
    /// @return whether everything could be read and sent
    /// @throws IOException if standard output cannot be written
    boolean once() throws IOException {
        sayBegin("");
        watcher.round(addresses, true);
        return report() == null && !lines.failed();
    }

    /// Fetches the addresses again and again.
    ///
    /// @throws InterruptedException when the thread is interrupted
    /// @throws IOException if standard output cannot be written, or the thread is interrupted
    void untilInterrupted() throws IOException, InterruptedException {
        sayBegin(", every " + (every.toMinutes() % 60 == 0 ? every.toHours() + " h" : every.toMinutes() + " min")
                + "; Ctrl-C stops it");
        while (true) {
            Instant next = watcher.round(addresses, false);
            Instant again = report();
            SleepingClock.SYSTEM.waitUntil(again != null && again.isBefore(next) ? again : next);
        }
    }

    private void sayBegin(String how) {
        environment.say("watching " + Plural.of(addresses.size(), "address", "addresses")
                + (searches.isEmpty() ? "" : " for " + Plural.of(searches.size(), "saved search", "saved searches"))
                + how);
    }

    /// Reports what a round brought.
    ///
    /// @return when to try again to send what could not be sent, or null
    private @Nullable Instant report() throws IOException {
        lines.sayRound();
        return alerts.send(lines);
    }

    @Override
    public void close() {
        pipeline.close();
        fetcher.close();
    }
}
