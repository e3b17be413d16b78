package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.language.Document;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

class WordsTest {
    @Test
    void aWordIsARunOfLettersAndDigitsOrOneOtherCharacter() {
        assertThat(wordsOf("Costs rose 4.75% (B2B)."))
                .containsExactly("Costs", "rose", "4", ".", "75", "%", "(", "B2B", ")", ".");
    }

    @Test
    void combiningMarksBelongToTheLetterBeforeThem() {
        assertThat(wordsOf("Te\u0301 and Adébáyo\u0323\u0300."))
                .containsExactly("Te\u0301", "and", "Adébáyo\u0323\u0300", ".");
    }

    @Test
    void aJoinedEmojiIsOneWord() {
        assertThat(wordsOf("👩🏽‍🚀🌊 home ❤️")).containsExactly("👩🏽‍🚀", "🌊", "home", "❤️");
    }

    @Test
    void aTextOfSpaceHasNoWords() {
        assertThat(wordsOf("")).isEmpty();
        assertThat(wordsOf(" \n\t\u00a0\u200b")).isEmpty();
    }

    @Test
    void gapsTellSpaceLineAndParagraphApart() {
        Words words = Words.of(Document.of(Text.of("Head, line\nnext\n\nnew")));

        assertThat(words.gap(0)).isEqualTo(Words.Gap.PARAGRAPH);
        assertThat(words.gap(1)).isEqualTo(Words.Gap.NONE);
        assertThat(words.gap(2)).isEqualTo(Words.Gap.SPACE);
        assertThat(words.gap(3)).isEqualTo(Words.Gap.LINE);
        assertThat(words.gap(4)).isEqualTo(Words.Gap.PARAGRAPH);
    }

    @Test
    void casesTellHowAWordIsWritten() {
        Words words = Words.of(Document.of(Text.of("lower Title UPPER MacLeod B2B I …")));

        List<Words.Case> cases = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            cases.add(words.caseAt(word));
        }
        assertThat(cases)
                .containsExactly(
                        Words.Case.LOWER,
                        Words.Case.TITLE,
                        Words.Case.UPPER,
                        Words.Case.MIXED,
                        Words.Case.DIGITS,
                        Words.Case.TITLE,
                        Words.Case.OTHER);
    }

    @Test
    void aSpanOfWordsReachesFromTheFirstToTheLast() {
        Words words = Words.of(Document.of(Text.of("  We lost, said Ms Orr.")));

        assertThat(words.span(0, 3)).isEqualTo(new Span(2, 10));
        assertThat(words.firstEndingAfter(0)).isZero();
        assertThat(words.firstEndingAfter(4)).isEqualTo(1);
        assertThat(words.firstEndingAfter(500)).isEqualTo(words.size());
    }

    private static List<String> wordsOf(String text) {
        Words words = Words.of(Document.of(Text.of(text)));
        List<String> found = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            found.add(words.at(word));
        }
        return found;
    }
}
