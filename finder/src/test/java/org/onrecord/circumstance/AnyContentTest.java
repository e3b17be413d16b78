package org.onrecord.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.text.Span;

/// The circumstances of any statement keep these rules, sensible or not. Stories are made of words and marks
/// in any order; `-Donrecord.seed=SEED` makes the same ones again.
class AnyContentTest {
    private static final long SEED = Long.getLong("onrecord.seed", System.nanoTime());
    private static final int STORIES = 150;

    private static final List<String> PARTS = List.of(
            "$",
            "€",
            "US$",
            "£",
            "5",
            "1,250",
            "3.5",
            "20",
            "2016",
            "007",
            "million",
            "bn",
            "percent",
            "%",
            "per cent",
            "points",
            "two",
            "twenty",
            "hundred",
            "dozen",
            "half",
            "a third",
            "two-thirds",
            "nine out of ten",
            "between",
            "and",
            "to",
            "or",
            "from",
            "-",
            "–",
            "/",
            ":",
            ".",
            ",",
            "?",
            "\"",
            "“",
            "”",
            "'",
            "’",
            "(",
            ")",
            "Nov.",
            "May",
            "on Monday",
            "last week",
            "two weeks ago",
            "in Oslo",
            "at a rally",
            "in a letter",
            "told reporters",
            "to voters",
            "with Tom Oak",
            "if it rains",
            "unless",
            "pending approval",
            "not",
            "never",
            "no",
            "denied",
            "of",
            "the",
            "a",
            "ships",
            "year-old",
            "Article",
            "Ann Lee",
            "Zoe\u0301",
            "👩🏽‍🚀",
            "\ud83d",
            "\n",
            "\n\n",
            "\u00a0",
            "\u200b",
            "שלום",
            "東京",
            "said",
            "will",
            "was asked",
            "whether",
            "No.",
            "U.S.",
            "Rs",
            "dollars",
            "pounds",
            "Boeing",
            "http://a.example/5");

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + STORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void figuresStandInTheContentInOrderAndTheConditionInTheStory(long seed) {
        CircumstancesCase told = CircumstancesCase.in(marked(new Random(seed)));
        String text = told.story().text().string();

        List<Span> figures =
                told.circumstances().figures().stream().map(Figure::span).toList();
        assertThat(figures).isSortedAccordingTo(Comparator.comparingInt(Span::start));
        for (int at = 0; at < figures.size(); at++) {
            assertThat(figures.get(at).end()).isLessThanOrEqualTo(text.length());
            assertThat(told.story().text().at(figures.get(at)))
                    .isNotBlank()
                    .isEqualTo(told.story().text().at(figures.get(at)).strip());
            assertThat(at == 0 || figures.get(at - 1).end() <= figures.get(at).start())
                    .isTrue();
        }
        Span condition = told.circumstances().condition();
        if (condition != null) {
            assertThat(told.story().text().at(condition)).isNotBlank();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void addresseeAndVenueAreWordsOfTheStory(long seed) {
        CircumstancesCase told = CircumstancesCase.in(marked(new Random(seed)));
        String text = told.story().text().string().replaceAll("[\\s\u00a0]+", " ");

        for (String words : new String[] {told.addressee(), told.venue()}) {
            if (words != null) {
                String unquoted = words.endsWith("\"") ? words.substring(0, words.length() - 1) : words;
                assertThat(text).contains(unquoted);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameStoryTellsTheSame(long seed) {
        String marked = marked(new Random(seed));

        assertThat(CircumstancesCase.in(marked).circumstances())
                .isEqualTo(CircumstancesCase.in(marked).circumstances());
    }

    @Test
    void threadsThatReadAtOnceReadTheSame() throws Exception {
        List<String> stories =
                seeds().mapToObj(seed -> marked(new Random(seed))).toList();
        List<Circumstances> alone = stories.stream()
                .map(marked -> CircumstancesCase.in(marked).circumstances())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<Circumstances>>> together = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> stories.stream()
                            .map(marked -> CircumstancesCase.in(marked).circumstances())
                            .toList()))
                    .toList();
            for (Future<List<Circumstances>> one : together) {
                assertThat(one.get()).as("seed %d", SEED).isEqualTo(alone);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x]",
                "{said}[x]",
                "[x]{said}<y>",
                "<y>{:}[\"\"]",
                "[\ud83d]",
                "[\u0301\u0301]",
                "[\u0000\u0007\u202e 5]",
                "[5]",
                "[$]",
                "[-]",
                "[%]",
                "[half]",
                "[if]",
                "[no]",
                "{told}[x]",
                "{to}[x]",
                "<y> {told} [x]",
                "In {said} [x]"
            })
    void theSmallestStatementsAreRead(String marked) {
        Circumstances circumstances = CircumstancesCase.in(marked).circumstances();

        assertThat(circumstances.addressee()).isNull();
        assertThat(circumstances.venue()).isNull();
        assertThat(circumstances.said()).isNull();
        assertThat(circumstances.condition()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no ",
                "not ",
                "if ",
                "$5 to ",
                "in Oslo ",
                "told reporters ",
                "two hundred and ",
                "half of ",
                "on Monday ",
                "at a rally in Ohio, ",
                "\"",
                "twenty-",
                "5,000",
                "'",
                "Ann Lee and "
            })
    void wordsRepeatedAThousandTimesAreRead(String words) {
        String repeated = words.repeat(1_000);

        assertThat(CircumstancesCase.in("<She> {said} [" + repeated + "]").circumstances())
                .isNotNull();
        assertThat(CircumstancesCase.in(repeated + "<she> {told} " + repeated + " [it failed] " + repeated)
                        .circumstances())
                .isNotNull();
    }

    /// A story of one statement, its parts marked as [CircumstancesCase] has them.
    private static String marked(Random random) {
        List<String> pieces = new ArrayList<>(List.of("<Ann Lee>", "{said}", "[" + words(random) + " end]"));
        if (random.nextInt(4) == 0) {
            pieces.add(2, words(random));
        }
        if (random.nextInt(4) == 0) {
            pieces.add("[" + words(random) + "]");
        }
        if (random.nextBoolean()) {
            pieces.addFirst(words(random));
        }
        pieces.add(words(random));
        return String.join(" ", pieces);
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder("x");
        for (int count = random.nextInt(14); count >= 0; count--) {
            words.append(random.nextInt(5) == 0 ? "" : " ").append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return words.toString();
    }
}
