package org.onrecord.wordpiece;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private static final Vocabulary VOCABULARY = Vocabulary.open();

    @Test
    void aWordIsCutWhereTheLongestPieceEnds() {
        assertThat(VOCABULARY.spell("unaffable", 100)).containsExactly(14477, 20961, 3468);
    }

    @Test
    void aWordOfTheVocabularyIsOnePiece() {
        assertThat(VOCABULARY.spell("world", 100)).containsExactly(2088);
    }

    @Test
    void whatCannotBeSpelledIsTheUnknownPiece() {
        assertThat(VOCABULARY.spell("", 100)).containsExactly(VOCABULARY.unknown());
        assertThat(VOCABULARY.spell("rock☃", 100)).containsExactly(VOCABULARY.unknown());
    }

    @Test
    void aWordLongerThanAllowedIsTheUnknownPiece() {
        assertThat(VOCABULARY.spell("unaffable", 9)).hasSize(3);
        assertThat(VOCABULARY.spell("unaffable", 8)).containsExactly(VOCABULARY.unknown());
    }

    @Test
    void plainWordsHaveSmallLettersWithoutAccents() {
        assertThat(Vocabulary.plain("Zürich, ÉTÉ, İzmir, Łódź")).isEqualTo("zurich, ete, izmir, łodz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello        | hello
            ÉTÉ          | ete
            Zoë          | zoe
            Müller       | muller
            Ångström     | angstrom
            señor        | senor
            Łódź         | łodz
            Tromsø       | tromsø
            Straße       | straße
            naïve        | naive
            İzmir        | izmir
            東京         | 東京
            ПРИВЕТ       | привет
            """)
    void smallLettersWithoutAccentsArePlain(String words, String plain) {
        assertThat(Vocabulary.plain(words)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "Müller", "señor", "Ångström"})
    void composedAndDecomposedLettersAreTheSame(String words) {
        String decomposed = Normalizer.normalize(words, Normalizer.Form.NFD);

        assertThat(Vocabulary.plain(decomposed)).isEqualTo(Vocabulary.plain(words));
    }

    static LongStream seeds() {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        return LongStream.range(seed, seed + 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyWordHasPiecesOfTheVocabularyAndAlwaysTheSame(long seed) {
        String word = word(new Random(seed));
        int[] pieces = VOCABULARY.spell(word, 100);

        assertThat(pieces).isNotEmpty();
        assertThat(pieces.length).isLessThanOrEqualTo(Math.max(1, word.length()));
        assertThat(Arrays.stream(pieces)).allMatch(piece -> piece >= 0 && piece < 30_522);
        assertThat(VOCABULARY.spell(word, 100)).isEqualTo(pieces);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void plainWordsStayAsTheyAre(long seed) {
        String plain = Vocabulary.plain(word(new Random(seed)));

        assertThat(Vocabulary.plain(plain)).isEqualTo(plain);
    }

    private static String word(Random random) {
        String letters = "abcdefghijklmnopqrstuvwxyzéüłÉ东'-.0123456789\u0301";
        StringBuilder word = new StringBuilder();
        for (int count = random.nextInt(30); count > 0; count--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
