package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Seeds;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

class DocumentTest {
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
    void aBlankTextHasNoSentencesAndNoTokens() {
        Document document = Document.of(Text.of(" \n\u00A0\n"));

        assertThat(document.sentences()).isEmpty();
        assertThat(document.tokens().size()).isZero();
        assertThat(document.quotations().all()).isEmpty();
    }

    @Test
    void sentencesAreTrimmedOrderedAndLoseNoCharacter() {
        Seeds.check(2000, random -> {
            Text text = Text.of(Seeds.string(random, 60));
            int at = 0;
            for (Span sentence : Document.of(text).sentences()) {
                requireSpace(text, at, sentence.start());
                assertThat(Text.isSpace(text.string().charAt(sentence.start()))).isFalse();
                assertThat(Text.isSpace(text.string().charAt(sentence.end() - 1)))
                        .isFalse();
                assertThat(text.paragraphs().stream().filter(paragraph -> paragraph.contains(sentence)))
                        .as("paragraphs around " + sentence)
                        .hasSize(1);
                at = sentence.end();
            }
            requireSpace(text, at, text.length());
        });
    }

    @Test
    void anOffsetHasItsSentenceAndItsParagraph() {
        Document document = Document.of(Text.of("Head\n\nOne. Two."));

        assertThat(document.sentenceAt(0)).isZero();
        assertThat(document.sentenceAt(7)).isEqualTo(1);
        assertThat(document.sentenceAt(12)).isEqualTo(2);
        assertThat(document.paragraphAt(5)).isZero();
        assertThat(document.paragraphAt(12)).isEqualTo(1);
    }

    @Test
    void theEndOfALineSaysNothingWhereLinesWereBrokenToAWidth() {
        String line = "The council met on Monday and spoke of the bridge";
        Document broken = Document.of(Text.of(String.join("\n", line, line, line, line, "again.", "", "End")));
        Document whole = Document.of(Text.of("Head\n" + line));

        assertThat(broken.isWrapped()).isTrue();
        assertThat(broken.gap(10)).isEqualTo(Tokens.Gap.SPACE);
        assertThat(broken.tokens().gap(10)).isEqualTo(Tokens.Gap.LINE);
        assertThat(broken.gap(broken.tokens().size() - 1)).isEqualTo(Tokens.Gap.PARAGRAPH);
        assertThat(whole.gap(1)).isEqualTo(Tokens.Gap.LINE);
    }

    private static void requireSpace(Text text, int from, int to) {
        for (int at = from; at < to; at++) {
            assertThat(Text.isSpace(text.string().charAt(at))).isTrue();
        }
    }

    private static List<String> sentences(String string) {
        Text text = Text.of(string);
        return Document.of(text).sentences().stream().map(text::at).toList();
    }
}
