package org.onrecord.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measures `onrecord read` and CoreNLP over the same stories in one run, and how fast Onrecord starts. Each
/// runs in its own process.
@Command(
        name = "bench/compare",
        mixinStandardHelpOptions = true,
        description = "Measures onrecord read and CoreNLP over the same stories, and how fast onrecord starts.",
        footer = {
            "",
            "Examples:",
            "  bench/compare",
            "  bench/compare --gold ../shared/data/polnear/dev.jsonl.gz --stories 8",
            "  bench/compare --no-peer --gold ../shared/data/polnear/train.jsonl.gz"
        })
public final class Comparison implements Callable<Integer> {
    private static final int STARTS = 5;

    @Option(names = "--checkout", required = true, hidden = true)
    private Path checkout = Path.of("");

    @Option(names = "--java", required = true, hidden = true)
    private Path java = Path.of("");

    @Option(names = "--gold", description = "Read the texts of this file of gold stories instead of a folder.")
    private @Nullable Path gold;

    @Option(names = "--stories", description = "The number of stories that CoreNLP reads. Default: ${DEFAULT-VALUE}.")
    private int peerStories = 6;

    @Option(names = "--threads", description = "The number of threads of each. Default: ${DEFAULT-VALUE}.")
    private int threads = 2;

    @Option(names = "--no-peer", description = "Leave CoreNLP out.")
    private boolean withoutPeer;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "A folder of .txt stories. Default: examples.")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    private Comparison() {}

    /// Runs the comparison and ends the JVM with its exit status.
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new Comparison()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Path work = Files.createTempDirectory("onrecord-bench");
        Path errors = work.resolve("errors.txt");
        try {
            List<StoryText> stories = StoryText.in(storyFolder(work));
            say("%d stories, %d words; %d threads each, %d processors"
                    .formatted(
                            stories.size(),
                            words(stories),
                            threads,
                            Runtime.getRuntime().availableProcessors()));
            starts(stories.getFirst(), errors);
            Speed ours = ours(stories, errors);
            if (!withoutPeer) {
                Speed peer = peer(sample(stories), errors);
                say("ratio                     %8.1f times the stories/s, %.1f times the words/s, %.2f of the memory"
                        .formatted(
                                ours.storiesASecond() / peer.storiesASecond(),
                                ours.wordsASecond() / peer.wordsASecond(),
                                (double) ours.peakKib() / peer.peakKib()));
            }
            return CommandLine.ExitCode.OK;
        } catch (FailedRunException e) {
            say(String.valueOf(e.getMessage()));
            Files.readAllLines(errors).stream().limit(40).forEach(line -> say("  " + line));
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            delete(work);
        }
    }

    /// How much was read in what time.
    private record Speed(int stories, long words, Duration time, long peakKib) {
        double storiesASecond() {
            return stories / seconds(time);
        }

        double wordsASecond() {
            return words / seconds(time);
        }

        private static double seconds(Duration time) {
            return Math.max(1, time.toMillis()) / 1000.0;
        }
    }

    /// Thrown when a process failed.
    private static final class FailedRunException extends IOException {
        private static final long serialVersionUID = 1L;

        FailedRunException(String message) {
            super(message);
        }
    }

    private Path storyFolder(Path work) throws IOException {
        if (gold != null) {
            Path texts = Files.createDirectory(work.resolve("stories"));
            StoryText.unpack(gold, texts);
            return texts;
        }
        return folder == null ? checkout.resolve("examples/stories") : folder;
    }

    /// Measures the time until the statements of one story are on the screen, from the second start on.
    private void starts(StoryText story, Path errors) throws IOException {
        List<Duration> times = new ArrayList<>();
        for (int start = 0; start <= STARTS; start++) {
            Run run = checked(List.of(program(), "read", story.file().toString()), errors);
            if (run.lines().isEmpty()) {
                throw new FailedRunException("onrecord read " + story.file() + " printed nothing");
            }
            if (start > 0) {
                times.add(run.lines().getLast().at());
            }
        }
        List<Duration> sorted = times.stream().sorted().toList();
        say("one story on the screen   %8d ms, the median of %d starts (%d to %d)"
                .formatted(
                        sorted.get(STARTS / 2).toMillis(),
                        STARTS,
                        sorted.getFirst().toMillis(),
                        sorted.getLast().toMillis()));
    }

    /// Measures the rate of a process that reads all stories, including its start, and after its first
    /// quarter.
    private Speed ours(List<StoryText> stories, Path errors) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(program(), "read", "--format", "json", "--threads", Integer.toString(threads)));
        stories.forEach(story -> command.add(story.file().toString()));
        checked(
                List.of(
                        program(),
                        "read",
                        "--format",
                        "json",
                        stories.getFirst().file().toString()),
                errors);
        Run run = checked(command, errors);
        if (run.lines().size() != stories.size()) {
            throw new FailedRunException(
                    "onrecord printed " + run.lines().size() + " lines for " + stories.size() + " stories");
        }
        Speed whole = new Speed(stories.size(), words(stories), run.wall(), run.peakKib());
        print("onrecord, whole run", whole);
        int from = (stories.size() + 3) / 4;
        List<StoryText> warm = stories.subList(from, stories.size());
        if (warm.isEmpty()) {
            return whole;
        }
        Duration time =
                run.lines().getLast().at().minus(run.lines().get(from - 1).at());
        Speed warmed = new Speed(warm.size(), words(warm), time, run.peakKib());
        print("onrecord, warm", warmed);
        return warmed;
    }

    /// Returns the stories that CoreNLP reads, spread evenly over all.
    private List<StoryText> sample(List<StoryText> stories) {
        int count = Math.clamp(peerStories, 1, stories.size());
        List<StoryText> sample = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            sample.add(stories.get(Math.toIntExact((long) index * stories.size() / count)));
        }
        return sample;
    }

    /// Measures CoreNLP's rate after it has loaded its models and read one story to warm up.
    private Speed peer(List<StoryText> stories, Path errors) throws IOException {
        Path jars = checkout.resolve("bench/target/peer");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx5g",
                "-cp",
                jars + "/*",
                checkout.resolve("bench/peer/Driver.java").toString(),
                Integer.toString(threads)));
        stories.forEach(story -> command.add(story.file().toString()));
        Run run = checked(command, errors);
        Duration ready = time(run, "ready");
        long done = run.lines().stream()
                .filter(line -> line.at().compareTo(ready) > 0 && line.words().startsWith("done\t"))
                .count();
        if (done != stories.size()) {
            throw new FailedRunException("CoreNLP read " + done + " of " + stories.size() + " stories");
        }
        Speed speed = new Speed(
                stories.size(), words(stories), run.lines().getLast().at().minus(ready), run.peakKib());
        say("CoreNLP, ready after      %8.1f s".formatted(ready.toMillis() / 1000.0));
        print("CoreNLP, warm", speed);
        return speed;
    }

    private static Duration time(Run run, String words) throws FailedRunException {
        return run.lines().stream()
                .filter(line -> line.words().equals(words))
                .map(Run.Line::at)
                .findFirst()
                .orElseThrow(() -> new FailedRunException("the process never printed \"" + words + "\""));
    }

    private static Run checked(List<String> command, Path errors) throws IOException {
        Run run = Run.of(command, errors);
        if (run.status() != 0) {
            throw new FailedRunException(command.getFirst() + " ended with status " + run.status() + ":");
        }
        return run;
    }

    private String program() {
        return checkout.resolve("onrecord").toString();
    }

    private static long words(Collection<StoryText> stories) {
        return stories.stream().mapToLong(StoryText::words).sum();
    }

    private void print(String name, Speed speed) {
        say("%-25s %8.2f stories/s %10.0f words/s %8s peak memory   (%d stories in %.1f s)"
                .formatted(
                        name,
                        speed.storiesASecond(),
                        speed.wordsASecond(),
                        speed.peakKib() == 0 ? "unknown" : speed.peakKib() / 1024 + " MiB",
                        speed.stories(),
                        Speed.seconds(speed.time())));
    }

    private void say(String line) {
        if (spec == null) {
            throw new IllegalStateException("the command line has not been parsed");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> found = Files.walk(folder)) {
            paths = found.sorted((one, other) -> other.compareTo(one)).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
