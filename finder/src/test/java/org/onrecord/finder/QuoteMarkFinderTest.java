package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A statement is written `source / cue / content`, pieces joined by ` | `.
class QuoteMarkFinderTest {
    /// Tells minutes on the slowest machine from the hours that quadratic time takes on the fastest.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final QuoteMarkFinder finder = new QuoteMarkFinder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We lost,\" Ada Ferro said.",
                "“We lost,” Ada Ferro said.",
                "„We lost“, Ada Ferro said.",
                "«We lost», Ada Ferro said.",
                "‘We lost,’ Ada Ferro said.",
                "'We lost,' Ada Ferro said.",
                "''We lost,'' Ada Ferro said.",
            })
    void aQuotationInAnyMarksIsDirect(String text) {
        List<Statement> found = find(text);

        assertThat(found).singleElement().satisfies(statement -> {
            assertThat(words(text, statement.source())).isEqualTo("Ada Ferro");
            assertThat(words(text, statement.cue())).isEqualTo("said");
            assertThat(statement.content().getFirst().start()).isZero();
            assertThat(words(text, statement.content())).contains("We lost");
            assertThat(statement.manner()).isEqualTo(Manner.DIRECT);
        });
    }

    @Test
    void aStoryThatBeginsWithAConjunctionIsRead() {
        assertThat(told("And Lee: We will not yield to any of them today"))
                .containsExactly("Lee / : / We will not yield to any of them today");
    }

    @Test
    void theSourceMayStandBehindTheCue() {
        assertThat(told("\"We lost,\" said Ada Ferro, the mayor of Sandhaven."))
                .containsExactly("Ada Ferro, the mayor of Sandhaven / said / \"We lost,\"");
    }

    @Test
    void anAsideBelongsToTheSourceAndHidesNobody() {
        assertThat(told("Hugh Marr, a doctor, said: \"They need help now.\"\n\n\"If they get none, they will die,\" he"
                        + " added."))
                .containsExactly(
                        "Hugh Marr, a doctor / said: / \"They need help now.\"",
                        "he / added / \"If they get none, they will die,\"");
    }

    @Test
    void aQuotationThatFollowsIsAFurtherPiece() {
        assertThat(told("\"We lost,\" she said on Monday. \"All of it.\""))
                .containsExactly("she / said / \"We lost,\" | \"All of it.\"");
        assertThat(told("Last night Karim Mansour, a member of parliament, said he was worried. \"It is wrong.\""))
                .containsExactly("Karim Mansour, a member of parliament / said / he was worried | \"It is wrong.\"");
    }

    @Test
    void aQuotationRunsOverParagraphsThatEachOpenIt() {
        assertThat(told("“We had nothing,” said Ada Ferro. “No water.\n\n“No light.\n\n“Only each other.”"))
                .containsExactly("Ada Ferro / said / “We had nothing,” | “No water. | “No light. | “Only each other.”");
    }

    @Test
    void aQuotationWhoseSpeakerComesInItsLastParagraphIsWhole() {
        assertThat(told("“We had no water.\n\n“We had no light,” she said."))
                .containsExactly("she / said / “We had no water. | “We had no light,”");
    }

    @Test
    void aQuotationThatNeverClosesIsKept() {
        assertThat(told("\"We lost,\" he said. \"And nobody came"))
                .containsExactly("he / said / \"We lost,\" | \"And nobody came");
    }

    @Test
    void aQuotationMayBeSplitByItsCue() {
        assertThat(told("“I ask you,” she said, “to wait.”")).containsExactly("she / said / “I ask you,” | “to wait.”");
    }

    @Test
    void aQuestionIsAskedBehindItsMark() {
        assertThat(told("\"Will it hold?\" asked the engineer."))
                .containsExactly("the engineer / asked / \"Will it hold?\"");
        assertThat(told("\"Will it hold?\" Ms. Orr asked.")).containsExactly("Ms. Orr / asked / \"Will it hold?\"");
    }

    @Test
    void aClauseBehindAReportingVerbIsIndirect() {
        List<Statement> found = find("The council denied that it knew, adding that no report had been filed.");

        assertThat(found).extracting(Statement::manner).containsExactly(Manner.INDIRECT, Manner.INDIRECT);
        assertThat(told("The council denied that it knew, adding that no report had been filed."))
                .containsExactly(
                        "The council / denied / that it knew", "The council / adding / that no report had been filed");
    }

    @Test
    void aClauseWithAQuotationInItIsMixed() {
        String text = "She told reporters on Tuesday that the plan was \"a disaster for the north\" and would fail.";

        assertThat(find(text)).extracting(Statement::manner).containsExactly(Manner.MIXED);
        assertThat(told(text))
                .containsExactly("She / told / that the plan was \"a disaster for the north\" and would fail");
    }

    @Test
    void aCueInTheMiddleCutsTheContent() {
        assertThat(told("Five years ago, he said, the cost was a dream."))
                .containsExactly("he / said / Five years ago | the cost was a dream");
    }

    @Test
    void accordingToReportsFromBothSides() {
        assertThat(told("The bridge will open in May, according to two officials familiar with the plan."))
                .containsExactly("two officials familiar with the plan / according to / The bridge will open in May");
        assertThat(told("According to Tomas Vey, the bridge will open in May."))
                .containsExactly("Tomas Vey / According to / the bridge will open in May");
    }

    @Test
    void rareVerbsReportAQuotationBesideThem() {
        assertThat(told("\"We lost everything,\" she grumbled."))
                .containsExactly("she / grumbled / \"We lost everything,\"");
        assertThat(told("She grumbled about the rain.")).isEmpty();
    }

    @Test
    void aNicknameInMarksIsNoStatement() {
        assertThat(told("He met a homeless man who goes by the name \"Shorty.\""))
                .isEmpty();
        assertThat(told("Magnus “Tammie” Isbister said he was cold."))
                .containsExactly("Magnus “Tammie” Isbister / said / he was cold");
    }

    @Test
    void scareQuotesAreNoStatement() {
        assertThat(told("The so-called \"reform\" was popular in the 'new' town."))
                .isEmpty();
    }

    @Test
    void aDashOrALeadInLineNamesTheSpeaker() {
        assertThat(told("\"This is a promise we intend to keep.\" -Commissioner Greta Starling"))
                .containsExactly("Commissioner Greta Starling / - / \"This is a promise we intend to keep.\"");
        assertThat(told("And from Chairwoman Rosalind Wells:\n\n\"This vote keeps our word.\""))
                .containsExactly("Chairwoman Rosalind Wells / from / \"This vote keeps our word.\"");
        assertThat(told("From the desk of Jon Darrow, senior analyst.\n\n\"Prices will fall again.\""))
                .containsExactly("the desk of Jon Darrow, senior analyst / From / \"Prices will fall again.\"");
    }

    @Test
    void aHeadlineMayNameItsSpeakerBeforeAColon() {
        assertThat(told("Minister: ‘We will not yield’")).containsExactly("Minister / : / ‘We will not yield’");
    }

    @Test
    void passivesAndNounsReportNothing() {
        assertThat(told("He was told to leave. The report was long. In most states it rains."))
                .isEmpty();
    }

    @Test
    void aQuotationWithoutASpeakerIsKeptWithLittleConfidence() {
        List<Statement> found = find("The rain fell.\n\n\"Nobody came to help us at all.\"");

        assertThat(found).singleElement().satisfies(statement -> {
            assertThat(statement.source()).isEmpty();
            assertThat(statement.cue()).isEmpty();
            assertThat(statement.confidence()).isLessThan(0.1);
        });
    }

    @Test
    void oddAndEmptyTextsHaveNoStatements() {
        assertThat(find("")).isEmpty();
        assertThat(find(" \n\n ")).isEmpty();
        assertThat(find("\" “ ” „ « » ' ‘ ’ ‚ ‹ › \"\" ''")).isEmpty();
        assertThat(find("said")).isEmpty();
        assertThat(find("according to")).isEmpty();
    }

    @Test
    void spansNeverCutAVisibleCharacter() {
        assertThat(told("“Everyone is home 👩🏽‍🚀❤️,” Kahurangi Te\u0301 said."))
                .containsExactly("Kahurangi Te\u0301 / said / “Everyone is home 👩🏽‍🚀❤️,”");
    }

    @Test
    void theSpeakerIsUnknownForAReason() {
        assertThat(find("“We lost,” she said.").getFirst().speaker())
                .isEqualTo(new Speaker.Unknown(
                        UnknownReason.NOT_ATTEMPTED, "the baseline finder does not resolve speakers"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We lost,” said Ada Ferro, and the council, which met, said that the plan had failed ",
                "the council said that the plan had failed and the mayor, a doctor, said so ",
                "she said that it had failed, and he said the parties' plan 'was dead', adding that it rained; ",
                "\"",
                "“said ",
            })
    void aLineOfFiveMegabytesTakesLinearTime(String sentence) {
        String line = sentence.repeat(5_000_000 / sentence.length());

        Assertions.assertTimeoutPreemptively(
                LONGEST, () -> assertThat(find(line)).isNotNull());
    }

    private List<Statement> find(String text) {
        return finder.find(Story.plain("test.txt", Text.of(text)));
    }

    private List<String> told(String text) {
        return find(text).stream()
                .map(statement -> words(text, statement.source()) + " / " + words(text, statement.cue()) + " / "
                        + words(text, statement.content()))
                .toList();
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream().map(Text.of(text)::at).collect(Collectors.joining(" | "));
    }
}
