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

/// Fetches as a visitor who wants to be let in again: what a site's robots.txt forbids is left alone (RFC 9309), its
/// requests come one after the other with some time in between, as long as its `Crawl-delay` asks for, and a server
/// that is too busy is left in peace for as long as it says (`Retry-After`), or else for longer each time.
///
/// Safe for use by several threads. The fetcher that it asks with is closed by whoever opened that.
public final class PoliteFetcher implements Fetching {
    /// How long a robots.txt holds (RFC 9309, 2.4).
    private static final Duration RULES_HOLD = Duration.ofHours(24);

    /// How soon a robots.txt that could not be had is asked for again.
    private static final Duration RULES_AGAIN = Duration.ofMinutes(10);

    /// How soon a site that could not be reached is tried again.
    private static final Duration SITE_AGAIN = Duration.ofMinutes(1);

    /// How much of a robots.txt is read (RFC 9309, 2.5).
    private static final int LARGEST_RULES = 500 << 10;

    /// Who is to wait longer than this is sent away in place of waiting.
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private static final Duration LONGEST_PEACE = Duration.ofDays(1);
    private static final Duration FIRST_PEACE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+");

    private final Fetcher fetcher;
    private final List<String> products;
    private final Duration delay;
    private final Pace pace;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    /// @param fetcher what it asks with
    /// @param delay how much time there is between two requests to one site at least
    public PoliteFetcher(Fetcher fetcher, Duration delay, Pace pace) {
        this.fetcher = fetcher;
        this.delay = delay;
        this.pace = pace;
        Matcher product = PRODUCT.matcher(fetcher.settings().agent());
        this.products = List.of(product.find() ? product.group().toLowerCase(Locale.ROOT) : "onrecord");
    }

    @Override
    public Fetched fetch(URI address, @Nullable String etag, @Nullable String lastModified) throws FetchException {
        Asked asked = new Asked();
        try {
            Fetched fetched = fetcher.fetch(address, etag, lastModified, asked);
            asked.answered();
            return fetched;
        } catch (FetchException e) {
            asked.failed(e);
            throw e;
        }
    }

    /// One fetching; what comes of it is the business of the site that was asked last.
    private final class Asked implements Fetcher.Permit {
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

        /// Returns when it may be asked.
        void ask(URI address) throws FetchException {
            Instant mine;
            turn.lock();
            try {
                bringUpToDate();
                if (failure != null) {
                    throw failure;
                }
                if (!rules.isAllowed(address.toString())) {
                    throw new FetchException("robots.txt of " + address.getHost() + " does not let it be fetched");
                }
                mine = take(rules.getCrawlDelay());
            } finally {
                turn.unlock();
            }
            await(mine);
        }

        /// The next free moment, which is taken then.
        private Instant take(long crawlDelay) throws FetchException {
            Instant now = pace.now();
            Instant mine = free.isAfter(now) ? free : now;
            Duration left = Duration.between(now, mine);
            if (left.compareTo(LONGEST_WAIT) > 0) {
                throw FetchException.passing("the server is left in peace until " + mine, left);
            }
            Duration own = Duration.ofMillis(Math.max(0, crawlDelay));
            free = mine.plus(own.compareTo(delay) > 0 ? own : delay);
            return mine;
        }

        private void await(Instant then) throws FetchException {
            try {
                pace.waitUntil(then);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw FetchException.passing("is not fetched any more: the program is stopping");
            }
        }

        private void bringUpToDate() throws FetchException {
            if (pace.now().isBefore(rulesEnd)) {
                return;
            }
            await(take(0));
            failure = null;
            Duration holds = RULES_HOLD;
            try {
                rules = read();
            } catch (FetchException e) {
                // What is the matter with the site itself is told as it is.
                failure = e.status() == 0
                        ? e
                        : FetchException.passing(
                                "is not fetched, since its site's robots.txt cannot be had: " + e.getMessage());
                holds = e.status() == 0 ? SITE_AGAIN : RULES_AGAIN;
            }
            rulesEnd = pace.now().plus(holds);
        }

        /// What the site allows: everything where it has no robots.txt (RFC 9309, 2.3.1.3).
        ///
        /// @throws FetchException where that cannot be had; then the site allows nothing (2.3.1.4)
        private BaseRobotRules read() throws FetchException {
            URI address = URI.create(origin + "/robots.txt");
            try (Fetched fetched = fetcher.fetch(address)) {
                byte[] words = fetched.body().readNBytes(LARGEST_RULES);
                return new SimpleRobotRulesParser(LONGEST_PEACE.toMillis(), 0)
                        .parseContent(address.toString(), words, "text/plain", products);
            } catch (FetchException e) {
                if (e.status() >= 400 && e.status() < 500 && !e.isPassing()) {
                    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
                }
                throw e;
            } catch (IOException e) {
                throw FetchException.passing("the server's answer is broken: " + e.getMessage());
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
                Duration peace = e.retryAfter() == null
                        ? FIRST_PEACE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS))
                        : e.retryAfter();
                failures++;
                Instant end = pace.now().plus(peace.compareTo(LONGEST_PEACE) > 0 ? LONGEST_PEACE : peace);
                free = end.isAfter(free) ? end : free;
            } finally {
                turn.unlock();
            }
        }
    }
}
