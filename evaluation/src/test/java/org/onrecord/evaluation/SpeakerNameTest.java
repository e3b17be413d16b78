package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakerNameTest {
    @Test
    void accentsCaseTitlesArticlesAndMarksDoNotMatter() {
        assertThat(SpeakerName.plain("Mrs. José NÚÑEZ-Ibarra’s")).isEqualTo("jose nunez ibarra");
        assertThat(SpeakerName.plain("The U.N.")).isEqualTo("u n");
        assertThat(SpeakerName.plain("Sen. O’Dowd")).isEqualTo("o'dowd");
    }

    @Test
    void marksWithoutACombiningClassStay() {
        // U+0E34 is a vowel of class 0, which the referee keeps and then does not treat as a letter; U+0E38
        // is of class 103.
        assertThat(SpeakerName.plain("ก\u0e34ข")).isEqualTo("ก ข");
        assertThat(SpeakerName.plain("ก\u0e38ข")).isEqualTo("กข");
    }

    @Test
    void anyOfTheRightNamesIsRight() {
        assertThat(SpeakerName.isSame("EU", "European Union", List.of("E.U.", "EU")))
                .isTrue();
        assertThat(SpeakerName.isSame("Europe", "European Union", List.of("E.U.", "EU")))
                .isFalse();
        assertThat(SpeakerName.isSame(null, "European Union", List.of())).isFalse();
    }
}
