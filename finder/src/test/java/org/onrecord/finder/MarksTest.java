package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.language.Document;
import org.onrecord.language.MarkPositions;
import org.onrecord.text.Text;

class MarksTest {
    /// Tells minutes on the slowest machine from the hours that quadratic time takes on the fastest.
    private static final Duration LONGEST = Duration.ofMinutes(10);

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
        Words words = Words.of(Document.of(Text.of("two\" feet")));

        assertThat(words.place(1)).isEqualTo(MarkPositions.Place.STRAY);
    }

    @Test
    void nothingButMarksIsReadToItsEnd() {
        Words words = Words.of(Document.of(Text.of("\" “ ” „ « » ' ‘ ’ ‚ ‹ › \"\" '' ““”” «»")));

        for (int word = 0; word < words.size(); word++) {
            assertThat(words.place(word)).isNotNull();
        }
    }

    @Test
    void aLineOfFiveMegabytesTakesLinearTime() {
        String line = "“We lost,” she said of the students’ plan, ‘and then some’. ".repeat(85_000);

        Assertions.assertTimeoutPreemptively(
                LONGEST,
                () -> assertThat(Words.of(Document.of(Text.of(line))).size()).isGreaterThan(1_000_000));
    }

    /// The words from each opening mark to its closing one or to the end of its paragraph.
    private static List<String> quotations(String text) {
        Words words = Words.of(Document.of(Text.of(text)));
        List<String> found = new ArrayList<>();
        int open = -1;
        for (int word = 0; word < words.size(); word++) {
            MarkPositions.Place place = words.place(word);
            if (open >= 0 && (place == MarkPositions.Place.OPENING || place == MarkPositions.Place.OUTSIDE)) {
                found.add(text.substring(words.start(open), words.end(word - 1)));
                open = -1;
            }
            if (place == MarkPositions.Place.OPENING) {
                open = word;
            }
            if (open >= 0 && place == MarkPositions.Place.CLOSING) {
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
