package org.onrecord.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {
    @ParameterizedTest
    @CsvSource({"120, 120", "80, 80", "20, 20", "19, 20", "1, 20", "9999, 9999"})
    void theWidthIsWhatTheEnvironmentSaysButNeverTooNarrow(String columns, int width) {
        assertThat(Terminal.ofThisProcess(Map.of("COLUMNS", columns)).width()).isEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "wide", "80.5", "99999", " 80"})
    void aWidthThatIsNoneCountsAsNotGiven(String columns) {
        assertThat(Terminal.ofThisProcess(Map.of("COLUMNS", columns))).isEqualTo(Terminal.ofThisProcess(Map.of()));
    }

    @Test
    void nothingIsColouredOnADumbTerminalNorWhereTheUserSaysSo() {
        assertThat(Terminal.ofThisProcess(Map.of("TERM", "dumb")).colour()).isFalse();
        assertThat(Terminal.ofThisProcess(Map.of("TERM", "xterm", "NO_COLOR", "1"))
                        .colour())
                .isFalse();
        assertThat(Terminal.NONE).isEqualTo(new Terminal(false, false, false, 80));
    }

    @Test
    void aTerminalTooNarrowForAWordIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terminal(true, true, true, 19))
                .withMessageContaining("19");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "0.0, \"        \"",
                "1.0, \"████████\"",
                "0.5, \"████    \"",
                "0.0625, \"▌       \"",
                "0.015625, \"▏       \"",
                "0.99999, \"████████\"",
                "0.001, \"        \""
            })
    void aShareIsABarToTheNearestEighthOfAColumn(double share, String bar) {
        assertThat(Bar.of(share, 8)).isEqualTo(bar).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 stories", "1, 1 story", "2, 2 stories", "1000000, 1000000 stories"})
    void countsAreInTheRightNumber(long count, String words) {
        assertThat(Plural.of(count, "story", "stories")).isEqualTo(words);
        assertThat(Plural.of(count, "head"))
                .isEqualTo(words.replace("stories", "heads").replace("story", "head"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b c              | 1  | a,b,c",
                "a bb ccc           | 4  | a bb,ccc",
                "abcdefghij         | 4  | abcd,efgh,ij",
                "no wrap            | 40 | no wrap",
                "外国大臣 said       | 8  | 外国大臣,said",
                "外国大臣 said       | 13 | 外国大臣 said",
                "🙂🙂🙂             | 4  | 🙂🙂,🙂",
                "ﬁne naïve          | 4  | ﬁne,naïv,e"
            })
    void linesBreakByColumnsAndNotByLetters(String words, int width, String lines) {
        assertThat(TerminalText.wrap(words, width)).containsExactly(lines.split(",", -1));
    }

    @Test
    void aLetterWiderThanALineStillHasOne() {
        assertThat(TerminalText.wrap("外", 1)).containsExactly("外");
    }
}
