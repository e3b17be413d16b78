package org.onrecord.wordpiece;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
