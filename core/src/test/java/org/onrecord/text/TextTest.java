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
    void anEmptyOrBlankTextHasNoParagraphsAndNoSentences() {
        assertThat(Text.of("").paragraphs()).isEmpty();
        assertThat(Text.of(" \n\u00A0\n").sentences()).isEmpty();
    }

    @Test
    void terminatorsBeforeACapitalEndSentences() {
        assertThat(sentences("It rained. We left! Why? “So it goes…” He slept."))
                .containsExactly("It rained.", "We left!", "Why?", "“So it goes…”", "He slept.");
    }

    @Test
    void closingMarksAndBracketsBelongToTheSentenceTheyClose() {
        assertThat(sentences("\"We go.\" He left. (They stayed.) \"Now?\" \"Yes.\""))
                .containsExactly("\"We go.\"", "He left.", "(They stayed.)", "\"Now?\"", "\"Yes.\"");
    }

    @Test
    void lowerCaseAfterAMarkGoesOn() {
        assertThat(sentences("“Why now?” she asked. Nobody knew."))
                .containsExactly("“Why now?” she asked.", "Nobody knew.");
    }

    @Test
    void aNewLineEndsASentence() {
        assertThat(sentences("Markets fall\nShares fell. They rose\r\nlater"))
                .containsExactly("Markets fall", "Shares fell.", "They rose", "later");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S. Senate met Sen. J. B. Smith on Sept. 11 at No. 10.",
                "Mr. Obama met Dr. Ruiz and Gov. Lee of Apple Inc. Thursday.",
                "Prices rose 3.5 percent vs. 2.1 percent in Washington, D.C. Monday.",
                "E.g. Smith, cf. Jones, i.e. Brown.",
                "1. Buy milk",
                "See www.example.org for more",
            })
    void abbreviationsAndInitialsDoNotEndSentences(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    @Test
    void anAbbreviationBeforeAWordThatOpensSentencesEndsOne() {
        assertThat(sentences(
                        "He lives in the U.S. He works for Apple Inc. The end. It was I. Nobody else. Say no. Now."))
                .containsExactly(
                        "He lives in the U.S.",
                        "He works for Apple Inc.",
                        "The end.",
                        "It was I.",
                        "Nobody else.",
                        "Say no.",
                        "Now.");
    }

    @Test
    void emojiMayOpenASentence() {
        assertThat(sentences("Done. 😀 Great.")).containsExactly("Done.", "😀 Great.");
    }

    @Test
    void sentencesAndParagraphsAreTrimmedOrderedAndLoseNoCharacter() {
        Seeds.check(2000, random -> {
            String string = Seeds.string(random, 60);
            Text text = Text.of(string);
            requireCover(string, text.sentences());
            requireCover(string, text.paragraphs());
            for (Span sentence : text.sentences()) {
                assertThat(text.paragraphs().stream().filter(paragraph -> paragraph.contains(sentence)))
                        .as("paragraphs around " + sentence)
                        .hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ". ", "a. ", "\"", "!'", "U.", "U.S. ", "a", " ", "\n", "x.\n"})
    void fiveMillionCharactersOfAnySortTakeNoLongTime(String piece) {
        Text text = Text.of(piece.repeat(5_000_000 / piece.length()));
        assertTimeoutPreemptively(Duration.ofSeconds(20), text::sentences);
        assertTimeoutPreemptively(Duration.ofSeconds(20), text::paragraphs);
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

    private static List<String> sentences(String string) {
        return words(string, Text.of(string).sentences());
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
