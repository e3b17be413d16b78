package org.onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.ArchiveSettings;
import org.onrecord.embedding.MiniLm;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.VerificationResult;
import org.onrecord.search.SearchMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures a big record: adding stories, verifying, searching and checking quotations.
@Command(
        name = "bench/record",
        mixinStandardHelpOptions = true,
        description = "Measures a big record: adding stories, verifying, searching and checking quotations.",
        footer = {
            "",
            "Examples:",
            "  bench/record                                            # 1,000,000 statements, everything",
            "  bench/record --statements 50000",
            "  bench/record --at /tmp/big --measure verify,find,check  # with an existing record"
        })
public final class RecordBench implements Callable<Integer> {
    private static final double NANOS = 1e9;
    private static final int ALIKE_SHOWN = 100_000;

    /// The measurements.
    enum Measure {
        /// Adding stories.
        add,
        /// Verifying the whole record.
        verify,
        /// Searching.
        find,
        /// Checking quotations.
        check,
        /// Preparing the search by meaning.
        meanings,
        /// Searching by meaning, and by words and meaning together.
        near
    }

    @Option(
            names = "--gold",
            defaultValue = "${sys:onrecord.gold}",
            description = "Stories with the statements that people marked. Default: ${DEFAULT-VALUE}.")
    private Path gold = Path.of("");

    @Option(names = "--at", description = "The record's folder. Default: a temporary one.")
    private @Nullable Path at;

    @Option(names = "--statements", description = "The number of statements to add. Default: ${DEFAULT-VALUE}.")
    private int wanted = 1_000_000;

    @Option(names = "--batch", description = "The number of stories added at a time. Default: ${DEFAULT-VALUE}.")
    private int batch = 32;

    @Option(names = "--every", description = "Statements between two lines of the report. Default: ${DEFAULT-VALUE}.")
    private int every = ALIKE_SHOWN;

    @Option(names = "--seed", description = "The seed of the stories. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--queries", description = "The number of searches. Default: ${DEFAULT-VALUE}.")
    private int queries = 2_000;

    @Option(names = "--checks", description = "The number of quotations to check. Default: ${DEFAULT-VALUE}.")
    private int checks = 500;

    @Option(
            names = "--measure",
            split = ",",
            description = "What to measure: ${COMPLETION-CANDIDATES}. A million meanings take half an hour or more."
                    + " Default: ${DEFAULT-VALUE}.",
            defaultValue = "add,verify,find,check")
    private List<Measure> measures = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    private RecordBench() {}

    /// Runs the measurements and ends the JVM with its exit status.
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new RecordBench()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Report report = Report.to(spec);
        Path folder = at == null ? Files.createTempDirectory("onrecord-bench") : at;
        report.line("%d processors, heap %d MiB, seed %d, record in %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        seed,
                        folder));
        InventedStories stories = new InventedStories(MarkedStory.in(gold), seed);
        try {
            for (Measure measure : measures) {
                try (Archive archive = Archive.open(
                        new RecordLocation.Folder(folder),
                        AccessMode.WRITE,
                        new ArchiveSettings(Clock.systemUTC(), report::line, MiniLm::open))) {
                    switch (measure) {
                        case add -> add(archive, stories, folder, report);
                        case verify -> verify(archive, report);
                        case find -> new Questions(archive, stories, report, seed).find(queries, SearchMode.WORDS);
                        case check -> new Questions(archive, stories, report, seed).check(checks);
                        case meanings -> prepareMeanings(archive, report);
                        case near -> {
                            new Questions(archive, stories, report, seed).find(queries, SearchMode.MEANING);
                            new Questions(archive, stories, report, seed).find(queries, SearchMode.BOTH);
                        }
                    }
                }
            }
            report.line("peak memory %d MiB resident".formatted(Load.peakMebibytes()));
            return CommandLine.ExitCode.OK;
        } finally {
            if (at == null) {
                Folders.delete(folder);
            }
        }
    }

    private static void prepareMeanings(Archive archive, Report report) {
        long start = System.nanoTime();
        long processorBefore = Load.processor();
        long missing = archive.meaningsMissing();
        for (long left = missing; left > 0; left = archive.addMeanings(ALIKE_SHOWN)) {
            report.line("meanings of %d entries to go".formatted(left));
        }
        report.line("meanings of %d entries: %.0f s, of processor time %.0f s"
                .formatted(missing, (System.nanoTime() - start) / NANOS, (Load.processor() - processorBefore) / NANOS));
    }

    /// What has been added so far.
    private static final class Sum {
        private int stories;
        private long statements;
        private int copies;
        private long wall;
        private long processor;

        Sum minus(Sum other) {
            Sum rest = new Sum();
            rest.stories = stories - other.stories;
            rest.statements = statements - other.statements;
            rest.copies = copies - other.copies;
            rest.wall = wall - other.wall;
            rest.processor = processor - other.processor;
            return rest;
        }
    }

    private void add(Archive archive, InventedStories stories, Path folder, Report report) throws IOException {
        report.line("statements   stories/s statements/s  ms/story (processor)  copies  heap MiB  peak MiB  load");
        Sum sum = new Sum();
        Sum shown = new Sum();
        int number = 0;
        while (sum.statements < wanted) {
            long processorBefore = Load.processor();
            long threadBefore = Load.thread();
            List<NewStory> newStories = new ArrayList<>();
            for (int index = 0; index < batch; index++) {
                newStories.add(stories.story(number++));
            }
            long making = Load.thread() - threadBefore;
            long start = System.nanoTime();
            List<AddResult> added = archive.add(newStories);
            sum.wall += System.nanoTime() - start;
            for (AddResult each : added) {
                if (each instanceof AddResult.Kept kept) {
                    sum.stories++;
                    sum.statements += kept.statements();
                    sum.copies += kept.copyOf().isPresent() ? 1 : 0;
                }
            }
            // Index merges continue while the next stories are made; their time is counted too.
            sum.processor += Load.processor() - processorBefore - making;
            if (sum.statements - shown.statements >= every) {
                line(report, sum.statements, sum.minus(shown));
                shown = sum.minus(new Sum());
            }
        }
        long start = System.nanoTime();
        archive.close();
        sum.wall += System.nanoTime() - start;
        line(report, sum.statements, sum);
        report.line("%d stories, %d statements; database %d MiB, index %d MiB"
                .formatted(
                        sum.stories,
                        sum.statements,
                        Load.mebibytes(folder) - Load.mebibytes(folder.resolve("index")),
                        Load.mebibytes(folder.resolve("index"))));
    }

    private static void line(Report report, long upTo, Sum sum) {
        report.line("%10d %11.1f %12.0f %9.2f %11.2f %8d %9d %9d %5.1f"
                .formatted(
                        upTo,
                        sum.stories / (sum.wall / NANOS),
                        sum.statements / (sum.wall / NANOS),
                        sum.wall / 1e6 / sum.stories,
                        sum.processor / 1e6 / sum.stories,
                        sum.copies,
                        Load.heapMebibytes(),
                        Load.peakMebibytes(),
                        Load.average()));
    }

    private static void verify(Archive archive, Report report) {
        long processor = Load.processor();
        long start = System.nanoTime();
        VerificationResult verified = archive.verify(null, _ -> {});
        double seconds = (System.nanoTime() - start) / NANOS;
        report.line(
                "verify: %d statements of %d stories in %.1f s, %.0f statements/s, %.1f s of processor time; %s; load %.1f"
                        .formatted(
                                verified.statements(),
                                verified.stories(),
                                seconds,
                                verified.statements() / seconds,
                                (Load.processor() - processor) / NANOS,
                                verified.ok() ? "no fault" : verified.faults().size() + " faults",
                                Load.average()));
        verified.faults().stream().limit(5).forEach(fault -> report.line("  " + fault));
    }
}
