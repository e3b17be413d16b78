package org.onrecord.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {
    @Test
    void marksAddNoColumnAndWideLettersTakeTwo() {
        assertThat(TerminalText.width("naïve – “yes”")).isEqualTo(13);
        assertThat(TerminalText.width("e\u0301e\u0301")).isEqualTo(2);
        assertThat(TerminalText.width("外相")).isEqualTo(4);
        assertThat(TerminalText.width("🙂")).isEqualTo(2);
        assertThat(TerminalText.width("👩‍👩‍👧‍👦")).isEqualTo(2);
        assertThat(TerminalText.width("🇺🇦")).isEqualTo(2);
        assertThat(TerminalText.width("❤️")).isEqualTo(2);
        assertThat(TerminalText.width("")).isZero();
    }

    @Test
    void wrapsAtBlanksAndKeepsParagraphsApart() {
        assertThat(TerminalText.wrap("one two\nthree  four\n \nfive", 9))
                .containsExactly("one two", "three", "four", "five");
        assertThat(TerminalText.wrap("one\r\n\r\ntwo", 9)).containsExactly("one", "two");
    }

    @Test
    void breaksALongWordBetweenLettersAndNeverInsideOne() {
        assertThat(TerminalText.wrap("外国大臣は言った", 5)).containsExactly("外国", "大臣", "は言", "った");
        assertThat(TerminalText.wrap("e\u0301".repeat(5), 2))
                .containsExactly("e\u0301e\u0301", "e\u0301e\u0301", "e\u0301");
        assertThat(TerminalText.wrap("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3)).containsExactly("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦");
    }

    @Test
    void makesControlsVisibleAndNeutralisesDirectionOverrides() {
        assertThat(TerminalText.safe("a\u001B[0m\u0007\u007F\u0085\u009B\u202E\u2066b"))
                .isEqualTo("a␛[0m␇␡\u0085���b");
        assertThat(TerminalText.safe("שלום\tline\n")).isEqualTo("שלום\tline\n");
    }
}
