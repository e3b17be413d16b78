package org.onrecord.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.SentenceEncoder;

class MiniLmTest {
    private static final List<String> STATEMENTS = List.of(
            "The dam will cost 1.9 billion francs instead of 740 million.",
            "No.",
            "We have never paid a bribe, and whoever says so will hear from our lawyers before the week is over.",
            "“The rock is not what the maps said.”",
            "The school stays open until the council has voted on the budget for next year.");

    @SuppressWarnings("NullAway.Init")
    private static MiniLm meanings;

    @BeforeAll
    static void open() {
        meanings = MiniLm.open();
    }

    @AfterAll
    static void close() {
        meanings.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The mayor promised to lower rents            | Ms Tamm pledged that housing would become cheaper       | The ferry leaves at noon
            the bridge is unsafe and must be closed      | nobody should drive over that crossing, it may collapse | taxes on wine will rise in spring
            We will not raise the price of bread         | a loaf is to cost the same as before                    | Our choir sang in three villages
            He denied that he had taken the money        | he said he stole nothing                                | she praised the new library
            The minister said unemployment had fallen    | fewer people are out of work, according to the minister | the minister said the orchestra would tour
            doctors warned of a second wave of the virus | physicians fear that infections will surge again        | the team lost its second match
            """)
    void aParaphraseIsNearerThanOtherWords(String words, String paraphrase, String other) {
        List<float[]> points = meanings.of(List.of(words, paraphrase, other));

        assertThat(cosine(points.get(0), points.get(1))).isGreaterThan(cosine(points.get(0), points.get(2)) + 0.1);
    }

    @Test
    void theSameWordsLieAtTheSamePointWhateverStandsBesideThem() {
        List<float[]> together = meanings.of(STATEMENTS);
        List<String> backwards = STATEMENTS.reversed();
        List<float[]> turned = meanings.of(backwards).reversed();

        for (int at = 0; at < STATEMENTS.size(); at++) {
            float[] alone = meanings.of(List.of(STATEMENTS.get(at))).getFirst();
            assertThat(together.get(at)).as(STATEMENTS.get(at)).containsExactly(alone);
            assertThat(turned.get(at)).as(STATEMENTS.get(at)).containsExactly(alone);
        }
    }

    @Test
    void pointsStandInTheOrderOfTheWords() {
        List<float[]> points = meanings.of(List.of("the river flooded", "the river flooded", "a new tram line"));

        assertThat(points.get(0)).containsExactly(points.get(1));
        assertThat(cosine(points.get(0), points.get(2))).isLessThan(0.5);
    }

    @Test
    void everyPointIsAsWideAsSaidAndOfUnitLength() {
        assertThat(meanings.of(STATEMENTS)).allSatisfy(point -> {
            assertThat(point).hasSize(meanings.width());
            assertThat(cosine(point, point)).isCloseTo(1, within(1e-5));
        });
    }

    @Test
    void caseAndAccentsDoNotCount() {
        List<float[]> points = meanings.of(List.of("Zürich will not pay", "ZURICH WILL NOT PAY"));

        assertThat(points.get(0)).containsExactly(points.get(1));
    }

    @Test
    void whatALongTextSaysBehindItsFirstPiecesDoesNotCount() {
        String start = String.join(" ", Collections.nCopies(300, "water"));
        List<float[]> points = meanings.of(List.of(start, start + " and the minister resigned"));

        assertThat(points.get(0)).containsExactly(points.get(1));
    }

    @Test
    void emptyWordsHaveAPointAndNoWordsNone() {
        assertThat(meanings.of(List.of("", "  ")))
                .allSatisfy(point -> assertThat(cosine(point, point)).isCloseTo(1, within(1e-5)));
        assertThat(meanings.of(List.of())).isEmpty();
    }

    @Test
    void threadsThatAskAtOnceGetTheSamePoints() throws Exception {
        List<float[]> expected = meanings.of(STATEMENTS);
        List<Callable<List<float[]>>> asked = Collections.nCopies(8, () -> meanings.of(STATEMENTS));

        List<List<float[]>> found = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<float[]>> answer : threads.invokeAll(asked)) {
                found.add(answer.get());
            }
        }

        assertThat(found).allSatisfy(points -> {
            for (int at = 0; at < expected.size(); at++) {
                assertThat(points.get(at)).containsExactly(expected.get(at));
            }
        });
    }

    @Test
    void threadsWithinTheModelChangeNoPoint() {
        List<float[]> expected = meanings.of(STATEMENTS);
        try (SentenceEncoder threaded = MiniLm.open(2)) {
            List<float[]> points = threaded.of(STATEMENTS);
            for (int at = 0; at < expected.size(); at++) {
                assertThat(points.get(at)).containsExactly(expected.get(at));
            }
        }
    }

    /// Points kept under this name would be lost with other weights: a change of weights needs a new name.
    @Test
    void theModelIsTheOneThatPointsWereKeptOf() {
        assertThat(meanings.model())
                .isEqualTo("all-MiniLM-L6-v2"
                        + " sha256:afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1");
    }

    @Test
    void aClosedModelSaysSoAndMayBeClosedAgain() {
        MiniLm closed = MiniLm.open();
        closed.close();
        closed.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> closed.of(List.of("a word")))
                .withMessageContaining("closed");
    }

    @Test
    void whoAsksWhileItIsClosedHearsSo() throws Exception {
        MiniLm closing = MiniLm.open();
        CountDownLatch begun = new CountDownLatch(4);
        Callable<String> ask = () -> {
            begun.countDown();
            while (true) {
                try {
                    closing.of(STATEMENTS);
                } catch (IllegalStateException e) {
                    return String.valueOf(e.getMessage());
                }
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> answers =
                    Stream.generate(() -> threads.submit(ask)).limit(4).toList();
            begun.await();
            closing.close();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).contains("closed");
            }
        }
    }

    @Test
    void aTextIsReadByOneThreadAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> MiniLm.open(0)).withMessageContaining("got 0");
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int column = 0; column < one.length; column++) {
            sum += one[column] * other[column];
        }
        return sum;
    }
}
