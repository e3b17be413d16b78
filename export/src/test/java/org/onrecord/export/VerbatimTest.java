package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

class VerbatimTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "a \"bad\" and a \"sad, sad\" plan | bad ~ sad, sad",
                "that it was „nie“ so | nie",
                "that it was « jamais » so | jamais",
                "that it was »nie« so | nie",
                "bad joke” and a waste | bad joke",
                "a waste and “a bad joke | a bad joke",
                "the ships' “old” captain's hat | old",
                "that it would be 'fine' | ",
                "that it would be fine | ",
            })
    void ofAMixedStatementWhatStandsBetweenDoubleMarks(String content, String verbatim) {
        assertThat(String.join(" ~ ", verbatim(content))).isEqualTo(verbatim == null ? "" : verbatim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "“He said “no” to me,” | He said “no” to me,",
                "'We sail at six,' | We sail at six,",
                "“We sail.” “We do.” | We sail. We do.",
                "\"We sail at six\" | We sail at six",
                "“It was 'awful'.” | It was 'awful'.",
            })
    void ofADirectStatementAllWords(String content, String words) {
        Story story = Story.plain("invented", Text.of(content));
        Statement statement = statement(story);
        assertThat(statement.manner()).isEqualTo(Manner.DIRECT);
        assertThat(Verbatim.words(story.text(), Verbatim.in(story.text(), statement)))
                .isEqualTo(words);
    }

    @Test
    void aStretchEndsWithItsParagraph() {
        assertThat(verbatim("“We sail.\n\n“And we sing.”")).containsExactly("We sail.", "And we sing.");
    }

    @Test
    void marksWithoutWordsAreNothing() {
        assertThat(verbatim("a plan “…” of his")).isEmpty();
    }

    private static List<String> verbatim(String content) {
        Story story = Story.plain("invented", Text.of(content));
        return Verbatim.in(story.text(), statement(story)).stream()
                .map(story.text()::at)
                .toList();
    }

    private static Statement statement(Story story) {
        return Statement.of(
                        story,
                        List.of(new Span(0, story.text().length())),
                        List.of(),
                        List.of(),
                        new Speaker.Unknown(UnknownReason.NO_SOURCE, "no words name a source"),
                        Invented.FINDER)
                .withConfidence(0.5);
    }
}
