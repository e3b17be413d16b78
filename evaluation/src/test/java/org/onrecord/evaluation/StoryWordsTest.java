package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.evaluation.Attribution.Stretch;
import org.onrecord.evaluation.StoryWords.Range;

class StoryWordsTest {
    @Test
    void wordsAreRunsOfLettersOrSingleMarks() {
        StoryWords words = StoryWords.of("“It’s over_due…” 4½ 🔥");

        assertThat(words.cover(List.of(new Stretch(0, 100)))).isEqualTo(first(9));
        assertThat(words.ranges(List.of(new Stretch(1, 5)))).containsExactly(new Range(1, 3));
    }

    @Test
    void combiningMarksAreNotLettersAsInPython() {
        assertThat(StoryWords.of("Jose\u0301s").cover(List.of(new Stretch(0, 9))))
                .isEqualTo(first(3));
    }

    @Test
    void separatorsThatArePythonsWhiteSpaceAreNotWords() {
        assertThat(StoryWords.of("\u001c\u001f\u0085\u00a0\u2007\u202f\u3000\t").cover(List.of(new Stretch(0, 9))))
                .isEqualTo(first(0));
        assertThat(StoryWords.of("\u200b\ufeff").cover(List.of(new Stretch(0, 9))))
                .isEqualTo(first(2));
    }

    @Test
    void offsetsAreCodePoints() {
        assertThat(StoryWords.of("🔥🔥 yes").ranges(List.of(new Stretch(3, 6)))).containsExactly(new Range(2, 2));
    }

    @Test
    void anEmptyStretchInsideAWordCoversIt() {
        StoryWords words = StoryWords.of("one two");

        assertThat(words.ranges(List.of(new Stretch(1, 1)))).containsExactly(new Range(0, 0));
        assertThat(words.ranges(List.of(new Stretch(4, 4)))).isEmpty();
    }

    private static BitSet first(int count) {
        BitSet words = new BitSet();
        words.set(0, count);
        return words;
    }
}
