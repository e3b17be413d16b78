package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.source.ReadResult;
import org.onrecord.standin.SaidFinder;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Story;
import org.onrecord.text.Text;

class PipelineTest {
    @Test
    void keepsTheOrderOfTheSourceWithSeveralThreads() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int[] pauses = random.ints(300, 0, 4).toArray();
        List<String> read = new ArrayList<>();
        try (Pipeline pipeline =
                Pipeline.open(new Finding(story -> pause(pauses[Integer.parseInt(story.origin())])), 4)) {
            pipeline.read(stories(300), reading -> read.add(origin(reading)));
        }
        assertThat(read)
                .as("seed %d", seed)
                .isEqualTo(IntStream.range(0, 300).mapToObj(Integer::toString).toList());
    }

    @Test
    void takesFewStoriesMoreThanItHasGivenOut() throws IOException {
        AtomicInteger given = new AtomicInteger();
        Counting source = new Counting(stories(1000));
        try (Pipeline pipeline = Pipeline.open(new Finding(story -> {}), 2)) {
            pipeline.read(
                    source,
                    reading ->
                            assertThat(source.taken - given.incrementAndGet()).isLessThanOrEqualTo(16));
        }
        assertThat(given).hasValue(1000);
    }

    @Test
    void readsALargeStoryAlone() throws IOException {
        AtomicInteger atHand = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Finding finder = new Finding(story -> {
            most.accumulateAndGet(atHand.addAndGet(story.text().length()), Math::max);
            pause(1);
            atHand.addAndGet(-story.text().length());
        });
        List<ReadResult> stories = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            stories.add(story(Integer.toString(index), "x".repeat(index % 20 == 10 ? 500 : 30)));
        }
        List<String> read = new ArrayList<>();
        try (Pipeline pipeline = Pipeline.open(finder, 4, 100)) {
            pipeline.read(stories.iterator(), reading -> read.add(origin(reading)));
        }
        assertThat(most).hasValue(500);
        assertThat(read).hasSize(60).startsWith("0", "1", "2", "3");
    }

    @Test
    void namesAStoryThatFailsAndReadsTheNext() throws IOException {
        List<ReadResult> stories = List.of(
                story("a", "FAIL"),
                new ReadResult.Refused("b", "is empty"),
                story("c", "BREAK"),
                new ReadResult.Noted("d", "nice"),
                story("e", "“Yes,” Ann said"));
        List<Reading> readings = new ArrayList<>();
        try (Pipeline pipeline = Pipeline.open(new SaidFinder(), 2)) {
            pipeline.read(stories.iterator(), readings::add);
        }
        assertThat(readings)
                .startsWith(
                        new Reading.NotRead("a", "it must fail"),
                        new Reading.NotRead("b", "is empty"),
                        new Reading.NotRead(
                                "c", "the finder failed on it: java.lang.IllegalStateException: it must break"),
                        new Reading.Noted("d", "nice"))
                .hasSize(5);
        assertThat(readings.getLast()).isInstanceOf(Reading.Found.class);
    }

    @Test
    void survivesAStoryThatIsTooLargeForTheMemory() throws IOException {
        Finding finder = new Finding(story -> {
            throw new OutOfMemoryError("made up");
        });
        List<Reading> readings = new ArrayList<>();
        try (Pipeline pipeline = Pipeline.open(finder, 1)) {
            pipeline.read(List.of(story("a", "12345")).iterator(), readings::add);
        }
        assertThat(readings)
                .containsExactly(new Reading.NotRead(
                        "a", "too little memory for a story of 5 characters; ONRECORD_JAVA_OPTS=-Xmx4g gives more"));
    }

    @Test
    void stopsWhenAReadingCannotBePassedOn() {
        Counting source = new Counting(stories(1000));
        SaidFinder finder = new SaidFinder();
        try (Pipeline pipeline = Pipeline.open(finder, 2)) {
            assertThatThrownBy(() -> pipeline.read(source, reading -> {
                        throw new IOException("full");
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("full");
        }
        assertThat(source.taken).isLessThan(20);
        assertThat(finder.isClosed()).isTrue();
    }

    @Test
    void givesAReadingOutWhileLaterOnesAreStillRead() throws IOException {
        CountDownLatch firstWasGiven = new CountDownLatch(1);
        Finding finder = new Finding(story -> {
            if (story.origin().equals("1")) {
                await(firstWasGiven);
            }
        });
        List<String> read = new ArrayList<>();
        try (Pipeline pipeline = Pipeline.open(finder, 2)) {
            pipeline.read(stories(2), reading -> {
                read.add(origin(reading));
                firstWasGiven.countDown();
            });
        }
        assertThat(read).containsExactly("0", "1");
    }

    private static Iterator<ReadResult> stories(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> story(Integer.toString(number), "“Yes,” Ann said"))
                .iterator();
    }

    private static ReadResult story(String origin, String text) {
        return new ReadResult.Read(Story.plain(origin, Text.of(text)), List.of());
    }

    private static String origin(Reading reading) {
        return switch (reading) {
            case Reading.Found found -> found.story().origin();
            case Reading.NotRead notRead -> notRead.origin();
            case Reading.Killed killed -> killed.origin();
            case Reading.Noted noted -> noted.origin();
        };
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A source that counts how many stories were taken from it.
    private static final class Counting implements Iterator<ReadResult> {
        private final Iterator<ReadResult> stories;
        private int taken;

        private Counting(Iterator<ReadResult> stories) {
            this.stories = stories;
        }

        @Override
        public boolean hasNext() {
            return stories.hasNext();
        }

        @Override
        public ReadResult next() {
            taken++;
            return stories.next();
        }
    }

    /// A finder that does some work on each story and finds nothing.
    private record Finding(Consumer<Story> work) implements StatementFinder {
        @Override
        public List<Statement> find(Story story) {
            work.accept(story);
            return List.of();
        }

        @Override
        public Provenance provenance() {
            return new Provenance("nothing", "1", null);
        }

        @Override
        public void close() {}
    }
}
