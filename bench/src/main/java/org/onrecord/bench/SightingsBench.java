package org.onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures a record whose stories other outlets published too: how long its index takes to make anew, and what one
/// more sighting costs, with more and more sightings of the same stories.
@Command(
        name = "bench/sightings",
        mixinStandardHelpOptions = true,
        description = "Measures a record whose stories other outlets published too: how long its index takes to make"
                + " anew, and what one more sighting costs, with more and more sightings of the same stories.")
public final class SightingsBench implements Callable<Integer> {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;
    private static final int BATCH = 32;

    /// A few, since each makes one more.
    private static final int SINGLE = 21;

    @Option(
            names = "--gold",
            defaultValue = "${sys:onrecord.gold}",
            description = "Stories with the statements that people marked. Default: ${DEFAULT-VALUE}.")
    private Path gold = Path.of("");

    @Option(names = "--stories", description = "How many stories there are. Default: ${DEFAULT-VALUE}.")
    private int wanted = 2_000;

    @Option(
            names = "--sightings",
            split = ",",
            description = "After how many sightings, spread over all stories, to measure. Default: ${DEFAULT-VALUE}.",
            defaultValue = "0,5000,20000,100000")
    private List<Integer> sightings = List.of();

    @Option(names = "--seed", description = "What the stories hang on. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Spec
    private @Nullable CommandSpec spec;

    private SightingsBench() {}

    /// Runs the measurement and ends the JVM with its exit status.
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new SightingsBench()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Report report = Report.to(spec);
        InventedStories invented = new InventedStories(MarkedStory.in(gold), seed);
        List<NewStory> stories = new ArrayList<>();
        for (int number = 0; number < wanted; number++) {
            stories.add(invented.story(number));
        }
        Path folder = Files.createTempDirectory("onrecord-bench");
        try (Archive archive =
                Archive.open(new RecordLocation.Folder(folder), AccessMode.WRITE, Clock.systemUTC(), report::line)) {
            for (int first = 0; first < wanted; first += BATCH) {
                archive.add(stories.subList(first, Math.min(wanted, first + BATCH)));
            }
            archive.reindex(_ -> {});
            report.line("%d stories, %d entries, heap at most %d MiB"
                    .formatted(
                            wanted, archive.head().size(), Runtime.getRuntime().maxMemory() >> 20));
            report.line("sightings  index anew (processor)  one more (processor), medians  heap in use  load");
            int seen = 0;
            for (int target : sightings) {
                see(archive, stories, seen, target);
                seen = Math.max(seen, target);
                measure(archive, stories, seen, report);
            }
        } finally {
            Folders.delete(folder);
        }
        return CommandLine.ExitCode.OK;
    }

    /// Adds sightings up to `to`: the next of every story by turns, a new outlet at each turn.
    private void see(Archive archive, List<NewStory> stories, int from, int to) {
        int turns = (to + wanted - 1) / wanted;
        for (int first = 0; first < wanted; first += BATCH) {
            List<NewStory> again = new ArrayList<>();
            for (int story = first; story < Math.min(wanted, first + BATCH); story++) {
                for (int turn = 0; turn < turns; turn++) {
                    int number = turn * wanted + story;
                    if (from <= number && number < to) {
                        again.add(Drafts.seenAt(stories.get(story), "Outlet " + turn));
                    }
                }
            }
            archive.add(again);
        }
    }

    private void measure(Archive archive, List<NewStory> stories, int seen, Report report) {
        long[] wall = new long[SINGLE];
        long[] processor = new long[SINGLE];
        for (int single = 0; single < SINGLE; single++) {
            NewStory more = Drafts.seenAt(stories.get(single % wanted), "Gazette " + seen + " " + single / wanted);
            long processorBefore = Load.processor();
            long start = System.nanoTime();
            AddResult added = archive.add(List.of(more)).getFirst();
            wall[single] = System.nanoTime() - start;
            processor[single] = Load.processor() - processorBefore;
            if (!(added instanceof AddResult.Sighted)) {
                throw new IllegalStateException("expected one more sighting, got " + added);
            }
        }
        long processorBefore = Load.processor();
        long start = System.nanoTime();
        archive.reindex(_ -> {});
        double seconds = (System.nanoTime() - start) / NANOS;
        System.gc();
        report.line("%9d %9.1f s (%6.1f s) %15.1f ms (%6.1f ms) %16d MiB %6.1f"
                .formatted(
                        seen,
                        seconds,
                        (Load.processor() - processorBefore) / NANOS,
                        median(wall) / MILLIS,
                        median(processor) / MILLIS,
                        Load.heapMebibytes(),
                        Load.average()));
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
