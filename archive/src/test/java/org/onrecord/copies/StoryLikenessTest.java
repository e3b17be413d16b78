package org.onrecord.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.copies.Invented.FERRY;
import static org.onrecord.copies.Invented.ORCHARD;
import static org.onrecord.copies.Invented.paragraphs;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class StoryLikenessTest {
    @Test
    void caseMarksAccentsSpacingAndCurlyQuotesDoNotCount() {
        String other = FERRY.toUpperCase(Locale.ROOT)
                .replace("\"", "”")
                .replace(" ", "  ")
                .replace("IMRE", "ÍMRÉ")
                .replace("212,000", "212000");
        Similarity similarity = Similarity.ofStories(Words.of(FERRY), Words.of(other));
        assertThat(similarity.isCopy()).isTrue();
        assertThat(similarity.score()).isEqualTo(1);
        assertThat(Fingerprint.ofStory(Words.of(other))).isEqualTo(Fingerprint.ofStory(Words.of(FERRY)));
    }

    @Test
    void aStoryCutToItsBeginningOrItsEndIsACopy() {
        assertAreCopies(FERRY, paragraphs(FERRY, 0, 3));
        assertAreCopies(FERRY, paragraphs(FERRY, 3, 6));
    }

    @Test
    void paragraphsInAnotherOrderAreACopy() {
        assertAreCopies(FERRY, paragraphs(FERRY, 4, 6) + "\n\n" + paragraphs(FERRY, 0, 4));
    }

    @Test
    void aNewLeadDoesNotHideACopy() {
        assertAreCopies(
                FERRY,
                "Islanders woke to bad news this week, and some of them wept on the pier when the notice went up.\n\n"
                        + "Our reporter Anselm Tove was there and spoke to those who will miss the boat the most.\n\n"
                        + paragraphs(FERRY, 1, 5));
    }

    @Test
    void everySeventhWordChangedIsACopyStill() {
        String[] words = FERRY.split(" ", -1);
        for (int word = 3; word < words.length; word += 7) {
            words[word] = "another" + word;
        }
        assertAreCopies(FERRY, String.join(" ", words));
    }

    @Test
    void storiesOfOneEventWithOneSharedQuotationAreNoCopies() {
        String other = """
                Ostrey will lose its boat this autumn. On the quay people had feared it since the spring, when the old \
                ship lay in dock for six weeks and nobody came to fix her.

                "We carried schoolchildren and coffins, brides and sheep, and we are heartbroken that it stops with us," \
                Imre Valdane said.

                Teacher Maud Ferrin wonders how her pupils will get to the grammar school. Her own son sleeps in \
                lodgings on the mainland from Monday to Thursday already, and the rent eats half of what she earns.
                """;
        assertAreNoCopies(FERRY, other);
    }

    @Test
    void otherStoriesAreNoCopies() {
        assertAreNoCopies(FERRY, ORCHARD);
    }

    @Test
    void aCollectionIsNoCopyOfOneSmallStoryInIt() {
        String brief = paragraphs(ORCHARD, 2, 3);
        assertAreNoCopies(FERRY + "\n\n" + brief + "\n\n" + FERRY.replace("ferry", "boat"), brief);
    }

    @Test
    void aFormWithOtherNamesAndFiguresIsAnotherStory() {
        String form = """
                An earthquake of magnitude %s shook the coast near %s on %s, the seismological institute reported. It \
                struck at a depth of %s kilometres, with its centre %s kilometres from %s. There were no reports of \
                damage or injury. Residents of %s and %s felt it for some seconds, the fire brigade of %s told \
                reporters, and %s people called its number.
                """;
        assertAreNoCopies(
                form.formatted("4.1", "Tarn", "Monday", "10", "33", "Ostrey", "Pell", "Sule", "Lanmere", "85"),
                form.formatted("5.3", "Quill", "Friday", "22", "71", "Haske", "Dorrit", "Valdane", "Okonta", "140"));
    }

    @Test
    void emptyAndTinyTextsAreJudgedToo() {
        assertAreNoCopies("", "");
        assertAreNoCopies("", FERRY);
        assertAreCopies("Short notice.", "Short notice");
        assertAreNoCopies("Short notice of a death", "Short notice");
    }

    @Test
    void wordsWithoutSpacesAreCompared() {
        assertAreCopies("渡轮公司将于十月底关闭两个岛屿之间的航线并结束九十一年的服务。", "渡轮公司将于十月底关闭两个岛屿之间的航线");
    }

    private static void assertAreCopies(String one, String other) {
        assertThat(Similarity.ofStories(Words.of(one), Words.of(other)).isCopy())
                .isTrue();
        assertThat(Similarity.ofStories(Words.of(other), Words.of(one)).isCopy())
                .isTrue();
    }

    private static void assertAreNoCopies(String one, String other) {
        assertThat(Similarity.ofStories(Words.of(one), Words.of(other)).isCopy())
                .isFalse();
        assertThat(Similarity.ofStories(Words.of(other), Words.of(one)).isCopy())
                .isFalse();
    }
}
