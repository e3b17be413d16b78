package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Sentence ends: a slash separates the sentences expected.
class SentencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pier is shut. / Nobody knows why.",
                "Is it shut? / It is! / It was‼ / We know.",
                "It trails off… / Then it goes on.",
                "She paused ... / Then she left.",
                "“It is shut.” / “Why?” / Nobody knew.",
                "«Es ist zu.» / »Warum?« / Niemand wusste es.",
                "‘It is shut.’ / He shrugged.",
                "(It is shut.) / [It was open.] / {It may be.}",
                "It costs $3.50. / $4 would be too much.",
                "It closed. / 140 people worked there.",
                "It closed. / €5 was the fare.",
                "He left. / — She stayed.",
                "He left. / • She stayed.",
                "¿Por qué? / ¡Nadie lo sabe!",
                "Он ушёл. / Она осталась.",
                "هو غادر. / هي بقيت.",
            })
    void aMarkBeforeWhatMayOpenASentenceEndsOne(String marked) {
        assertCut(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It cost 3.5 million crowns",
                "“Why now?” she asked",
                "She said no … and yes",
                "Read it at quay.example/pier.html today",
                "The file is called pier.TXT",
                "He shouted “Stop!” and ran",
                "e.g. the pier",
                "It closed.without a space",
            })
    void aMarkInsideASentenceEndsNone(String marked) {
        assertCut(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Okonta, Mrs. Haske, Ms. Ferrin and Dr. Quill met Prof. Rell",
                "Sen. Okonta, Rep. Haske and Gov. Ferrin met Lt. Quill and Capt. Rell",
                "St. Ostrey and Mt. Lanmere lie near Ft. Sule",
                "Pell J. R. Okonta signed",
                "The J. Okonta Foundation",
                "Okonta vs. Haske",
            })
    void titlesAndInitialsEndNone(String marked) {
        assertCut(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is No. 10",
                "See p. 4 and pp. 12 to 14",
                "On Sept. 11 and Jan. 3",
                "He said no. / Nobody asked again.",
                "It was in Sept. / Nobody went.",
            })
    void wordsBeforeNumbersEndASentenceBeforeOtherWords(String marked) {
        assertCut(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norlin Inc. Thursday said so",
                "Norlin Inc. / The ferry closed.",
                "The U.S. Senate met",
                "He lives in the U.S. / She does not.",
                "At 5 p.m. Friday it closed",
                "It closed at 5 p.m. / But nobody left.",
                "Norlin Co. and Sons",
                "It was I. / Nobody else came.",
            })
    void whatMayStandAtTheEndOrInsideIsToldByTheNextWord(String marked) {
        assertCut(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. Buy nets", "12. Sell boats", "3. The pier"})
    void theNumberOfAListsItemEndsNone(String marked) {
        assertCut(marked);
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r'", "'\r\n'", "'\u000B'", "'\f'", "'\u0085'", "'\u2028'", "'\u2029'"})
    void everyLineEndOfUnicodeEndsASentence(String lineEnd) {
        Text text = Text.of("the pier" + lineEnd + "the ferry");
        assertThat(Document.of(text).sentences())
                .containsExactly(new Span(0, 8), new Span(8 + lineEnd.length(), 17 + lineEnd.length()));
        assertThat(text.lines()).isEqualTo(Document.of(text).sentences());
    }

    @Test
    void whiteSpaceAroundASentenceIsNotPartOfIt() {
        assertThat(Document.of(Text.of("\u00A0\uFEFF  The pier. \u3000 It shut.\t"))
                        .sentences())
                .containsExactly(new Span(4, 13), new Span(16, 24));
    }

    @Test
    void linesAreThoseThatAreNotBlank() {
        assertThat(Text.of("  one \n\n\t\n two\n").lines()).containsExactly(new Span(2, 5), new Span(11, 14));
        assertThat(Text.of("").lines()).isEmpty();
    }

    private static void assertCut(String marked) {
        List<String> expected = List.of(marked.split(" / ", -1));
        Text text = Text.of(String.join(" ", expected));
        assertThat(Document.of(text).sentences().stream().map(text::at)).isEqualTo(expected);
    }
}
