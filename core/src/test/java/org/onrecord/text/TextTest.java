package org.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    /// Separates minutes on the slowest machine from the hours that quadratic time takes on the fastest.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Test
    void givesTheWordsAtASpan() {
        assertThat(Text.of("He said so.").at(new Span(3, 7))).isEqualTo("said");
    }

    @Test
    void aSpanBehindTheTextIsRefusedWithBothLengths() {
        assertThatThrownBy(() -> Text.of("short").at(new Span(2, 9)))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("[2, 9)")
                .hasMessageContaining("5");
    }

    @Test
    void blankLinesSplitParagraphs() {
        assertThat(paragraphs("Headline\n\n  One\nline. \n \t \n\nTwo.\r\n\r\nThree"))
                .containsExactly("Headline", "One\nline.", "Two.", "Three");
    }

    @Test
    void anEmptyOrBlankTextHasNoParagraphs() {
        assertThat(Text.of("").paragraphs()).isEmpty();
        assertThat(Text.of(" \n\u00A0\n").paragraphs()).isEmpty();
    }

    @Test
    void paragraphsAreTrimmedOrderedAndLoseNoCharacter() {
        Seeds.check(2000, random -> {
            String string = Seeds.string(random, 60);
            Text text = Text.of(string);
            requireCover(string, text.paragraphs());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ". ", "a. ", "\"", "!'", "U.", "U.S. ", "a", " ", "\n", "x.\n"})
    void fiveMillionCharactersOfAnySortTakeNoLongTime(String piece) {
        Text text = Text.of(piece.repeat(5_000_000 / piece.length()));
        assertTimeoutPreemptively(LONGEST, text::paragraphs);
    }

    @Test
    void wordsThatAreTakenOutLeaveABlankForEachCodePoint() {
        Text text = Text.of("🙂 He hid 9 🜚 there.");
        Text left = text.without(List.of(new Span(6, 9), new Span(8, 14)));
        assertThat(left.string()).isEqualTo("🙂 He ███████ there.");
        assertThat(left.codePoints().count()).isEqualTo(text.codePoints().count());
        assertThat(left.isRedacted()).isTrue();
        assertThat(left.isBlank(left.string().charAt(7))).isTrue();
        assertThat(text.isRedacted()).isFalse();
        assertThat(Text.of("█").isBlank('█')).isFalse();
        assertThatThrownBy(() -> text.without(List.of(new Span(6, 90)))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static void requireCover(String string, List<Span> spans) {
        int at = 0;
        for (Span span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(at);
            assertThat(Lines.skipSpace(string, at, span.start())).isEqualTo(span.start());
            assertThat(Lines.isSpace(string.charAt(span.start()))).isFalse();
            assertThat(Lines.isSpace(string.charAt(span.end() - 1))).isFalse();
            at = span.end();
        }
        assertThat(Lines.skipSpace(string, at, string.length())).isEqualTo(string.length());
    }

    private static List<String> paragraphs(String string) {
        return words(string, Text.of(string).paragraphs());
    }

    private static List<String> words(String string, List<Span> spans) {
        List<String> words = new ArrayList<>();
        for (Span span : spans) {
            words.add(Text.of(string).at(span));
        }
        return words;
    }
}
