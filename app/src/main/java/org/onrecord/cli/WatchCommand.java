package org.onrecord.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.VectorKeeper;
import org.onrecord.entry.AccessMode;
import org.onrecord.options.FetchOptions;
import org.onrecord.options.FinderOptions;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.WatchOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.sharing.Repeatable;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.RecordFormat;
import org.onrecord.watch.Watcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord watch`: follows feeds and web pages.
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Follows feeds and web pages, puts new stories on record, and reports new statements that match"
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
            "Without FEED, watch follows the addresses that this record already follows. It obeys robots.txt,"
                    + " Crawl-delay and Retry-After, asks for a feed only if it has changed, and waits longer after each"
                    + " failure, up to a day. It saves what it has read with the record, and so continues where it"
                    + " stopped. Ctrl-C stops it.",
            "Standard output has a line for each story, like onrecord add, or, if there are saved searches, the new"
                    + " statements that match them.",
            "",
            "Exit status: 0 done; 1 with --once, something could not be read or sent, or with --forget, an address was not"
                    + " followed; 2 wrong use; 3 the record could not be used."
        })
final class WatchCommand implements Callable<Integer>, Repeatable {
    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(names = "--once", description = "Fetch each address once and stop, for use from cron.")
    private boolean once;

    @Option(names = "--list", description = "List the addresses that this record follows, one a line, and stop.")
    private boolean list;

    @Option(names = "--forget", description = "Stop following these FEEDs, and stop.")
    private boolean forget;

    @Mixin
    private WatchOptions options = new WatchOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one line a story or statement). Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    @Mixin
    private FinderOptions finderOptions = new FinderOptions();

    @Mixin
    private FetchOptions fetchOptions = new FetchOptions();

    @Parameters(arity = "0..*", paramLabel = "FEED", description = "The address of a feed or of a web page.")
    private List<String> feeds = new ArrayList<>();

    WatchCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<URI> given = feeds.stream().map(WatchOptions::address).distinct().toList();
        finderOptions.check();
        options.check();
        boolean makesRecord = !list && !forget && !given.isEmpty();
        try (Archive archive = record.open(environment, makesRecord ? AccessMode.WRITE : AccessMode.EXTEND);
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

    @Override
    public boolean goesOn() {
        return true;
    }

    private int list(Archive archive) throws IOException {
        List<URI> addresses = Watcher.followed(archive);
        if (addresses.isEmpty()) {
            environment.say("this record does not follow any address yet");
        }
        for (URI address : addresses) {
            environment.output().write(out -> out.write((address + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return 0;
    }

    private int forget(Archive archive, List<URI> addresses) {
        if (addresses.isEmpty()) {
            throw new WrongUseException("--forget needs the FEEDs to stop following");
        }
        int status = 0;
        for (URI address : addresses) {
            boolean was = Watcher.forget(archive, address);
            environment.say(address + (was ? " is no longer followed" : " was not followed"));
            status = was ? status : 1;
        }
        return status;
    }

    private int watch(Archive archive, List<URI> given) throws IOException, InterruptedException {
        List<URI> addresses = given.isEmpty() ? Watcher.followed(archive) : given;
        if (addresses.isEmpty()) {
            throw new WrongUseException("nothing to watch: give the address of a feed or of a web page");
        }
        try (WatchLoop loop =
                        WatchLoop.begin(environment, archive, addresses, options, finderOptions, fetchOptions, format);
                VectorKeeper vectors = VectorKeeper.begin(archive, VectorKeeper.Pace.WHEN_IDLE, environment::say)) {
            if (once) {
                boolean isDone = loop.once();
                vectors.finish(AddCommand.AT_END);
                return isDone ? 0 : 1;
            }
            loop.untilInterrupted();
            return 0;
        }
    }
}
