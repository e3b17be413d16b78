package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.language.Document;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// The words, marks and statements of any text keep these rules, sensible or not. Texts are made of words
/// and marks in any order; `-Donrecord.seed=SEED` makes the same ones again.
class AnyTextTest {
    private static final long SEED = Long.getLong("onrecord.seed", System.nanoTime());
    private static final int TEXTS = 150;

    private static final List<String> PARTS = List.of(
            "\"",
            "“",
            "”",
            "„",
            "«",
            "»",
            "'",
            "‘",
            "’",
            "‚",
            "‹",
            "›",
            "`",
            "''",
            "″",
            ".",
            ",",
            "?",
            "!",
            "…",
            ":",
            ";",
            "-",
            "–",
            "—",
            "(",
            ")",
            "\n",
            "\n\n",
            "\u2028",
            "\u2029",
            "\u00a0",
            "\u200b",
            "\t",
            "\r\n",
            "said",
            "says",
            "told",
            "asked",
            "adding",
            "according to",
            "that",
            "it failed",
            "We lost",
            "Ann Lee",
            "Ms. Orr",
            "she",
            "they",
            "the mayor",
            "who",
            "on Monday",
            "in a statement",
            "reporters",
            "and",
            "but",
            "while",
            "from",
            "'80s",
            "O’Hara",
            "4.75%",
            "Te\u0301",
            "\u0301",
            "👩🏽‍🚀",
            "🇫🇮",
            "❤️",
            "\ud83d",
            "\ude80",
            "שלום",
            "العربية",
            "東京",
            "ﬁ",
            "İ",
            "ß",
            "_",
            "0",
            "\u0000");

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + TEXTS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void wordsStandInOrderAndHoldAllThatIsVisible(long seed) {
        String text = text(new Random(seed));
        Words words = Words.of(Document.of(Text.of(text)));
        int end = 0;
        for (int word = 0; word < words.size(); word++) {
            assertThat(words.start(word)).isGreaterThanOrEqualTo(end);
            assertThat(words.end(word)).isGreaterThan(words.start(word)).isLessThanOrEqualTo(text.length());
            assertThat(text.substring(end, words.start(word)).codePoints())
                    .as("between two words of %s", text)
                    .noneMatch(Character::isLetterOrDigit);
            assertThat(words.at(word)).isEqualTo(text.substring(words.start(word), words.end(word)));
            end = words.end(word);
        }
        assertThat(text.substring(end).codePoints()).noneMatch(Character::isLetterOrDigit);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyOffsetHasItsWord(long seed) {
        String text = text(new Random(seed));
        Words words = Words.of(Document.of(Text.of(text)));
        for (int offset = 0; offset <= text.length(); offset++) {
            int word = words.firstEndingAfter(offset);
            assertThat(word == words.size() || words.end(word) > offset).isTrue();
            assertThat(word == 0 || words.end(word - 1) <= offset).isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void marksOpenAndCloseByTurnsInEachParagraph(long seed) {
        String text = text(new Random(seed));
        Words words = Words.of(Document.of(Text.of(text)));
        boolean open = false;
        for (int word = 0; word < words.size(); word++) {
            open &= words.gap(word).compareTo(Words.Gap.LINE) < 0;
            switch (words.place(word)) {
                case OPENING -> open = true;
                case CLOSING -> {
                    assertThat(open)
                            .as("a mark closes what is open in %s", text)
                            .isTrue();
                    open = false;
                }
                case INSIDE -> assertThat(open).as(text).isTrue();
                case OUTSIDE, STRAY -> assertThat(open).as(text).isFalse();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void statementsLieInTheTextAndCutNoVisibleCharacter(long seed) {
        Story story = story(seed);
        String text = story.text().string();
        for (Statement statement : find(story)) {
            for (Span span : spans(statement)) {
                assertThat(span.end()).as(text).isLessThanOrEqualTo(text.length());
                assertThat(story.text().at(span)).as(text).isNotBlank();
                boolean insidePair = span.start() > 0
                        && Character.isLowSurrogate(text.charAt(span.start()))
                        && Character.isHighSurrogate(text.charAt(span.start() - 1));
                assertThat(insidePair).as(text).isFalse();
                assertThat(text.substring(span.end())).as(text).doesNotStartWith("\u200d");
            }
            assertThat(statement.confidence()).isBetween(0.0, 1.0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theContentsOfAStatementStandInOrderWithoutOverlap(long seed) {
        for (Statement statement : find(story(seed))) {
            List<Span> content = statement.content();
            for (int at = 1; at < content.size(); at++) {
                assertThat(content.get(at - 1).end())
                        .isLessThanOrEqualTo(content.get(at).start());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameTextHasTheSameStatementsInItsOrder(long seed) {
        List<Statement> found = find(story(seed));

        assertThat(find(story(seed))).isEqualTo(found);
        assertThat(found.stream().map(statement -> statement.content().getFirst()))
                .isSorted();
    }

    @Test
    void threadsThatShareAFinderFindTheSame() throws Exception {
        QuoteMarkFinder finder = new QuoteMarkFinder();
        List<Story> stories = seeds().mapToObj(AnyTextTest::story).toList();
        List<List<Statement>> alone = stories.stream().map(finder::find).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<List<Statement>>>> together = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(
                            () -> stories.stream().map(finder::find).toList()))
                    .toList();
            for (Future<List<List<Statement>>> one : together) {
                assertThat(one.get()).as("seed %d", SEED).isEqualTo(alone);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "“",
                "« ",
                "' ",
                "‘a",
                "said ",
                "she said ",
                "said Ann Lee, ",
                "according to ",
                ", ",
                "; ",
                "- ",
                "\n",
                "¶",
                "and said ",
                "that ",
                "the ",
                "\u0301",
                "👩🏽‍🚀",
                "a"
            })
    void partsRepeatedAThousandTimesAreRead(String part) {
        for (Statement statement : Baseline.find(part.repeat(1_000))) {
            assertThat(statement.content()).isNotEmpty();
        }
    }

    private static List<Span> spans(Statement statement) {
        return Stream.of(statement.content(), statement.cue(), statement.source())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Statement> find(Story story) {
        return new QuoteMarkFinder().find(story);
    }

    private static Story story(long seed) {
        return Story.plain("a.txt", Text.of(text(new Random(seed))));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(40); count >= 0; count--) {
            text.append(PARTS.get(random.nextInt(PARTS.size()))).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
