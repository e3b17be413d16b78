package org.onrecord.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.language.Document;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.story.Story;
import org.onrecord.text.Text;

/// The speakers of any story keep these rules, sensible or not. Stories are made of names, pronouns and
/// marks in any order; `-Donrecord.seed=SEED` makes the same ones again.
class AnyStoryTest {
    private static final long SEED = Long.getLong("onrecord.seed", System.nanoTime());
    private static final int STORIES = 150;

    private static final List<String> SOURCES = List.of(
            "*Ann Lee*",
            "*Lee*",
            "Mr. *Lee*",
            "*Tom Oak* and *Eve Oak*",
            "*Oak*",
            "she",
            "He",
            "they",
            "it",
            "who",
            "which",
            "I",
            "we",
            "you",
            "one",
            "him",
            "herself",
            "the mayor",
            "a mayor",
            "two officials",
            "officials",
            "the report",
            "a report by the _Harbour Board_",
            "the _Harbour Board_",
            "_HB_",
            "^Oslo^",
            "^Moscow^",
            "~Norwegian~ officials",
            "*Lee*'s office",
            "the",
            "of",
            ",",
            "\"",
            "–",
            "by",
            "those who came",
            "*Zoe\u0301 Żak*",
            "👩🏽‍🚀",
            "*\ud83d*",
            "東京",
            "*Tony* \"The Anvil\" *Marchetti*",
            "*van der Oak*",
            "*3M*",
            "*'s*",
            "*the*",
            "*.*",
            "_-_");

    private static final List<String> PARTS = List.of(
            "*Ann Lee*",
            "Mayor *Ann Lee*,",
            "*Tom Oak*, the mayor,",
            "*Eve Oak* (D-Ohio)",
            "the _Harbour Board_'s chief",
            "*J. R. Oak*",
            "_Harbour Board_",
            "^New Harbour^ _Radio_",
            "~Norwegian~",
            "came.",
            "sat with",
            "¶",
            "¶¶",
            "\n",
            ".",
            ":",
            "—",
            "-",
            "\"",
            "“It rained,”",
            "From",
            "by",
            "of",
            "and",
            "or",
            ",",
            "who",
            "Residents",
            "The cabinet",
            "she",
            "his brother",
            "Foreign ministers",
            "'s",
            "’s",
            "\u0301",
            "\ud83d",
            "3",
            "47,",
            "US",
            "Sen.",
            "Prof.");

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + STORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyStatementHasAnAnswerWithAProbability(long seed) {
        String marked = marked(new Random(seed));

        Scene scene = Scene.of(marked);

        assertThat(scene.answers()).as(marked).hasSize(marked.split("//", -1).length);
        assertThat(scene.answers()).as(marked).allSatisfy(answer -> {
            assertThat(answer.probability()).isBetween(0.0, 1.0);
            assertThat(answer.share()).isBetween(0.0, 1.0);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSpeakerNamedByANameStandsInTheStory(long seed) {
        Scene scene = Scene.of(marked(new Random(seed)));
        String text = scene.story().text().string();

        for (ResolvedSpeaker answer : scene.answers()) {
            if (answer.speaker() instanceof Speaker.Resolved resolved && resolved.resolvedBy() == Resolution.NAME) {
                for (String word : resolved.name().split("\\s+", -1)) {
                    assertThat(text).contains(word);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameStoryHasTheSameSpeakers(long seed) {
        String marked = marked(new Random(seed));

        assertThat(Scene.of(marked).answers()).isEqualTo(Scene.of(marked).answers());
    }

    @Test
    void threadsThatResolveAtOnceFindTheSame() throws Exception {
        List<String> stories =
                seeds().mapToObj(seed -> marked(new Random(seed))).toList();
        List<List<ResolvedSpeaker>> alone = answers(stories);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<List<ResolvedSpeaker>>>> together = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> answers(stories)))
                    .toList();
            for (Future<List<List<ResolvedSpeaker>>> one : together) {
                assertThat(one.get()).as("seed %d", SEED).isEqualTo(alone);
            }
        }
    }

    @Test
    void aStoryWithoutStatementsHasNoAnswers() {
        for (String text : List.of("", " \n", "Ann Lee came.")) {
            Story story = Story.plain("a.txt", Text.of(text));
            assertThat(SpeakerResolver.resolve(story, Document.of(story.text()), List.of(), List.of()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*Ann Lee* ",
                "*Lee* and ",
                "she ",
                "\"",
                "the ",
                "Mayor ",
                "of ",
                "47, ",
                "_Board_ of the ",
                "¶",
                "'s "
            })
    void wordsRepeatedAThousandTimesAreRead(String words) {
        String repeated = words.repeat(1_000);

        assertThat(Scene.of(repeated + "<she> {said} [it failed]. " + repeated).answers())
                .hasSize(1);
        assertThat(Scene.of("<" + repeated + "x> {said} [it failed].").answers())
                .hasSize(1);
    }

    private static List<List<ResolvedSpeaker>> answers(List<String> stories) {
        return stories.stream().map(marked -> Scene.of(marked).answers()).toList();
    }

    /// A story of one to four statements, its parts marked as [Scene] has them.
    private static String marked(Random random) {
        StringBuilder marked = new StringBuilder();
        for (int statements = random.nextInt(4); statements >= 0; statements--) {
            marked.append(words(random)).append(' ');
            boolean quoted = random.nextBoolean();
            boolean sourced = random.nextInt(5) > 0;
            String content = quoted ? "[\"It failed.\"] " : "[it failed] ";
            String source = "<" + SOURCES.get(random.nextInt(SOURCES.size())) + "> {said} ";
            marked.append(sourced ? random.nextBoolean() ? source + content : content + source : content);
            marked.append(words(random)).append(statements > 0 ? " // " : "");
        }
        return marked.toString();
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int count = random.nextInt(9); count > 0; count--) {
            words.append(PARTS.get(random.nextInt(PARTS.size()))).append(' ');
        }
        return words.toString();
    }
}
