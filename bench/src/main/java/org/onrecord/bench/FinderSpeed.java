package org.onrecord.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.onrecord.finder.NeuralFinder;
import org.onrecord.finder.QuoteMarkFinder;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Story;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// Measures how many stories and words a second a finder reads, on one thread and on two.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-Xmx512m"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class FinderSpeed {

    /// The finder and the stories, which it reads repeatedly, one after another.
    @State(Scope.Benchmark)
    public static class Reading {
        /// `neural` or `marks`.
        @Param({"neural", "marks"})
        public String finder = "neural";

        /// The folder of `.txt` stories.
        @Param("examples/stories")
        public String folder = "examples/stories";

        private final AtomicInteger turn = new AtomicInteger();
        private List<StoryText> stories = List.of();
        private @Nullable StatementFinder open;

        /// Opens the finder and reads the folder.
        @Setup(Level.Trial)
        public void open() throws IOException {
            stories = StoryText.in(Path.of(folder));
            open = switch (finder) {
                case "neural" -> NeuralFinder.open();
                case "marks" -> new QuoteMarkFinder();
                default -> throw new IllegalArgumentException("finder must be neural or marks, got " + finder);
            };
        }

        /// Closes the finder.
        @TearDown(Level.Trial)
        public void close() {
            Objects.requireNonNull(open).close();
        }

        private StoryText next() {
            return stories.get(Math.floorMod(turn.getAndIncrement(), stories.size()));
        }

        private List<Statement> find(Story story) {
            return Objects.requireNonNull(open).find(story);
        }
    }

    /// What one thread has read.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        /// Stories read to their end.
        public long stories;

        /// Words in them.
        public long words;
    }

    /// One thread.
    @Benchmark
    @Threads(1)
    public List<Statement> oneThread(Reading reading, Read read) {
        return read(reading, read);
    }

    /// Two threads, one finder.
    @Benchmark
    @Threads(2)
    public List<Statement> twoThreads(Reading reading, Read read) {
        return read(reading, read);
    }

    private static List<Statement> read(Reading reading, Read read) {
        StoryText next = reading.next();
        // A story caches what is derived from its text, so each run gets a new one.
        List<Statement> statements = reading.find(next.story());
        read.stories++;
        read.words += next.words();
        return statements;
    }
}
