package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Seeds;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

class MannerTest {
    /// Separates minutes on the slowest machine from the hours that quadratic time takes on the fastest.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We will go.\"",
                "“We won’t go.”",
                "„Wir gehen.“",
                "„Wir gehen.”",
                "« Nous partons. »",
                "»Wir gehen.«",
                "‘We don’t know the parties’ plan.’",
                "'We don't know the parties' plan.'",
                "“He said ‘no’ to me.”",
                "“It [the plan] is dead.”",
                "“No.” “Never.”",
                "“A quotation that runs on",
                "and ends here.”",
                "and ends here.\"",
                "“First.\n\n“Second.”",
                "\"😀\"",
            })
    void contentAllInMarksIsDirect(String content) {
        assertThat(manner(content)).isEqualTo(Manner.DIRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "that they will go",
                "the parties’ plan is not the minister's",
                "don't, can't and the '90s",
                "it measured 5’ 11",
                "rock ’n’ roll",
            })
    void contentWithoutMarksIsIndirect(String content) {
        assertThat(manner(content)).isEqualTo(Manner.INDIRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "that the plan is “dead”",
                "\"dead\" was the plan",
                "the 'dead' plan",
                "it is “dead” and “buried” too",
                "der »tote« Plan",
            })
    void contentPartlyInMarksIsMixed(String content) {
        assertThat(manner(content)).isEqualTo(Manner.MIXED);
    }

    @Test
    void piecesAreJudgedTogether() {
        assertThat(manner("“We go,”", "“and stay.”")).isEqualTo(Manner.DIRECT);
        assertThat(manner("“We go,”", "but not when")).isEqualTo(Manner.MIXED);
        assertThat(manner("they go", "but not when")).isEqualTo(Manner.INDIRECT);
    }

    @Test
    void marksThatTouchAPieceCount() {
        Text text = Text.of("He said “we go” today.");
        assertThat(Manner.of(text, List.of(new Span(9, 14)))).isEqualTo(Manner.DIRECT);
    }

    @Test
    void everyContentHasAManner() {
        Seeds.check(3000, random -> {
            String string = Seeds.string(random, 30) + "x";
            assertThat(Manner.of(Text.of(string), List.of(new Span(0, string.length()))))
                    .isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"'s ", "s' ", "'a ", " 'as'", "\"", "‘", "’", "” "})
    void fiveMillionMarksTakeNoLongTime(String piece) {
        Text text = Text.of(piece.repeat(5_000_000 / piece.length()));
        assertTimeoutPreemptively(LONGEST, () -> Manner.of(text, List.of(new Span(0, text.length()))));
    }

    private static Manner manner(String... pieces) {
        StringBuilder string = new StringBuilder();
        List<Span> content = new ArrayList<>();
        for (String piece : pieces) {
            int start = string.append("\n").length();
            string.append(piece);
            content.add(new Span(start, string.length()));
        }
        return Manner.of(Text.of(string.append('\n').toString()), content);
    }
}
