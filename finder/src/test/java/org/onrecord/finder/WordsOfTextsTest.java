package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.language.Document;
import org.onrecord.text.Text;

/// Texts are cut into the words that the net is fed with. `¶` parts two paragraphs and `/` stands for the
/// end of a line.
class WordsOfTextsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            We lost. | We _ lost _ .
            it's | it _ ' _ s
            O’Hara | O _ ’ _ Hara
            Jean-Luc | Jean _ - _ Luc
            al-Hadid | al _ - _ Hadid
            U.S. | U _ . _ S _ .
            J. R. Oak | J _ . _ R _ . _ Oak
            $1,250.50 | $ _ 1 _ , _ 250 _ . _ 50
            4.75% | 4 _ . _ 75 _ %
            9/11 | 9 _ 11
            10:30 a.m. | 10 _ : _ 30 _ a _ . _ m _ .
            snake_case | snake_case
            a@b.example | a _ @ _ b _ . _ example
            «Oui» | « _ Oui _ »
            … | …
            -- | - _ -
            can't | can _ ' _ t
            Zoë Müller | Zoë _ Müller
            naïve | naïve
            東京 tower | 東京 _ tower
            שלום | שלום
            x² and ½ | x² _ and _ ½
            ﬁsh | ﬁsh
            """)
    void wordsAreRunsOfLettersAndDigitsOrSingleSigns(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a b | PARAGRAPH SPACE
            ab, c | PARAGRAPH NONE SPACE
            a/b | PARAGRAPH LINE
            a¶b | PARAGRAPH PARAGRAPH
            a/ /b | PARAGRAPH PARAGRAPH
            a ¶ b | PARAGRAPH PARAGRAPH
            a/b c¶d, e | PARAGRAPH LINE SPACE PARAGRAPH NONE SPACE
            """)
    void gapsTellSpacesLinesAndParagraphsApart(String text, String gaps) {
        assertThat(gaps(text)).isEqualTo(gaps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            lost | LOWER
            Lost | TITLE
            LOST | UPPER
            McLee | MIXED
            iPhone | MIXED
            I | TITLE
            a | LOWER
            É | TITLE
            éa | LOWER
            ß | LOWER
            5 | DIGITS
            5th | DIGITS
            B2B | DIGITS
            . | OTHER
            " | OTHER
            東京 | LOWER
            """)
    void casesTellHowAWordIsWritten(String text, String cases) {
        assertThat(cases(text)).isEqualTo(cases);
    }

    @Test
    void linesBrokenToAWidthAreOneParagraph() {
        String wrapped = """
                The council met on Monday to talk about the harbour and the bridge over
                the river, which has been closed since the flood of last year and will
                """.repeat(3);
        Words words = Words.of(Document.of(Text.of(wrapped)));

        for (int word = 1; word < words.size(); word++) {
            assertThat(words.gap(word)).isNotEqualTo(Words.Gap.LINE);
        }
    }

    @Test
    void shortLinesKeepTheirEnds() {
        Words words = Words.of(Document.of(Text.of("Milk\nBread\nA long list of other things that we need\nEggs")));

        assertThat(words.gap(1)).isEqualTo(Words.Gap.LINE);
    }

    @Test
    void separatorsOfLinesAndParagraphsCountAsSuch() {
        assertThat(Words.of(Document.of(Text.of("a\u2028b"))).gap(1)).isEqualTo(Words.Gap.LINE);
        assertThat(Words.of(Document.of(Text.of("a\u2029b"))).gap(1)).isEqualTo(Words.Gap.PARAGRAPH);
        assertThat(Words.of(Document.of(Text.of("a\r\nb"))).gap(1)).isEqualTo(Words.Gap.LINE);
        assertThat(Words.of(Document.of(Text.of("a\r\n\r\nb"))).gap(1)).isEqualTo(Words.Gap.PARAGRAPH);
        assertThat(Words.of(Document.of(Text.of("a\u00a0b"))).gap(1)).isEqualTo(Words.Gap.SPACE);
    }

    @Test
    void halvesOfPairsAndLoneMarksAreWordsOfTheirOwn() {
        assertThat(words("a \ud83d b")).isEqualTo("a _ \ud83d _ b");
        assertThat(words("\u0301\u0301 a")).contains("a");
        assertThat(words("👍🏽")).isEqualTo("👍🏽");
        assertThat(words("👩‍👩‍👧‍👦!")).isEqualTo("👩‍👩‍👧‍👦 _ !");
    }

    private static String words(String text) {
        Words words = Words.of(Document.of(Text.of(plain(text))));
        List<String> all = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            all.add(words.at(word));
        }
        return String.join(" _ ", all);
    }

    private static String gaps(String text) {
        Words words = Words.of(Document.of(Text.of(plain(text))));
        List<String> all = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            all.add(words.gap(word).name());
        }
        return String.join(" ", all);
    }

    private static String cases(String text) {
        Words words = Words.of(Document.of(Text.of(plain(text))));
        List<String> all = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            all.add(words.caseAt(word).name());
        }
        return String.join(" ", all);
    }

    private static String plain(String text) {
        return text.replace("¶", "\n\n").replace("/", "\n");
    }
}
