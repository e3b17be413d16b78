package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

class QuotationsTest {
    /// Separates minutes on the slowest machine from the hours that quadratic time takes on the fastest.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"It holds,\" Ann said. \"It does.\"",
                "“It holds,” Ann said. “It does.”",
                "„Es hält“, sagte Ann. „Doch.“",
                "« Oui », dit Ann. «Non.»",
                "»Ja«, sagte Ann. »Nein«, sagte Bo.",
                "”Ja”, sa Ann. ”Nej.”",
                "\"It holds,\" Ann said—\"it does.\" (\"It does!\")"
            })
    void marksThatPairUpAreBalanced(String string) {
        assertThat(Quotations.in(Text.of(string)).strays()).isEmpty();
        assertThat(Quotations.in(Text.of(string)).outermost()).hasSizeGreaterThan(1);
    }

    @Test
    void apostrophesInchesAndBulletsAreNoMarks() {
        assertThat(Quotations.in(Text.of("""
                        The pilots' dinghy wasn't there in the '80s, said Ann's aunt.

                        He is 6'2" and the screen has 24" or so; "he is 6'2" tall," she said.

                        » More on this
                        """)).strays()).isEmpty();
    }

    @Test
    void aQuotationOverParagraphsOpensInEachAndClosesOnce() {
        Text text = Text.of("“It holds.\n\n“It has held.\n\n“It will hold,” Ann said.\n\n“Yes,” she said.");
        Quotations quotations = Quotations.in(text);
        assertThat(quotations.strays()).isEmpty();
        assertThat(words(text, quotations.outermost()))
                .containsExactly("“It holds. | “It has held. | “It will hold,”", "“Yes,”");
    }

    @Test
    void soItDoesWhereNoBlankLineStandsBetweenParagraphs() {
        Text text = Text.of("\"It holds.\n\"It will hold,\" Ann said.\n\"Yes,\" she said.");
        assertThat(Quotations.in(text).strays()).isEmpty();
        assertThat(Quotations.in(text).outermost()).hasSize(2);
    }

    @Test
    void aQuotationMayRunOverTheLinesOfAWrappedParagraph() {
        Text text = Text.of("A headline\n\n“It holds, and it will\nhold,” Ann said. “I am\nsure.”");
        assertThat(Quotations.in(text).strays()).isEmpty();
        assertThat(Quotations.in(text).outermost()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“He told me “no” and left,” Ann said.",
                "\"He told me \"no\" and left,\" Ann said.",
                "\"Some say “too dry” or “too wet” or “too odd,”\" Ann said.",
                "“He told me \"no\" and left,” Ann said."
            })
    void aQuotationWithinAnotherIsPartOfIt(String string) {
        assertThat(Quotations.in(Text.of(string)).strays()).isEmpty();
        assertThat(Quotations.in(Text.of(string)).outermost()).hasSize(1);
    }

    @Test
    void aQuotationWithinAnotherHasADepthOfItsOwn() {
        Text text = Text.of("“He told me “no” and left,” Ann said. “Yes.”");
        Quotations quotations = Quotations.in(text);

        assertThat(words(text, quotations.all())).containsExactly("“He told me “no” and left,”", "“no”", "“Yes.”");
        assertThat(quotations.all()).extracting(Quotation::depth).containsExactly(1, 2, 1);
        assertThat(words(text, quotations.outermost())).containsExactly("“He told me “no” and left,”", "“Yes.”");
    }

    @Test
    void aStretchKnowsWhatOfItIsQuoted() {
        Text text = Text.of("Ann said: “It holds.” Bo: “No.”");

        assertThat(Quotations.in(text).within(new Span(14, 24)).stream().map(text::at))
                .containsExactly("holds.”");
    }

    @Test
    void aMarkThatNothingClosesIsNamedWhereItStands() {
        String string = "“It holds, Ann said. “It does,” she added.\n\nNothing.\n\n“And then.\n\nNothing.";
        assertThat(Quotations.in(Text.of(string)).strays())
                .containsExactly(new Quotations.Stray(0, true), new Quotations.Stray(string.lastIndexOf('“'), true));
    }

    @Test
    void aMarkThatNothingOpenedIsNamedWhereItStands() {
        String string = "It holds,” Ann said. “It does,” she added. It will,\" said Bo.";
        assertThat(Quotations.in(Text.of(string)).strays())
                .containsExactly(
                        new Quotations.Stray(string.indexOf('”'), false),
                        new Quotations.Stray(string.indexOf('"'), false));
    }

    @Test
    void oneOddMarkDoesNotSpoilWhatFollows() {
        Text text = Text.of("Ann said: \"It holds.\n\nBo said \"no.\"\n\n\"Yes,\" said Cem, \"indeed.\"");
        assertThat(Quotations.in(text).strays()).containsExactly(new Quotations.Stray(10, true));
        assertThat(words(text, Quotations.in(text).outermost())).containsExactly("\"no.\"", "\"Yes,\"", "\"indeed.\"");
    }

    @Test
    void nothingButMarksIsReadInTime() {
        for (String marks : List.of("“", "\"", "”", "“”", " \"x", "“a”“", "»", "\n“")) {
            String string = marks.repeat(1_000_000);
            assertTimeoutPreemptively(
                    LONGEST, () -> Quotations.in(Text.of(string)).strays());
        }
    }

    private static List<String> words(Text text, List<Quotation> quotations) {
        return quotations.stream()
                .map(quotation -> quotation.pieces().stream()
                        .map(piece -> text.at(piece).strip())
                        .collect(Collectors.joining(" | ")))
                .toList();
    }
}
