package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.wordpiece.Vocabulary;

class PiecesTest {
    private static final Vocabulary VOCABULARY = Vocabulary.open();
    private static final Pieces PIECES = new Pieces(VOCABULARY);

    @ParameterizedTest
    @ValueSource(strings = {"“", "”", "„", "‟", "«", "»", "″", "\""})
    void everyDoubleMarkIsTheStraightOne(String mark) {
        assertThat(PIECES.of(mark)).isEqualTo(VOCABULARY.spell("\"", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"‘", "’", "‚", "‛", "‹", "›", "`", "′", "'"})
    void everySingleMarkIsTheStraightOne(String mark) {
        assertThat(PIECES.of(mark)).isEqualTo(VOCABULARY.spell("'", 1));
    }

    @ParameterizedTest
    @CsvSource({"Harbour, HARBOUR", "Zoë, zoe", "Müller, MULLER", "ÉTÉ, ete", "naïve, NAIVE"})
    void caseAndAccentsDoNotCount(String one, String other) {
        assertThat(PIECES.of(one)).isEqualTo(PIECES.of(other));
    }

    @Test
    void aWordHasEightPiecesAtMost() {
        assertThat(PIECES.of("qzqzqzqzqzqzqzqzqzqzqzqzqzqzqz")).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "☃☃", "\ud83d", "👩🏽‍🚀"})
    void whatTheVocabularyLacksIsOneUnknownPiece(String word) {
        assertThat(PIECES.of(word)).containsExactly(VOCABULARY.unknown());
    }

    @Test
    void aWordOfMoreThan64LettersIsOneUnknownPiece() {
        assertThat(PIECES.of("a".repeat(65))).containsExactly(VOCABULARY.unknown());
    }

    @Test
    void aStretchBeginsAndEndsWithPiecesOfItsOwn() {
        assertThat(PIECES.first()).isEqualTo(VOCABULARY.first()).isNotEqualTo(PIECES.last());
        assertThat(PIECES.last()).isEqualTo(VOCABULARY.last()).isNotEqualTo(VOCABULARY.unknown());
    }
}
