package org.onrecord.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
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
    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(names = "--once", description = "Ask once and stop, as from cron.")
    private boolean once;

    @Option(names = "--list", description = "List what this record follows, an address a line, and stop.")
    private boolean list;

    @Option(names = "--forget", description = "Follow these FEEDs no more, and stop.")
    private boolean forget;

    @Mixin
    private WatchOptions options = new WatchOptions();

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
        List<URI> given = feeds.stream().map(WatchOptions::address).distinct().toList();
        desks.check();
        options.check();
        try (Archive archive = record.open(surroundings, Access.WRITE);
                Interruption interruption = Interruption.closing(archive)) {
            try {
                if (list) {
                    return list(archive);
                }
                return forget ? forget(archive, given) : watch(archive, given);
            } catch (IOException | RuntimeException e) {
                interruption.rest();
                throw e;
            }
        }
    }

    private int list(Archive archive) throws IOException {
        List<URI> addresses = Watcher.followed(archive);
        if (addresses.isEmpty()) {
            surroundings.say("this record follows nothing yet");
        }
        for (URI address : addresses) {
            surroundings.results().write(out -> out.write((address + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return 0;
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
        try (Watching watching = Watching.begin(surroundings, archive, addresses, options, desks, fetching, format)) {
            if (once) {
                return watching.once() ? 0 : 1;
            }
            watching.untilInterrupted();
            return 0;
        }
    }
}
