package org.onrecord.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Lines around a story, told from lines of it.
class PlainLinesTest {
    private static Unit unit(String line) {
        return Unit.of(Text.of(line), new Span(0, line.length()), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge on Monday. Photo: Ida Norn",
                "AP Photo/Ida Norn",
                "Getty Images",
                "Mayor Ann Lund, left, speaks with Bo Day, right, in Quaytown. (Photo by Ida Norn)",
                "FILE PHOTO: The ferry leaves Quaytown",
                "Photograph: Ida Norn/The Quay Post"
            })
    void aLineBelowAPictureIsACaption(String line) {
        assertThat(Captions.isCaption(unit(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“It was a photo finish,” Ann Lund said.",
                "The photo was taken on Monday, she said.",
                "She left the town hall.",
                "The mayor left the town hall on Monday, and nobody saw her leave.",
                "Photos show the ferry leaving, the ministry said."
            })
    void aSentenceOfTheStoryIsNone(String line) {
        assertThat(Captions.isCaption(unit(line))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Share this article",
                "Read more: the crane",
                "Advertisement",
                "Home > News > Harbour",
                "© 2031 The Quay Post. All rights reserved.",
                "Follow us on Facebook",
                "Related stories"
            })
    void whatASitePutsAroundAStoryIsToldByItsWords(String line) {
        assertThat(Boilerplate.is(unit(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Share this article,” she said.",
                "She read more than he did.",
                "The advertisement cost a million.",
                "He went home.",
                "All rights were reserved for the king, he said."
            })
    void whatASentenceSaysIsNot(String line) {
        assertThat(Boilerplate.is(unit(line))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Reporting by Ida Norn                                          | Ida Norn",
                "(Reporting by Ida Norn and Bo Day; Editing by Cy Orr)          | Ida Norn, Bo Day",
                "[Writing by Ida Norn in Quaytown]                              | Ida Norn",
                "Reporting by Ida Norn, Bo Day and Di Ray                       | Ida Norn, Bo Day, Di Ray",
                "Reporting by Ida Norn; Additional reporting by Bo Day          | Ida Norn",
                "Reporting by Ida Norn; Writing by Ida Norn                     | Ida Norn",
                "Editing by Cy Orr                                              | ''",
                "Ida Norn contributed to this report.                           | ''",
                "Reporting by the newsroom was praised.                         | none",
                "He contributed to this report.                                 | none",
                "Ida Norn said so.                                              | none"
            })
    void aLineBelowAStoryNamesThoseWhoReportedIt(String line, @Nullable String authors) {
        assertThat(Contributions.in(line))
                .isEqualTo(
                        authors == null
                                ? null
                                : authors.isEmpty() ? List.of() : Arrays.asList(authors.split(", ", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "By Ida Norn                        | Ida Norn",
                "by Ida Norn and Bo Day             | Ida Norn, Bo Day",
                "Ida Norn & Bo Day                  | Ida Norn, Bo Day",
                "By By Ida Norn                     | Ida Norn",
                "Quay Post                          | none",
                "QUAY POST                          | none",
                "12345                              | none",
                "'   '                              | none",
                "Ida Norn, Ida Norn                 | Ida Norn"
            })
    void aBylineNamesPeopleOnceAndNeverTheOutlet(String words, @Nullable String names) {
        assertThat(Bylines.names(List.of(words), "Quay Post"))
                .isEqualTo(names == null ? List.of() : Arrays.asList(names.split(", ", -1)));
    }
}
