package org.onrecord.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.archive.Access;
import org.onrecord.archive.Added;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Draft;
import org.onrecord.desk.Desk;
import org.onrecord.desk.FinderChoice;
import org.onrecord.desk.Reading;
import org.onrecord.fetch.Fetcher;
import org.onrecord.fetch.Pace;
import org.onrecord.fetch.PoliteFetcher;
import org.onrecord.watch.Audience;
import org.onrecord.watch.Destination;
import org.onrecord.watch.News;
import org.onrecord.watch.SavedSearch;
import org.onrecord.watch.Watcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord watch`: follows feeds and pages.
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Follows feeds and web pages: puts what is new on record, and tells of new statements that match"
                + " saved searches.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord watch https://quay.example/feed.xml https://quay.example/council",
            "  onrecord watch --every 1h --once https://quay.example/feed.xml",
            "  onrecord find --save dredging harbour dredging --kind pledge,refusal",
            "  onrecord watch --search dredging --format json | jq .statement",
            "  onrecord watch --webhook https://desk.example/hook --atom feeds",
            "",
            "Without FEED, what this record was watching is followed on. robots.txt, Crawl-delay and Retry-After are"
                    + " obeyed, a feed that is as it was costs its server one short answer, and one that fails is left"
                    + " alone for longer each time, up to a day. What was read is kept with the record, so that"
                    + " watching goes on where it stopped. Ctrl-C stops it.",
            "Standard output has a line a story, as of onrecord add, or, once searches are saved, the new statements"
                    + " that match them.",
            "",
            "Exit status: 0 done; 1 with --once, something could not be read or told, or the record could not be used; 2"
                    + " wrong use."
        })
final class WatchCommand implements Callable<Integer> {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How often each FEED is asked: 15m, 2h, 1d. Default: 15m.")
    private Duration every = Duration.ofMinutes(15);

    @Option(names = "--once", description = "Ask once and stop, as from cron.")
    private boolean once;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "The time between two requests to one site. Default: 2s.")
    private Duration delay = Duration.ofSeconds(2);

    @Option(names = "--forget", description = "Follow these FEEDs no more, and stop.")
    private boolean forget;

    @Mixin
    private NewsOptions newsOptions = new NewsOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one line a story or statement). Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    @Mixin
    private DeskOptions desks = new DeskOptions();

    @Mixin
    private FetchOptions fetching = new FetchOptions();

    @Parameters(arity = "0..*", paramLabel = "FEED", description = "The address of a feed or of a web page.")
    private List<String> feeds = new ArrayList<>();

    WatchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<URI> given = feeds.stream().map(WatchCommand::address).distinct().toList();
        desks.check();
        if (every.compareTo(SHORTEST) < 0) {
            throw new WrongUseException("--every is 1m or more, got " + every.toSeconds() + "s");
        }
        try (Archive archive = record.open(surroundings, Access.WRITE);
                Interruption interruption = Interruption.closing(archive)) {
            try {
                return forget ? forget(archive, given) : watch(archive, given);
            } catch (IOException | RuntimeException e) {
                interruption.rest();
                throw e;
            }
        }
    }

    private static URI address(String words) {
        try {
            URI address = URI.create(words.strip());
            String scheme = address.getScheme();
            if (address.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Told below.
        }
        throw new WrongUseException("'" + words + "' is no address of http or https; onrecord add takes files");
    }

    private int forget(Archive archive, List<URI> addresses) {
        if (addresses.isEmpty()) {
            throw new WrongUseException("--forget needs the FEEDs that are to be followed no more");
        }
        int status = 0;
        for (URI address : addresses) {
            boolean was = Watcher.forget(archive, address);
            surroundings.say(address + (was ? " is followed no more" : " was not followed"));
            status = was ? status : 1;
        }
        return status;
    }

    private int watch(Archive archive, List<URI> given) throws IOException, InterruptedException {
        List<URI> addresses = given.isEmpty() ? Watcher.followed(archive) : given;
        if (addresses.isEmpty()) {
            throw new WrongUseException("nothing to watch: give the address of a feed or of a web page");
        }
        List<SavedSearch> searches = newsOptions.searches(archive);
        FinderChoice finder = desks.finder();
        try (Fetcher fetcher = fetching.open();
                Desk desk = desks.openForNews(surroundings, finder, story -> AddCommand.isOnRecord(archive, story))) {
            List<Destination> destinations = new ArrayList<>();
            if (!searches.isEmpty()) {
                destinations.add(new PrintedNews(surroundings, format));
                destinations.addAll(newsOptions.destinations(archive, fetcher, System.getenv()));
            }
            News news = new News(archive, searches, destinations, Pace.SYSTEM);
            news.begin();
            Told told = new Told(surroundings, archive, format, searches.isEmpty());
            PoliteFetcher polite = new PoliteFetcher(fetcher, delay, Pace.SYSTEM);
            Watcher watcher = new Watcher(archive, desk, polite, Pace.SYSTEM, every, told);
            surroundings.say("watching " + Plural.of(addresses.size(), "address", "addresses")
                    + (searches.isEmpty() ? "" : " for " + Plural.of(searches.size(), "saved search", "saved searches"))
                    + (once ? "" : ", every " + minutes(every) + "; Ctrl-C stops it"));
            while (true) {
                Instant next = watcher.round(addresses, once);
                told.sayRound();
                AddCommand.addMeanings(surroundings, archive);
                Instant again = news.tell(told);
                if (once) {
                    return told.failed() || again != null ? 1 : 0;
                }
                Pace.SYSTEM.waitUntil(again != null && again.isBefore(next) ? again : next);
            }
        }
    }

    private static String minutes(Duration time) {
        return time.toMinutes() % 60 == 0 ? time.toHours() + " h" : time.toMinutes() + " min";
    }

    /// Tells the user how watching goes: what is new on standard output, unless the news of searches go there, and what
    /// went wrong on standard error.
    private static final class Told implements Audience {
        private final Surroundings surroundings;
        private final Archive archive;
        private final RecordFormat format;
        private final boolean isPrinted;
        private AddedLines lines;
        private boolean isNews;
        private boolean failed;

        Told(Surroundings surroundings, Archive archive, RecordFormat format, boolean isPrinted) {
            this.surroundings = surroundings;
            this.archive = archive;
            this.format = format;
            this.isPrinted = isPrinted;
            this.lines = new AddedLines(surroundings, format);
        }

        @Override
        public void accept(Draft draft, Added added) throws IOException {
            if (added instanceof Added.Known) {
                return;
            }
            isNews = true;
            lines.countRead();
            if (isPrinted) {
                news().accept(draft, added);
            } else {
                lines.count(added);
            }
        }

        @Override
        public void accept(Reading.Killed killed, Optional<Added.StatusChanged> changed) throws IOException {
            isNews = true;
            if (isPrinted || changed.isEmpty()) {
                news().accept(killed, changed);
            } else {
                lines.count(changed.get());
            }
        }

        private KeptNews news() {
            return new KeptNews(archive, lines, surroundings::say, () -> {});
        }

        @Override
        public void notRead(String origin, String reason) {
            failed = true;
            surroundings.say(origin + ": not read: " + reason);
        }

        @Override
        public void note(String words) {
            surroundings.say(words);
        }

        /// One line for a round that had news.
        void sayRound() {
            if (isNews) {
                surroundings.say(lines.total());
            }
            isNews = false;
            lines = new AddedLines(surroundings, format);
        }

        boolean failed() {
            return failed;
        }
    }
}
