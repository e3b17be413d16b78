package org.onrecord.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineNumbersTest {
    @ParameterizedTest(name = "\"{0}\" at {1}: line {2}")
    @CsvSource({
        "'', 0, 1",
        "abc, 2, 1",
        "abc, 99, 1",
        "a|b, 1, 1",
        "a|b, 2, 2",
        "a||b, 2, 2",
        "a||b, 3, 3",
        "|a, 0, 1",
        "|a, 1, 2",
        "a<|b, 1, 1",
        "a<|b, 2, 1",
        "a<|b, 3, 2",
        "a<b, 2, 2",
        "a<<b, 3, 3",
        "a|<b, 3, 3",
    })
    void linesAreCountedFromOneByEveryKindOfLineEnd(String marked, int offset, int line) {
        String text = marked.replace('|', '\n').replace('<', '\r');

        assertThat(LineNumbers.of(text).at(offset)).isEqualTo(line);
    }

    @Test
    void aTextOfManyLinesIsCountedToItsEnd() {
        LineNumbers lines = LineNumbers.of("word\n".repeat(1_000));

        for (int line = 1; line <= 1_000; line++) {
            assertThat(lines.at(5 * (line - 1))).isEqualTo(line);
            assertThat(lines.at(5 * line - 1)).isEqualTo(line);
        }
        assertThat(lines.at(5_000)).isEqualTo(1_001);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "''; 0",
                "The pier opens.; 3",
                "It’s the mayor's boat; 4",
                "a well-known 3,500-ton ship; 4",
                "e.g. U.N. rules; 3",
                "“…” — 🔥 –; 0",
                "one/two; 2",
                "rock ’n’ roll; 3",
            })
    void wordsAreCountedAsAReaderCountsThem(String text, int count) {
        assertThat(WordCount.count(text)).isEqualTo(count);
    }

    @Test
    void wordsAreEqualWhateverTheirCaseAndApostrophes() {
        assertThat(WordCount.plain("It’s THE Mayor's")).isEqualTo(List.of("it's", "the", "mayor's"));
        assertThat(WordCount.of("It’s THE Mayor's")).isEqualTo(List.of("It’s", "THE", "Mayor's"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "claimed, true",
        "Claimed, true",
        "has claimed, true",
        "admitted, true",
        "boasted, true",
        "said, false",
        "told reporters, false",
        "added, false",
        "'', false",
        "claimedly, false",
    })
    void aCueThatTakesASideIsLoaded(String cue, boolean isLoaded) {
        assertThat(LoadedCues.isLoaded(cue)).isEqualTo(isLoaded);
    }
}
