package org.onrecord.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.language.Document;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

class KindReaderTest {

    @Test
    void aReportingWordSettlesWhatANetLeavesOpen() {
        assertThat(kind("denied", "that he had met them")).isEqualTo(Kind.DENIAL);
        assertThat(kind("has repeatedly accused", "Lee of lying")).isEqualTo(Kind.ACCUSATION);
        assertThat(kind("conceded", "that it was late")).isEqualTo(Kind.ADMISSION);
        assertThat(kind("swore", "to come back")).isEqualTo(Kind.PLEDGE);
        assertThat(kind("ruled out", "a vote this year")).isEqualTo(Kind.REFUSAL);
        assertThat(kind("called on", "Paris to act")).isEqualTo(Kind.DEMAND);
    }

    @Test
    void askedToIsADemandAndAskedWhetherAQuestion() {
        assertThat(kind("asked", "the court to lift the ban")).isEqualTo(Kind.DEMAND);
        assertThat(kind("asked", "whether the court would lift it")).isEqualTo(Kind.QUESTION);
    }

    @Test
    void whatIsNotPromisedIsNoPledge() {
        assertThat(kind("did not promise", "any money")).isEqualTo(Kind.CLAIM);
    }

    @Test
    void aNetThatIsSureIsBelieved() {
        double[] scores = new double[Kind.values().length];
        scores[Arrays.asList(Kind.values()).indexOf(Kind.OPINION)] = 9;
        assertThat(kind(scores, "denied", "him the praise he is due")).isEqualTo(Kind.OPINION);
    }

    @Test
    void kindsNeedAScoreEach() {
        assertThatThrownBy(() -> kind(new double[3], "said", "so"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 3");
    }

    private static Kind kind(String cue, String content) {
        return kind(new double[Kind.values().length], cue, content);
    }

    private static Kind kind(double[] scores, String cue, String content) {
        Document document = Document.of(Text.of(cue + " " + content));
        Span cueSpan = new Span(0, cue.length());
        Span contentSpan = new Span(cue.length() + 1, document.text().length());
        return KindReader.kind(scores, document, List.of(cueSpan), List.of(contentSpan), false);
    }
}
