package org.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts, spans and code points as values, and their messages when they are used wrongly.
class TextsTest {
    @Test
    void textsAreEqualWhenTheirCharactersAre() {
        assertThat(Text.of("pier")).isEqualTo(Text.of("pier")).hasSameHashCodeAs(Text.of("pier"));
        assertThat(Text.of("pier")).isNotEqualTo(Text.of("Pier")).isNotEqualTo("pier");
        // Equal to the eye, but not letter by letter.
        assertThat(Text.of("caf\u00E9")).isNotEqualTo(Text.of("cafe\u0301"));
    }

    @Test
    void aLongTextShowsItsBeginningAndItsLength() {
        assertThat(Text.of("short")).hasToString("short");
        assertThat(Text.of("x".repeat(60))).hasToString("x".repeat(60));
        assertThat(Text.of("x".repeat(61))).hasToString("x".repeat(60) + "… (61 UTF-16 units)");
    }

    @Test
    void whatIsDerivedFromATextIsTheSameEveryTime() {
        Text text = Text.of("One. Two.\n\nThree 🎪.");
        assertThat(text.paragraphs()).isSameAs(text.paragraphs()).hasSize(2);
        assertThat(text.codePoints()).isSameAs(text.codePoints());
        assertThat(text.length()).isEqualTo(text.codePoints().count() + 1);
    }

    @Test
    void theBoundsOfATextCannotBeChanged() {
        Text text = Text.of("One. Two.");
        assertThatThrownBy(() -> text.paragraphs().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one | one",
                "'one\n\ntwo' | one/two",
                "'one\ntwo\n\nthree' | 'one\ntwo/three'",
                "'\n\n one \n\n' | one",
                "'one\n \t\ntwo' | one/two",
                "'one\u2029\u2029two' | one/two",
                "'one\r\rtwo' | one/two",
            })
    void blankLinesPartParagraphs(String string, String expected) {
        Text text = Text.of(string);
        assertThat(text.paragraphs().stream().map(text::at)).containsExactly(expected.split("/", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, '[-1, 1)'",
        "0, 0, '[0, 0)'",
        "4, 3, '[4, 3)'",
        "-5, -2, '[-5, -2)'",
        "2147483647, 0, '[2147483647, 0)'",
    })
    void aSpanThatIsNoneNamesItsBounds(int start, int end, String bounds) {
        assertThatThrownBy(() -> new Span(start, end))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("span must be non-empty and start at 0 or later, got " + bounds);
    }

    @Test
    void aSpanReadsAsAHalfOpenInterval() {
        assertThat(new Span(3, 7)).hasToString("[3, 7)");
        assertThat(new Span(3, 7).length()).isEqualTo(4);
        assertThat(new Span(0, Integer.MAX_VALUE).length()).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, true",
        "1, 3, true",
        "0, 2, true",
        "2, 4, true",
        "0, 5, false",
        "3, 5, false",
        "4, 5, false",
    })
    void aSpanContainsAnotherWhenEveryUnitLiesInIt(int start, int end, boolean contains) {
        assertThat(new Span(0, 4).contains(new Span(start, end))).isEqualTo(contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83C", "\uDFAA", "a\uD83C", "\uDFAA\uD83C", "\uD83C\uD83C\uDFAA", "\uDFAAa\uD83C"})
    void aSurrogateWithoutItsPartnerIsACodePointOfItsOwn(String string) {
        CodePoints codePoints = Text.of(string).codePoints();
        assertThat(codePoints.count()).isEqualTo(string.codePointCount(0, string.length()));
        assertThat(codePoints.toUtf16(codePoints.count())).isEqualTo(string.length());
        assertThat(codePoints.toCodePoint(string.length())).isEqualTo(codePoints.count());
    }

    @Test
    void anOffsetOutsideTheTextIsNamedWithThoseInside() {
        CodePoints codePoints = Text.of("🎪ab").codePoints();
        assertThatThrownBy(() -> codePoints.toCodePoint(5)).hasMessage("UTF-16 offset must be in 0..4, got 5");
        assertThatThrownBy(() -> codePoints.toCodePoint(-1)).hasMessage("UTF-16 offset must be in 0..4, got -1");
        assertThatThrownBy(() -> codePoints.toUtf16(4)).hasMessage("code point offset must be in 0..3, got 4");
        assertThatThrownBy(() -> codePoints.toCodePoint(1)).hasMessage("UTF-16 offset 1 is inside a surrogate pair");
    }

    @Test
    void veryManyPairsAreCounted() {
        CodePoints codePoints = Text.of("🎪".repeat(10_000)).codePoints();
        for (int codePoint = 0; codePoint <= 10_000; codePoint += 17) {
            assertThat(codePoints.toUtf16(codePoint)).isEqualTo(2 * codePoint);
            assertThat(codePoints.toCodePoint(2 * codePoint)).isEqualTo(codePoint);
        }
    }
}
