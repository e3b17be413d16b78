package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.language.QuotedSpans.Reading;
import org.onrecord.text.Span;

class QuotedSpansTest {
    @ParameterizedTest
    @EnumSource(Reading.class)
    void whatMarksEncloseIsInside(Reading reading) {
        for (String string : List.of("that “it holds” now", "that \"it holds\" now", "that «it holds» now")) {
            assertThat(inside(string, reading)).containsExactly("it holds");
        }
    }

    @ParameterizedTest
    @EnumSource(Reading.class)
    void aMarkWithoutAPartnerReachesToTheEndOfTheExcerpt(Reading reading) {
        assertThat(inside("that “it holds", reading)).containsExactly("it holds");
        assertThat(inside("it holds” for now", reading)).containsExactly("it holds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"that 'it's theirs' now", "that ‘it’s theirs’ now"})
    void singleMarksCountWhereTheyAreNoApostrophes(String string) {
        assertThat(inside(string, Reading.PAIRED)).hasSize(1);
        assertThat(inside(string, Reading.LOOSE)).hasSize(1);
        assertThat(inside(string, Reading.DOUBLE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reading.class)
    void frenchMarksNestAndHaveSpacesInside(Reading reading) {
        assertThat(inside("dit: «\u202Fune «\u00A0digue\u00A0» noyée\u202F», et", reading))
                .containsExactly("\u202Fune «\u00A0digue\u00A0» noyée\u202F");
    }

    @Test
    void anApostropheAfterAnSDoesNotClose() {
        assertThat(inside("the ‘parties’ plan’ was", Reading.PAIRED)).containsExactly("parties’ plan");
        assertThat(inside("the parties' plan", Reading.PAIRED)).isEmpty();
    }

    @Test
    void marksOfTheSameShapeNestWhereOnlyDoubleOnesCount() {
        assertThat(inside("“he said “no” to us” and left", Reading.DOUBLE)).containsExactly("he said “no” to us");
    }

    @Test
    void whatPeopleTypeMayMixItsMarks() {
        assertThat(inside("''it holds'' she said", Reading.LOOSE)).containsExactly("it holds");
        assertThat(inside("“it holds\" she said", Reading.LOOSE)).containsExactly("it holds");
        assertThat(inside("“it holds … for now” she said", Reading.LOOSE)).containsExactly("it holds … for now");
        assertThat(inside("“it holds … for” now … yes", Reading.LOOSE)).containsExactly("it holds … for");
        assertThat(inside("it holds” … for now", Reading.LOOSE)).containsExactly("it holds");
    }

    @Test
    void aPartIsReadAsIfNothingStoodAroundIt() {
        String string = "“it” holds, “she” said";

        assertThat(QuotedSpans.of(string, new Span(5, 22), Reading.PAIRED).stretches())
                .containsExactly(new Span(13, 16));
        assertThat(QuotedSpans.of(string, new Span(5, 12), Reading.PAIRED).isMarked())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Reading.class)
    void nothingButMarksIsReadInTime(Reading reading) {
        for (String marks : List.of("“", "\"", "”", "'", "“”", " \"x", "“a”“", "»", " … ")) {
            String string = marks.repeat(300_000);
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> QuotedSpans.of(string, reading));
        }
    }

    private static List<String> inside(String string, Reading reading) {
        return QuotedSpans.of(string, reading).stretches().stream()
                .map(stretch -> string.substring(stretch.start(), stretch.end()))
                .toList();
    }
}
