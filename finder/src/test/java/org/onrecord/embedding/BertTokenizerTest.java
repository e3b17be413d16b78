package org.onrecord.embedding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.wordpiece.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The numbers expected are those that the model's own tokeniser gave.
class BertTokenizerTest {
    private static final BertTokenizer SPELLING = new BertTokenizer(Vocabulary.open());

    @Test
    void theVocabularyIsTheModels() throws IOException {
        List<String> expected = new ArrayList<>(Collections.nCopies(30522, ""));
        try (InputStream in = resource("/all-minilm-l6-v2-q-tokenizer.json")) {
            JsonNode numbers = new JsonMapper().readTree(in).path("model").path("vocab");
            numbers.propertyStream()
                    .forEach(piece -> expected.set(piece.getValue().asInt(), piece.getKey()));
        }

        try (InputStream in = resource("/org/onrecord/wordpiece/vocabulary.txt")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList())
                    .isEqualTo(expected);
        }
    }

    private static InputStream resource(String name) {
        return requireNonNull(BertTokenizerTest.class.getResourceAsStream(name), name);
    }

    @Test
    void marksAreWordsOfTheirOwn() {
        assertThat(SPELLING.of("Hello, world!")).containsExactly(101, 7592, 1010, 2088, 999, 102);
    }

    @Test
    void everyChineseCharacterIsAWord() {
        assertThat(SPELLING.of("東京 tower")).isEqualTo(SPELLING.of("東 京 tower"));
    }

    @Test
    void whiteSpaceOfAnyKindEndsAWord() {
        assertThat(SPELLING.of("ice\u00A0cream\tshop\u2028open")).isEqualTo(SPELLING.of("ice cream shop open"));
    }

    @Test
    void controlCharactersAreNotThere() {
        assertThat(SPELLING.of("wa\u200Bter\u0000")).isEqualTo(SPELLING.of("water"));
    }

    @Test
    void nothingIsTheFirstAndTheLastPiece() {
        assertThat(SPELLING.of("")).containsExactly(101, 102);
        assertThat(SPELLING.of(" \n ")).containsExactly(101, 102);
    }

    @Test
    void aLongTextIsCutAndStillEnds() {
        for (String word : new String[] {"water ", "unaffable ", "!"}) {
            long[] pieces = SPELLING.of(String.join("", Collections.nCopies(5000, word)));

            assertThat(pieces).as(word).hasSize(256).startsWith(101).endsWith(102);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello            | hello
            ZÜRICH           | zurich
            it's             | it ' s
            3.5%             | 3 . 5 %
            well-known       | well - known
            (maybe)          | ( maybe )
            a@b.example      | a @ b . example
            “We lost.”       | “ we lost . ”
            $5               | $ 5
            snake_case       | snake _ case
            東京タワー       | 東 京 タワー
            a\u00adb         | ab
            a\u200db         | ab
            """)
    void textsThatReadAlikeAreSpelledAlike(String text, String other) {
        assertThat(SPELLING.of(text)).isEqualTo(SPELLING.of(other));
    }

    static LongStream seeds() {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        return LongStream.range(seed, seed + 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyTextIsSpelledBetweenItsFirstAndLastPiece(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(400); count > 0; count--) {
            text.append((char) random.nextInt(0x10000));
        }
        long[] pieces = SPELLING.of(text.toString());

        assertThat(pieces).startsWith(101).endsWith(102);
        assertThat(pieces.length).isBetween(2, BertTokenizer.MOST);
        assertThat(pieces).isEqualTo(SPELLING.of(text.toString()));
    }
}
