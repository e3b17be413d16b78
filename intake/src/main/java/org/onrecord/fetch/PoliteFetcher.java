package org.onrecord.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Fetches politely: it does not fetch what a site's robots.txt forbids (RFC 9309), sends the requests to one
/// site one after the other with a pause in between, at least as long as the `Crawl-delay`, and leaves a
/// server that is too busy alone for as long as the server says (`Retry-After`), or else for longer after
/// each failure.
///
/// Thread-safe. It does not close the fetcher that it uses.
public final class PoliteFetcher implements AddressFetcher {
    /// How long a robots.txt is valid (RFC 9309, 2.4).
    private static final Duration RULES_VALID = Duration.ofHours(24);

    /// How soon a robots.txt that could not be fetched is tried again.
    private static final Duration RULES_AGAIN = Duration.ofMinutes(10);

    /// How soon a site that could not be connected to is tried again.
    private static final Duration SITE_AGAIN = Duration.ofMinutes(1);

    /// How much of a robots.txt is read (RFC 9309, 2.5).
    private static final int LARGEST_RULES = 500 << 10;

    /// A request that would have to wait longer than this fails instead.
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+");

    private final Fetcher fetcher;
    private final List<String> products;
    private final Duration delay;
    private final SleepingClock clock;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    /// @param fetcher sends the requests
    /// @param delay the shortest time between two requests to one site
    public PoliteFetcher(Fetcher fetcher, Duration delay, SleepingClock clock) {
        this.fetcher = fetcher;
        this.delay = delay;
        this.clock = clock;
        Matcher product = PRODUCT.matcher(fetcher.settings().agent());
        this.products = List.of(product.find() ? product.group().toLowerCase(Locale.ROOT) : "onrecord");
    }

    @Override
    public FetchedContent fetch(URI address, @Nullable String etag, @Nullable String lastModified)
            throws FetchException {
        Visit visit = new Visit();
        try {
            FetchedContent fetched = fetcher.fetch(address, etag, lastModified, visit);
            visit.answered();
            return fetched;
        } catch (FetchException e) {
            visit.failed(e);
            throw e;
        }
    }

    /// One fetch with its redirects. Its outcome counts for the site that was requested last.
    private final class Visit implements Fetcher.Permit {
        private @Nullable Site last;

        @Override
        public void ask(URI address) throws FetchException {
            Site site = sites.computeIfAbsent(address.getScheme() + "://" + address.getAuthority(), Site::new);
            last = null;
            site.ask(address);
            last = site;
        }

        void answered() {
            if (last != null) {
                last.answered();
            }
        }

        void failed(FetchException e) {
            if (last != null) {
                last.failed(e);
            }
        }
    }

    /// One site: scheme, host and port.
    private final class Site {
        private final String origin;
        private final ReentrantLock turn = new ReentrantLock(true);
        private BaseRobotRules rules = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        private @Nullable FetchException failure;
        private Instant rulesEnd = Instant.MIN;
        private Instant free = Instant.MIN;
        private int failures;

        Site(String origin) {
            this.origin = origin;
        }

        /// Returns when the address may be requested.
        void ask(URI address) throws FetchException {
            Instant mine;
            turn.lock();
            try {
                bringUpToDate();
                if (failure != null) {
                    throw failure;
                }
                if (!rules.isAllowed(address.toString())) {
                    throw new FetchException("robots.txt of " + address.getHost() + " does not permit fetching it");
                }
                mine = take(rules.getCrawlDelay());
            } finally {
                turn.unlock();
            }
            await(mine);
        }

        /// Reserves and returns the next free moment.
        private Instant take(long crawlDelay) throws FetchException {
            Instant now = clock.now();
            Instant mine = free.isAfter(now) ? free : now;
            Duration left = Duration.between(now, mine);
            if (left.compareTo(LONGEST_WAIT) > 0) {
                throw FetchException.passing("requests to this server are paused until " + mine, left);
            }
            Duration own = Duration.ofMillis(Math.max(0, crawlDelay));
            free = mine.plus(own.compareTo(delay) > 0 ? own : delay);
            return mine;
        }

        private void await(Instant then) throws FetchException {
            try {
                clock.waitUntil(then);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw FetchException.passing("is not fetched: the program is stopping");
            }
        }

        private void bringUpToDate() throws FetchException {
            if (clock.now().isBefore(rulesEnd)) {
                return;
            }
            await(take(0));
            failure = null;
            Duration valid = RULES_VALID;
            try {
                rules = read();
            } catch (FetchException e) {
                // An error of the site itself is reported as it is.
                failure = e.status() == 0
                        ? e
                        : FetchException.passing(
                                "is not fetched, because the site's robots.txt cannot be fetched: " + e.getMessage());
                valid = e.status() == 0 ? SITE_AGAIN : RULES_AGAIN;
            }
            rulesEnd = clock.now().plus(valid);
        }

        /// Returns what the site permits: everything if it has no robots.txt (RFC 9309, 2.3.1.3).
        ///
        /// @throws FetchException if robots.txt cannot be fetched; then the site permits nothing (2.3.1.4)
        private BaseRobotRules read() throws FetchException {
            URI address = URI.create(origin + "/robots.txt");
            try (FetchedContent fetched = fetcher.fetch(address)) {
                byte[] words = fetched.body().readNBytes(LARGEST_RULES);
                return new SimpleRobotRulesParser(LONGEST_PAUSE.toMillis(), 0)
                        .parseContent(address.toString(), words, "text/plain", products);
            } catch (FetchException e) {
                if (e.status() >= 400 && e.status() < 500 && !e.isPassing()) {
                    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
                }
                throw e;
            } catch (IOException e) {
                throw FetchException.passing("the server's response is broken: " + e.getMessage());
            }
        }

        void answered() {
            turn.lock();
            try {
                failures = 0;
            } finally {
                turn.unlock();
            }
        }

        void failed(FetchException e) {
            if (e.status() != 429 && e.status() != 503 && e.retryAfter() == null) {
                return;
            }
            turn.lock();
            try {
                Duration pause = e.retryAfter() == null
                        ? FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS))
                        : e.retryAfter();
                failures++;
                Instant end = clock.now().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
                free = end.isAfter(free) ? end : free;
            } finally {
                turn.unlock();
            }
        }
    }
}
