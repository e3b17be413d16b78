package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Łódź, lodz",
        "Tromsø, tromso",
        "Straße, strasse",
        "STRAẞE, strasse",
        "Đặng, dang",
        "Æsir, aesir",
        "Œuvre, oeuvre",
        "Þórr, thorr",
        "Ísafjörður, isafjordur",
        "Kadıköy, kadikoy",
        "İzmir, izmir",
        "Əliyev, aliyev",
        "Ħamrun, hamrun",
        "ﬁre ﬂow eﬃcient, fire flow efficient",
        "１９９８年 ＡＢＣ, 1998年 abc",
        "ΑΘΗΝΑΣ Αθήνας, αθηνασ αθηνασ",
        "CO₂, co2",
        "Ångström, angstrom",
    })
    void spellingsOfOneWordFoldToOneForm(String string, String folded) {
        assertThat(Folding.fold(string)).isEqualTo(folded);
        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }

    @Test
    void composedAndDecomposedLettersFoldAlike() {
        for (String string : new String[] {"Zoë Crème", "Việt Nam", "Čapek", "한국", "が", "Ёлка"}) {
            assertThat(Folding.fold(Normalizer.normalize(string, Normalizer.Form.NFD)))
                    .isEqualTo(Folding.fold(Normalizer.normalize(string, Normalizer.Form.NFC)));
        }
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        assertThat(Folding.fold("\uFEFFco\u00ADop\u200Ber\u200Da\u2060t\u200Ee\u202A\u2069"))
                .isEqualTo("cooperate");
        assertThat(Folding.fold("❤\uFE0F")).isEqualTo("❤");
        assertThat(Folding.fold("\u200B\u00AD")).isEmpty();
    }

    @Test
    void aSoftHyphenAtTheEndOfALineJoinsTheWord() {
        assertThat(Folding.fold("the govern\u00AD\nment and the cabi\u00AD\r\n  net"))
                .isEqualTo("the government and the cabinet");
        assertThat(Folding.fold("the end\u00AD\n\nThe next")).isEqualTo("the end\n\nthe next");
        assertThat(Folding.isWordGoingOn("net\u00AD\nmakers", 3, 5)).isTrue();
        assertThat(Folding.isWordGoingOn("net\nmakers", 3, 4)).isFalse();
    }

    @Test
    void apostrophesHyphensAndSpacesHaveOneFormAndDashesAndQuotationMarksStay() {
        assertThat(Folding.fold("don’t don‘t donʼt don`t don´t don＇t"))
                .isEqualTo("don't don't don't don't don't don't");
        assertThat(Folding.fold("ex‐mayor ex‑mayor −5")).isEqualTo("ex-mayor ex-mayor -5");
        assertThat(Folding.fold("10\u00A0000\u202Fkm")).isEqualTo("10 000 km");
        assertThat(Folding.fold("“yes” – no — „so“ … a\nb")).isEqualTo("“yes” – no — „so“ … a\nb");
    }

    @Test
    void marksThatMakeAnotherLetterStay() {
        assertThat(Folding.fold("が")).isNotEqualTo(Folding.fold("か"));
        assertThat(Folding.fold("\u0915\u0941")).isEqualTo("\u0915\u0941");
    }

    @Test
    void aCharacterFoldsAsItDoesInAString() {
        for (int codePoint = 0; codePoint < 0x30000; codePoint++) {
            if (codePoint != 0xAD && Character.isDefined(codePoint)) {
                assertThat(Folding.fold(Character.toString(codePoint))).isEqualTo(asString(codePoint));
            }
        }
    }

    private static String asString(int codePoint) {
        return codePoint >= 'A' && codePoint <= 'Z' ? Character.toString(codePoint | 0x20) : Folding.fold(codePoint);
    }

    @Test
    void aFoldedStringIsFoldedAlready() {
        for (int codePoint = 0x80; codePoint < 0x30000; codePoint++) {
            String once = Folding.fold(codePoint);
            assertThat(Folding.fold(once)).as("U+%04X", codePoint).isEqualTo(once);
        }
    }
}
