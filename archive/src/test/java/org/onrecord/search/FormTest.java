package org.onrecord.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class FormTest {
    private static List<String> exact(String string) {
        return Form.of(string).stream().map(Form::exact).toList();
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
        assertThat(Form.of(string))
                .extracting(Form::span)
                .containsExactly(new Span(0, 1), new Span(3, 8), new Span(10, 14));
    }

    @Test
    void theFormsOfAWordShareAStem() {
        assertThat(Form.of("pledge pledges pledged pledging"))
                .extracting(Form::stem)
                .containsOnly(Form.of("pledge").getFirst().stem());
    }
}
