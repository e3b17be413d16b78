package org.onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.statement.StatementId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures how well a record recognizes copies of stories, and statements of one utterance.
@Command(
        name = "bench/copies",
        mixinStandardHelpOptions = true,
        description = "Measures how well a record recognizes copies of stories, and statements of one utterance.")
public final class CopiesBench implements Callable<Integer> {
    private static final int BATCH = 32;
    /// The smallest share of a statement's words that must be left for it to count as the same utterance.
    private static final double KEPT = 0.5;

    private static final int SHORTEST = 5;

    @Option(
            names = "--gold",
            defaultValue = "${sys:onrecord.gold}",
            description = "Stories with the statements that people marked. Default: ${DEFAULT-VALUE}.")
    private Path gold = Path.of("");

    @Option(names = "--stories", description = "The number of stories. Default: ${DEFAULT-VALUE}.")
    private int wanted = 10_000;

    @Option(
            names = "--copies",
            description = "The number of them that are copies of others. Default: ${DEFAULT-VALUE}.")
    private int copies = 2_000;

    @Option(names = "--seed", description = "The seed of the stories. Default: ${DEFAULT-VALUE}.")
    private long seed = 2;

    @Option(names = "--show", description = "Show this many missed pairs of stories.")
    private int show;

    @Spec
    private @Nullable CommandSpec spec;

    private CopiesBench() {}

    /// Runs the measurement and ends the JVM with its exit status.
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new CopiesBench()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Report report = Report.to(spec);
        List<CopiedStories.Copied> stories = new CopiedStories(MarkedStory.in(gold), seed).stories(wanted, copies);
        Path folder = Files.createTempDirectory("onrecord-bench");
        try (Archive archive =
                Archive.open(new RecordLocation.Folder(folder), AccessMode.WRITE, Clock.systemUTC(), report::line)) {
            measure(archive, stories, report);
        } finally {
            Folders.delete(folder);
        }
        return CommandLine.ExitCode.OK;
    }

    /// A story on record.
    private record Placed(long number, CopiedStories.Copied copied, NewStory newStory) {}

    private void measure(Archive archive, List<CopiedStories.Copied> stories, Report report) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Placed> placed = new ArrayList<>();
        long start = System.nanoTime();
        for (int from = 0; from < stories.size(); from += BATCH) {
            List<CopiedStories.Copied> batch = stories.subList(from, Math.min(stories.size(), from + BATCH));
            List<NewStory> newStories = batch.stream()
                    .map(story -> Drafts.of(story.name(), story.outlet(), story.sheet(), random))
                    .toList();
            List<AddResult> added = archive.add(newStories);
            for (int index = 0; index < batch.size(); index++) {
                placed.add(new Placed(added.get(index).number(), batch.get(index), newStories.get(index)));
            }
        }
        report.line("seed %d: %d stories on record in %.0f s"
                .formatted(seed, stories.size(), (System.nanoTime() - start) / 1e9));
        Pairs ofStories = new Pairs();
        Pairs ofStatements = new Pairs();
        Pairs ofShort = new Pairs();
        Map<Integer, Placed> originals = new HashMap<>();
        int leftOut = 0;
        for (Placed each : placed) {
            KeptStory story = archive.story(each.number);
            ofStories.add(
                    Integer.toString(each.copied.original()), each.copied.name(), story.cluster(), story.number());
            if (each.copied.name().startsWith("original")) {
                originals.put(each.copied.original(), each);
            }
            Map<StatementId, Sheet.Mark> marks = new HashMap<>();
            List<Sheet.Mark> itsMarks = each.copied.sheet().marks();
            for (int index = 0; index < itsMarks.size(); index++) {
                marks.put(each.newStory.statements().get(index).id(), itsMarks.get(index));
            }
            for (KeptStatement statement : archive.statements(story)) {
                Sheet.Mark mark = marks.get(statement.found().id());
                if (mark != null && mark.kept() >= KEPT) {
                    Pairs pairs = words(each.copied.sheet(), mark) < SHORTEST ? ofShort : ofStatements;
                    pairs.add(mark.utterance(), mark.made(), statement.utterance(), story.number());
                } else {
                    leftOut++;
                }
            }
        }
        report.line("stories     " + ofStories);
        report.line("utterances  " + ofStatements);
        report.line("  short     " + ofShort);
        report.line(
                "(short: of fewer than %d words; %d statements left out, since less than half of their words is left)"
                        .formatted(SHORTEST, leftOut));
        missed(archive, placed, originals, report);
    }

    private static int words(Sheet sheet, Sheet.Mark mark) {
        return mark.content().stream()
                .mapToInt(span -> Token.in(sheet.text().substring(span.start(), span.end()))
                        .size())
                .sum();
    }

    private void missed(Archive archive, List<Placed> placed, Map<Integer, Placed> originals, Report report) {
        int shown = 0;
        for (Placed each : placed) {
            Placed original = originals.get(each.copied.original());
            if (shown < show
                    && original != null
                    && archive.story(each.number).cluster()
                            != archive.story(original.number).cluster()) {
                shown++;
                report.line("---- missed: " + each.copied.name() + "\n"
                        + each.copied.sheet().text() + "\n---- of\n"
                        + original.copied.sheet().text());
            }
        }
    }
}
