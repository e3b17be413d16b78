package org.onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.finder.NeuralFinder;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.pipeline.Reading;
import org.onrecord.source.ReadResult;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures the cost of putting stories on record compared with finding their statements: it reads the same
/// stories in alternating runs, without keeping anything and into a new record.
@Command(
        name = "bench/adding",
        mixinStandardHelpOptions = true,
        description = "Measures the cost of putting stories on record compared with finding their statements.")
public final class AddingBench implements Callable<Integer> {
    private static final int BATCH = 32;

    @Option(
            names = "--gold",
            defaultValue = "${sys:onrecord.gold}",
            description = "Stories with the statements that people marked. Default: ${DEFAULT-VALUE}.")
    private Path gold = Path.of("");

    @Option(names = "--stories", description = "The number of stories. Default: ${DEFAULT-VALUE}.")
    private int wanted = 200;

    @Option(names = "--threads", description = "Threads that find statements. Default: ${DEFAULT-VALUE}.")
    private int threads = 2;

    @Option(
            names = "--turns",
            description = "The number of runs each way, after one to warm up. Default: ${DEFAULT-VALUE}.")
    private int turns = 5;

    @Spec
    private @Nullable CommandSpec spec;

    private AddingBench() {}

    /// Runs the measurement and ends the JVM with its exit status.
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new AddingBench()).execute(args));
    }

    /// The time of one run.
    ///
    /// @param wall nanoseconds
    /// @param processor nanoseconds of processor time
    private record Took(long wall, long processor) {}

    @Override
    public Integer call() throws IOException {
        Report report = Report.to(spec);
        List<MarkedStory> stories = MarkedStory.in(gold);
        List<MarkedStory> read = stories.subList(0, Math.min(wanted, stories.size()));
        List<Took> without = new ArrayList<>();
        List<Took> with = new ArrayList<>();
        try (Pipeline pipeline = Pipeline.open(NeuralFinder.open(), threads)) {
            for (int turn = 0; turn <= turns; turn++) {
                Took reading = took(() -> pipeline.read(taken(read), _ -> {}));
                Took adding = adding(pipeline, read, report);
                report.line("%s read %.1f s (%.1f s of processor time), read and added %.1f s (%.1f s); load %.1f"
                        .formatted(
                                turn == 0 ? "warming up:" : "turn " + turn + ":",
                                reading.wall / 1e9,
                                reading.processor / 1e9,
                                adding.wall / 1e9,
                                adding.processor / 1e9,
                                Load.average()));
                if (turn > 0) {
                    without.add(reading);
                    with.add(adding);
                }
            }
        }
        report.line("adding takes %.1f %% of the time of finding, %.1f %% of its processor time (medians of %d turns)"
                .formatted(
                        100 * (median(with, true) / median(without, true) - 1),
                        100 * (median(with, false) / median(without, false) - 1),
                        turns));
        return CommandLine.ExitCode.OK;
    }

    private static double median(List<Took> all, boolean wall) {
        long[] sorted = all.stream()
                .mapToLong(each -> wall ? each.wall : each.processor)
                .sorted()
                .toArray();
        return Arrays.stream(sorted).skip((sorted.length - 1) / 2).limit(1).sum();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static Took took(Work work) throws IOException {
        long processor = Load.processor();
        long start = System.nanoTime();
        work.run();
        return new Took(System.nanoTime() - start, Load.processor() - processor);
    }

    private static Took adding(Pipeline pipeline, List<MarkedStory> stories, Report report) throws IOException {
        Path folder = Files.createTempDirectory("onrecord-bench");
        try (Archive archive =
                Archive.open(new RecordLocation.Folder(folder), AccessMode.WRITE, Clock.systemUTC(), report::line)) {
            return took(() -> {
                List<NewStory> newStories = new ArrayList<>();
                pipeline.read(taken(stories), reading -> {
                    if (reading instanceof Reading.Found found) {
                        newStories.add(new NewStory(
                                found.story(), Edition.of(found.story().origin()), found.statements()));
                    }
                    if (newStories.size() == BATCH) {
                        archive.add(newStories);
                        newStories.clear();
                    }
                });
                archive.add(newStories);
            });
        } finally {
            Folders.delete(folder);
        }
    }

    private static Iterator<ReadResult> taken(List<MarkedStory> stories) {
        // A story caches what is derived from its text, so each run gets a new one.
        return stories.stream()
                .map(story -> (ReadResult) new ReadResult.Read(
                        Story.plain(story.doc(), Text.of(story.sheet().text())), List.of()))
                .iterator();
    }
}
