package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.language.Tokens.Gap;
import org.onrecord.language.Tokens.Kind;
import org.onrecord.text.Seeds;
import org.onrecord.text.Span;

class TokensTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Prices rose 3.5%, she said.| Prices rose 3 . 5 % , she said .
            the vice-president's F16   | the vice - president ' s F 16
            U.S. aid, the 1990s        | U . S . aid , the 1990 s
            snake_case                 | snake _ case
            2½ and Ⅻ                   | 2 ½ and Ⅻ
            東京は a city               | 東 京 は a city
            １２ places                | １２ places
            """)
    void lettersAndDigitsStandTogetherAndEveryOtherCharacterAlone(String string, String tokens) {
        assertThat(words(Tokens.of(string.strip())))
                .containsExactly(tokens.strip().split(" ", -1));
    }

    @Test
    void whatBelongsToACharacterStaysWithIt() {
        assertThat(words(Tokens.of("cafe\u0301s 1\uFE0F\u20E3 👍🏽!")))
                .containsExactly("cafe\u0301s", "1\uFE0F\u20E3", "👍🏽", "!");
    }

    @Test
    void aMarkWithNothingBeforeItIsASign() {
        Tokens tokens = Tokens.of("\u0301a \u200Db");

        assertThat(words(tokens)).containsExactly("\u0301", "a", "\u200D", "b");
        assertThat(tokens.kind(0)).isEqualTo(Kind.SIGN);
        assertThat(tokens.isJoined(3)).isFalse();
    }

    @Test
    void whatAJoinerJoinsSaysSo() {
        Tokens tokens = Tokens.of("👩‍🚀 ن\u200Dم");

        assertThat(words(tokens)).containsExactly("👩\u200D", "🚀", "ن\u200Dم");
        assertThat(tokens.isJoined(0)).isFalse();
        assertThat(tokens.isJoined(1)).isTrue();
    }

    @Test
    void aGapIsTheWidestThingBeforeAToken() {
        Tokens tokens = Tokens.of(" a b,c\u00ADd\u00A0e \n f\r\n\r\ng\u2028h\u2029i\u0085j\u200B\u202Fk");

        List<Gap> gaps = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            gaps.add(tokens.gap(token));
        }
        assertThat(gaps)
                .containsExactly(
                        Gap.PARAGRAPH,
                        Gap.SPACE,
                        Gap.NONE,
                        Gap.NONE,
                        Gap.HIDDEN,
                        Gap.SPACE,
                        Gap.LINE,
                        Gap.PARAGRAPH,
                        Gap.LINE,
                        Gap.PARAGRAPH,
                        Gap.SPACE,
                        Gap.SPACE);
    }

    @Test
    void eachTokenKnowsItsKind() {
        Tokens tokens = Tokens.of("é京7½_");

        assertThat(tokens.kind(0)).isEqualTo(Kind.LETTERS);
        assertThat(tokens.kind(1)).isEqualTo(Kind.IDEOGRAPH);
        assertThat(tokens.kind(2)).isEqualTo(Kind.DIGITS);
        assertThat(tokens.kind(3)).isEqualTo(Kind.NUMERAL);
        assertThat(tokens.kind(4)).isEqualTo(Kind.SIGN);
    }

    @Test
    void aRuleMayLookOutsideTheTokens() {
        Tokens tokens = Tokens.of("a,");

        assertThat(tokens.sign(-1)).isEqualTo(' ');
        assertThat(tokens.sign(0)).isEqualTo(' ');
        assertThat(tokens.sign(1)).isEqualTo(',');
        assertThat(tokens.sign(2)).isEqualTo(' ');
        assertThat(tokens.isWord(-1)).isFalse();
        assertThat(tokens.isLetters(2)).isFalse();
        assertThat(tokens.isDigits(2)).isFalse();
        assertThat(tokens.isGlued(2)).isFalse();
    }

    @Test
    void tokensAreFoundByOffset() {
        Tokens tokens = Tokens.of("  ab cd");

        assertThat(tokens.firstEndingAfter(0)).isZero();
        assertThat(tokens.firstEndingAfter(3)).isZero();
        assertThat(tokens.firstEndingAfter(4)).isEqualTo(1);
        assertThat(tokens.firstEndingAfter(7)).isEqualTo(2);
        assertThat(tokens.firstStartingFrom(2)).isZero();
        assertThat(tokens.firstStartingFrom(3)).isEqualTo(1);
        assertThat(tokens.firstStartingFrom(6)).isEqualTo(2);
        assertThat(tokens.span(0, 2)).isEqualTo(new Span(2, 7));
        assertThat(tokens.at(0, 2)).isEqualTo("ab cd");
    }

    @Test
    void tokensAreInOrderAndLoseNoVisibleCharacter() {
        Seeds.check(2000, random -> {
            String string = Seeds.string(random, 60);
            Tokens tokens = Tokens.of(string);
            int at = 0;
            for (int token = 0; token < tokens.size(); token++) {
                requireUnseen(string, at, tokens.start(token));
                assertThat(tokens.gap(token) == Gap.NONE)
                        .as("gap before " + tokens.at(token))
                        .isEqualTo(token > 0 && tokens.start(token) == at);
                assertThat(tokens.end(token)).isGreaterThan(tokens.start(token));
                at = tokens.end(token);
            }
            requireUnseen(string, at, string.length());
        });
    }

    private static void requireUnseen(String string, int from, int to) {
        assertThat(string.substring(from, to))
                .matches("[\\p{Z}\\p{Cc}\\p{Cf}]*")
                .doesNotContain("\u200D");
    }

    private static List<String> words(Tokens tokens) {
        List<String> words = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            words.add(tokens.at(token));
        }
        return words;
    }
}
