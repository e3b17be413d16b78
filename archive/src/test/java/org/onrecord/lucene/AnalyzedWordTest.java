package org.onrecord.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class AnalyzedWordTest {
    private static List<String> exact(String string) {
        return AnalyzedWord.of(string).stream().map(AnalyzedWord::exact).toList();
    }

    @Test
    void caseAccentsAndTheShapeOfMarksDoNotCount() {
        assertThat(exact("“Don’t,” said MÜLLER")).isEqualTo(exact("\"don't\" said Muller"));
        assertThat(exact("Zoe\u0308")).isEqualTo(exact("zoë"));
        assertThat(exact("co\u00adoperate")).containsExactly("cooperate");
    }

    @Test
    void abbreviationsFiguresAndPossessivesAreOneWord() {
        assertThat(exact("the U.S. paid 1,000 and 2.5 for Tolland's boat"))
                .containsExactly("the", "us", "paid", "1000", "and", "2.5", "for", "tolland", "boat");
    }

    @Test
    void hyphensColonsAndForgottenSpacesPartWords() {
        assertThat(exact("cross-border note:see bridge.The end"))
                .containsExactly("cross", "border", "note", "see", "bridge", "the", "end");
    }

    @Test
    void aWordStandsWhereItStandsInTheString() {
        String string = "A “Zoë’s” boat";
        assertThat(AnalyzedWord.of(string))
                .extracting(AnalyzedWord::span)
                .containsExactly(new Span(0, 1), new Span(3, 8), new Span(10, 14));
    }

    @Test
    void anEmojiOfSeveralJoinedIsOneWord() {
        assertThat(AnalyzedWord.of("home 👩🏽\u200D🚀🎉 safe"))
                .extracting(AnalyzedWord::span)
                .containsExactly(new Span(0, 4), new Span(5, 12), new Span(12, 14), new Span(15, 19));
    }

    @Test
    void theFormsOfAWordShareAStem() {
        assertThat(AnalyzedWord.of("pledge pledges pledged pledging"))
                .extracting(AnalyzedWord::stem)
                .containsOnly(AnalyzedWord.of("pledge").getFirst().stem());
    }
}
