package org.onrecord.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.Kind;

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
        assertThat(KindReader.kind(scores, "denied", "him the praise he is due", false))
                .isEqualTo(Kind.OPINION);
    }

    @Test
    void kindsNeedAScoreEach() {
        assertThatThrownBy(() -> KindReader.kind(new double[3], "said", "so", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 3");
    }

    private static Kind kind(String cue, String content) {
        return KindReader.kind(new double[Kind.values().length], cue, content, false);
    }
}
