package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We lost,\" she said. \"All of it.\"",
                "“We lost,” she said. “All of it.”",
                "„We lost“, she said. „All of it.“",
                "»We lost«, she said. »All of it.«",
                "«We lost», she said. «All of it.»",
                "‘We lost,’ she said. ‘All of it.’",
                "'We lost,' she said. 'All of it.'",
            })
    void everyPairOfMarksOpensAndCloses(String text) {
        assertThat(quotations(text)).hasSize(2);
        assertThat(quotations(text).getFirst()).contains("We lost");
        assertThat(quotations(text).getLast()).contains("All of it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was the '80s and the students' union wasn't theirs.",
                "It was the ’80s and the students’ union wasn’t theirs.",
            })
    void apostrophesOpenNothing(String text) {
        assertThat(quotations(text)).isEmpty();
    }

    @Test
    void apostrophesInASingleQuotationDoNotCloseIt() {
        assertThat(quotations("‘We’re with the students’ union,’ she said."))
                .containsExactly("‘We’re with the students’ union,’");
    }

    @Test
    void aQuotationInsideAnotherBelongsToIt() {
        assertThat(quotations("“She said, ‘I’m cold,’ and slept,” he said."))
                .containsExactly("“She said, ‘I’m cold,’ and slept,”");
    }

    @Test
    void aMarkLeftOpenEndsWithItsParagraph() {
        assertThat(quotations("“We had no water.\n\nNobody came.\n\n“None,” he said."))
                .containsExactly("“We had no water.", "“None,”");
    }

    @Test
    void anOddMarkSpoilsOnlyItsOwnParagraph() {
        assertThat(quotations("A lonely\" one.\n\n\"We lost,\" she said.")).containsExactly("\"We lost,\"");
    }

    @Test
    void aMarkBetweenSpacesIsNoQuotation() {
        Words words = Words.of("two\" feet");

        assertThat(words.marks().place(1)).isEqualTo(Marks.Place.STRAY);
    }

    @Test
    void nothingButMarksIsReadToItsEnd() {
        Words words = Words.of("\" “ ” „ « » ' ‘ ’ ‚ ‹ › \"\" '' ““”” «»");

        for (int word = 0; word < words.size(); word++) {
            assertThat(words.marks().place(word)).isNotNull();
        }
    }

    @Test
    void aLineOfFiveMegabytesTakesLinearTime() {
        String line = "“We lost,” she said of the students’ plan, ‘and then some’. ".repeat(85_000);

        Assertions.assertTimeout(
                Duration.ofSeconds(30), () -> assertThat(Words.of(line).size()).isGreaterThan(1_000_000));
    }

    /// The words from each opening mark to its closing one or to the end of its paragraph.
    private static List<String> quotations(String text) {
        Words words = Words.of(text);
        List<String> found = new ArrayList<>();
        int open = -1;
        for (int word = 0; word < words.size(); word++) {
            Marks.Place place = words.marks().place(word);
            if (open >= 0 && (place == Marks.Place.OPENING || place == Marks.Place.OUTSIDE)) {
                found.add(text.substring(words.start(open), words.end(word - 1)));
                open = -1;
            }
            if (place == Marks.Place.OPENING) {
                open = word;
            }
            if (open >= 0 && place == Marks.Place.CLOSING) {
                found.add(text.substring(words.start(open), words.end(word)));
                open = -1;
            }
        }
        if (open >= 0) {
            found.add(text.substring(words.start(open), words.end(words.size() - 1)));
        }
        return found;
    }
}
