package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// With the weights that ship. Only what any useful weights find is asserted here; how many they find of real stories
/// is
/// measured by `onrecord evaluate`.
class NeuralFinderTest {

    private static final String PARAGRAPH =
            "\"We will reopen the harbour before winter,\" Transport Minister Ilse Varga said on Monday.\n\n";

    private static NeuralFinder finder;

    @BeforeAll
    static void open() {
        finder = NeuralFinder.open();
    }

    @AfterAll
    static void close() {
        finder.close();
    }

    @Test
    void aDirectQuotationHasItsSpeakerAndCue() {
        Story story = story(PARAGRAPH);

        assertThat(finder.find(story)).singleElement().satisfies(statement -> {
            assertThat(words(story, statement.content()))
                    .containsExactly("\"We will reopen the harbour before winter,\"");
            assertThat(words(story, statement.cue())).singleElement().asString().startsWith("said");
            assertThat(words(story, statement.source())).containsExactly("Transport Minister Ilse Varga");
            assertThat(statement.manner()).isEqualTo(Manner.DIRECT);
            assertThat(statement.confidence()).isBetween(0.5, 1.0);
            assertThat(statement.provenance().modelDigest()).startsWith("sha256:");
        });
    }

    @Test
    void indirectSpeechIsFound() {
        Story story = story("The minister told reporters that the harbour would reopen before winter.");

        assertThat(finder.find(story)).singleElement().satisfies(statement -> {
            assertThat(words(story, statement.content()))
                    .containsExactly("that the harbour would reopen before winter");
            assertThat(words(story, statement.source())).containsExactly("The minister");
            assertThat(statement.manner()).isEqualTo(Manner.INDIRECT);
        });
    }

    @Test
    void quotationMarksOfOtherCountriesAreReadAsMarks() {
        for (String quoted : List.of(
                "“The bridge is safe,”", "„The bridge is safe“,", "«The bridge is safe»,", "'The bridge is safe,'")) {
            Story story = story(quoted + " engineer Paavo Linde said. He spoke after the inspection.");

            assertThat(finder.find(story))
                    .as(quoted)
                    .anySatisfy(statement -> assertThat(
                                    words(story, statement.content()).getFirst())
                            .contains("The bridge is safe"));
        }
    }

    @Test
    void noStatementIsLostAtTheEdgeOfAStretchOrOfAPassage() {
        int paragraphs = 700; // some 12,000 words: many stretches, three passages
        Story story = story(PARAGRAPH.repeat(paragraphs));

        List<Statement> statements = finder.find(story);

        assertThat(statements).hasSize(paragraphs);
        assertThat(statements)
                .extracting(statement -> story.text().at(statement.content().getFirst()))
                .containsOnly("\"We will reopen the harbour before winter,\"");
    }

    @Test
    void manyThreadsFindWhatOneFinds() throws ExecutionException, InterruptedException {
        Story story = story(PARAGRAPH.repeat(20));
        List<Statement> alone = finder.find(story);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<Statement>>> together = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> finder.find(story)))
                    .toList();
            for (Future<List<Statement>> one : together) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void closingAgainDoesNothing() {
        NeuralFinder another = NeuralFinder.open();
        another.close();

        assertThatCode(another::close).doesNotThrowAnyException();
    }

    @Test
    void oddTextsGiveASaneAnswer() {
        for (String odd : List.of(
                "",
                " \n\n ",
                "\"",
                "\"\"\"\"\"\"\"\"\"\"",
                "«»„“”‟''''",
                "\u0301\u0301",
                "\ud83d",
                "a".repeat(100_000),
                "word ".repeat(20_000),
                "\"".repeat(5_000),
                "👩‍👩‍👧‍👦 said 👍🏽",
                "\u0000\u0007\u202e")) {
            Story story = story(odd);

            assertThat(finder.find(story))
                    .allSatisfy(statement -> assertThat(
                                    story.text().at(statement.content().getLast()))
                            .isNotBlank());
        }
    }

    @Test
    void aSpanNeverCutsAVisibleCharacter() {
        Story story =
                story("Zoe\u0301 said the choir was 👩‍👩‍👧‍👦 \"truly 👍🏽\" that nığht 🇫🇮, and Zoe\u0301 smiled.");
        String text = story.text().string();

        for (Statement statement : finder.find(story)) {
            for (Span span : statement.content()) {
                assertThat(Character.isLowSurrogate(text.charAt(span.start()))).isFalse();
                assertThat(text.substring(span.end()))
                        .doesNotStartWith("\u0301")
                        .doesNotStartWith("\u200d");
            }
        }
    }

    private static Story story(String text) {
        return Story.plain("test", Text.of(text));
    }

    private static List<String> words(Story story, List<Span> spans) {
        return spans.stream().map(span -> story.text().at(span)).toList();
    }
}
