package org.onrecord.meaning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.wordpiece.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The numbers expected are those that the model's own tokeniser gave.
class SpellingTest {
    private static final Spelling SPELLING = new Spelling(Vocabulary.open());

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
        return requireNonNull(SpellingTest.class.getResourceAsStream(name), name);
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
}
