package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Text;

/// Statements inside the contents of others, with the weights that ship.
class ChainsTest {
    private static NeuralFinder finder;

    @BeforeAll
    static void open() {
        finder = NeuralFinder.open();
    }

    @AfterAll
    static void close() {
        finder.close();
    }

    @Test
    void whatOneSaysThatAnotherSaidIsAStatementOfTheOther() {
        Story story = story("Foreign Minister Petra Halvorsen said on Monday that Tomas Reyes had assured her that the "
                + "grain shipments would go on.");
        List<Statement> statements = finder.find(story);

        Statement inner = inner(statements).getFirst();
        assertThat(inner(statements)).hasSize(1);
        assertThat(name(inner)).isEqualTo("Tomas Reyes");
        assertThat(words(story, inner)).isEqualTo("that the grain shipments would go on");
        assertThat(story.text().at(inner.cue().getFirst())).isEqualTo("had assured");
        assertThat(inner.manner()).isEqualTo(Manner.INDIRECT);
        assertThat(inner.circumstances().addressee()).isEqualTo("her");
        assertThat(name(outer(statements, inner))).isEqualTo("Petra Halvorsen");
    }

    @Test
    void insideAQuotationHeIsAnotherThanTheSpeaker() {
        Story story =
                story("Governor Martin Oakes met Mayor Daniel Pruett on Friday. \"He told me that he would resign "
                        + "before the summer,\" Oakes told reporters.");
        List<Statement> statements = finder.find(story);

        Statement inner = inner(statements).getFirst();
        assertThat(words(story, inner)).isEqualTo("that he would resign before the summer");
        assertThat(name(inner)).isEqualTo("Daniel Pruett");
        assertThat(inner.manner()).isEqualTo(Manner.INDIRECT);
        assertThat(name(outer(statements, inner))).isEqualTo("Martin Oakes");
    }

    @Test
    void aQuotationInsideAQuotationIsDirect() {
        Story story =
                story("“Mayor Daniel Pruett said, ‘We will close the ferry line,’ and walked out,” Governor Martin "
                        + "Oakes told reporters on Friday.");

        Statement inner = inner(finder.find(story)).getFirst();
        assertThat(words(story, inner)).isEqualTo("‘We will close the ferry line,’");
        assertThat(inner.manner()).isEqualTo(Manner.DIRECT);
        assertThat(name(inner)).isEqualTo("Daniel Pruett");
    }

    @Test
    void aChainMayHaveThreeLinks() {
        Story story = story(
                "Petra Halvorsen said that Tomas Reyes told her that Mayor Daniel Pruett had promised to reopen the "
                        + "harbour before winter.");
        List<Statement> statements = finder.find(story);

        Statement third = inner(statements).getLast();
        assertThat(name(third)).isEqualTo("Daniel Pruett");
        assertThat(words(story, third)).isEqualTo("to reopen the harbour before winter");
        Statement second = outer(statements, third);
        assertThat(name(second)).isEqualTo("Tomas Reyes");
        assertThat(name(outer(statements, second))).isEqualTo("Petra Halvorsen");
    }

    @Test
    void whoTellsOfOneselfIsTheOuterSpeaker() {
        Story story = story("\"I told the harbour board that the cranes would fail,\" said engineer Paavo Linde.");
        List<Statement> statements = finder.find(story);

        assertThat(inner(statements))
                .singleElement()
                .satisfies(one -> assertThat(name(one)).isEqualTo("Paavo Linde"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Petra Halvorsen said Tomas Reyes never said that the bridge was safe.",
                "Petra Halvorsen said Tomas Reyes did not tell the council that the bridge was safe.",
                "Petra Halvorsen said that if Tomas Reyes said that the bridge was safe, she would cross it.",
                "Petra Halvorsen said Tomas Reyes would say that the bridge was safe.",
                "Petra Halvorsen said people say that the bridge is safe.",
                "Petra Halvorsen said she would repair the bridge, which Tomas Reyes said was safe.",
                "Petra Halvorsen said experience shows that the bridge is safe.",
                "\"Tell the council that the bridge is safe,\" Petra Halvorsen said.",
                "\"Do you know that he said the bridge was safe?\" Petra Halvorsen asked.",
                "\"I said that the bridge was safe,\" Petra Halvorsen said.",
                "\"You said that the bridge was safe,\" Petra Halvorsen said.",
                "\"I think that the bridge is safe,\" Petra Halvorsen said.",
                "Petra Halvorsen said the 20 states that repaired their bridges were safe.",
            })
    void whatIsDeniedAskedOrSupposedIsNoStatement(String sentence) {
        assertThat(inner(finder.find(story(sentence)))).isEmpty();
    }

    private static Story story(String text) {
        return Story.plain("test", Text.of(text));
    }

    private static List<Statement> inner(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> statement.within() != null)
                .toList();
    }

    private static Statement outer(List<Statement> statements, Statement inner) {
        return statements.stream()
                .filter(statement -> statement.id().equals(inner.within()))
                .findFirst()
                .orElseThrow();
    }

    private static String words(Story story, Statement statement) {
        return story.text().at(statement.content().getFirst());
    }

    private static String name(Statement statement) {
        return switch (statement.speaker()) {
            case Speaker.Resolved resolved -> resolved.name();
            case Speaker.Unknown unknown -> unknown.reason();
        };
    }
}
